using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>The facts that stand on the day, cut into procedures.</summary>
internal sealed class Dossier
{
    public List<Procedure> Procedures { get; } = [];
    public List<Remarque> Incoherences { get; } = [];

    /// <summary>The act by which the household left the dwelling.</summary>
    public Acte? Depart { get; private set; }

    public static Dossier Lire(IReadOnlyList<Inscription> enVigueur, DateOnly aujourdhui)
    {
        var dossier = new Dossier();
        var actes = new List<Acte>(enVigueur.Count);
        foreach (var inscription in enVigueur) dossier.Retenir(inscription, actes);
        Ranger(actes);
        foreach (var acte in actes) dossier.Ajouter(acte, aujourdhui);
        return dossier;
    }

    private void Retenir(Inscription inscription, List<Acte> actes)
    {
        var jour = inscription.Fait.DateEffet;
        if (!Etats.Plausible(jour))
        {
            Incoherences.Add(new(Remarques.DateInvraisemblable, [inscription.Id]));
            return;
        }
        if (jour.DayNumber > DateOnly.FromDateTime(inscription.RecuLe.UtcDateTime).DayNumber + 1 && EstPasse(inscription.Fait))
            Incoherences.Add(new(Remarques.FaitRecuAvantSaDate, [inscription.Id]));
        for (var i = actes.Count - 1; i >= 0 && actes[i].Date == jour; i--)
            if (actes[i].Absorber(inscription, Incoherences)) return;
        actes.Add(new(inscription, Etats.De(inscription.Fait)));
    }

    /// <summary>A hearing, a plan, a lease or a move can be announced; an act cannot be told before it was done.</summary>
    private static bool EstPasse(Fait fait) => fait is not (Audience or PlanApurement or NouveauBail or Relogement);

    /// <summary>Insertion sort: stable and in place; the list already comes in the order of days.</summary>
    private static void Ranger(List<Acte> actes)
    {
        for (var i = 1; i < actes.Count; i++)
        {
            var acte = actes[i];
            var j = i - 1;
            for (; j >= 0 && actes[j].Date == acte.Date && Rang(actes[j]) > Rang(acte); j--) actes[j + 1] = actes[j];
            actes[j + 1] = acte;
        }
    }

    /// <summary>On one day, acts come in the order of the procedure, the serving of a decision after it, parallel facts (notification, diagnosis…) last.</summary>
    private static int Rang(Acte acte) => acte.Etat.Etape is not { } etape ? int.MaxValue : acte.Fait is Signification ? (int)Etape.DelaisEnCours : (int)etape;

    private void Ajouter(Acte acte, DateOnly aujourdhui)
    {
        if (Procedures.Count == 0) Procedures.Add(new(1));
        var courante = Procedures[^1];
        if (acte.Date > aujourdhui)
        {
            if (acte.Fait is Audience) courante.AudiencesAnnoncees.Add(acte);
            return;
        }
        if (courante.EstSuivieDUneAutrePar(acte.Fait)) Procedures.Add(courante = new(courante.Numero + 1));
        if (Etats.SuitUneDecision(acte.Fait)) courante = Procedures.FindLast(p => p.Decision is not null) ?? courante;
        courante.Ajouter(acte);
        if (acte.Etat.Etape is Etape.Expulse or Etape.Parti) Depart ??= acte;
    }
}
