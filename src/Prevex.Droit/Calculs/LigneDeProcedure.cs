using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>The points of the line of the procedure: told by facts, computed by the law, expected.</summary>
internal static class LigneDeProcedure
{
    public static List<Jalon> De(List<Parcours> tous, List<Echeance> echeances, DateOnly aujourdhui)
    {
        var jalons = new List<Jalon>();
        foreach (var p in tous)
        {
            var numero = p.Procedure.Numero;
            foreach (var a in p.Procedure.Actes) jalons.Add(new(a.Etat.Code, a.Etat.Libelle, a.Date, a.Id, EtatJalon.Fait, numero));
            foreach (var (etat, date, fait) in p.Calcules) jalons.Add(new(etat.Code, etat.Libelle, date, fait, EtatJalon.Calcule, numero));
            foreach (var h in new Audiences(p.Procedure).Toutes)
                if (!h.Tenue) jalons.Add(new("AUDIENCE", h.Premiere is null ? "Audience prévue" : "Audience de renvoi prévue", h.Jour, h.Source.Id, EtatJalon.Prevu, numero));
            Deliberes(p.Procedure, jalons);
            foreach (var e in echeances) if (e.Procedure == numero && e.Ouverte) Attendre(p, e, jalons);
        }
        jalons.RemoveAll(j => j.Etat == EtatJalon.Prevu && j.Date < aujourdhui && j.Code != "AUDIENCE" && j.Code != "DECISION");
        jalons.Sort((a, b) => (a.Date, a.Procedure, a.Etat).CompareTo((b.Date, b.Procedure, b.Etat)) is not 0 and var ordre ? ordre : string.CompareOrdinal(a.Code, b.Code));
        return jalons;
    }

    private static void Deliberes(Procedure procedure, List<Jalon> jalons)
    {
        foreach (var a in procedure.Actes)
            if (a.Fait is Audience { DelibereAu: { } jour } && Etats.Plausible(jour) && jour >= a.Date && procedure.Premier<Jugement>(a.Date) is null)
                jalons.Add(new(Etats.DecisionAttendue.Code, Etats.DecisionAttendue.Libelle, jour, a.Id, EtatJalon.Prevu, procedure.Numero));
    }

    private static void Attendre(Parcours p, Echeance e, List<Jalon> jalons)
    {
        if (p.EstSilenceDuPrefet(e)) Ajouter(Etats.RefusTacite, e.Date);
        else if (e.Regle == Ids.Expulsion) Ajouter(Etats.ExpulsionPossible, e.Date);
        else if (p.EstClause(e)) Ajouter(Etats.ClauseAcquise, e.Date.AddDays(1));

        void Ajouter(Etats.Etat etat, DateOnly date)
        {
            // A silence is born on its own day: it is then computed, and no longer expected.
            if (!jalons.Exists(j => j.Code == etat.Code && j.Fait == e.Fait && j.Date == date))
                jalons.Add(new(etat.Code, etat.Libelle, date, e.Fait, EtatJalon.Prevu, e.Procedure));
        }
    }
}
