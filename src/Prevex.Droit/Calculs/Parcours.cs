using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>Where one procedure stands: a fold of its acts and of what the law adds to them (clause acquise, silence of the préfet).</summary>
internal sealed class Parcours(Procedure procedure)
{
    private bool _ferme;

    public Procedure Procedure { get; } = procedure;
    public Etape Etape { get; private set; }
    public DateOnly? Le { get; private set; }
    public string Code { get; private set; } = "BAIL_ACTIF";

    /// <summary>States computed from deadlines that have passed, in the order of days.</summary>
    public List<(Etats.Etat Etat, DateOnly Date, Guid Fait)> Calcules { get; } = [];

    public static Parcours De(Procedure procedure, List<Echeance> echeances, DateOnly aujourdhui)
    {
        var parcours = new Parcours(procedure);
        foreach (var e in echeances) parcours.Calculer(e, aujourdhui);
        if (EcheancierDuJuge.Lire(procedure, aujourdhui) is { } suite) parcours.Calcules.Add(suite);
        parcours.Calcules.Sort((a, b) => a.Date.CompareTo(b.Date));

        var suivant = 0;
        foreach (var acte in procedure.Actes)
        {
            while (suivant < parcours.Calcules.Count && parcours.Calcules[suivant].Date < acte.Date) parcours.PrendreCalcule(suivant++);
            parcours.Prendre(acte);
        }
        while (suivant < parcours.Calcules.Count) parcours.PrendreCalcule(suivant++);
        return parcours;
    }

    private void Calculer(Echeance e, DateOnly aujourdhui)
    {
        if (e.Procedure != Procedure.Numero || e.Fait is not { } fait) return;
        if (EstSilenceDuPrefet(e) && aujourdhui >= e.Date && !Procedure.ReponduEntre(e.Depart, e.Date)) Calcules.Add((Etats.RefusTacite, e.Date, fait));
        if (EstClause(e) && aujourdhui > e.Date && !Paye(e)) Calcules.Add((Etats.ClauseAcquise, e.Date.AddDays(1), fait));
    }

    /// <summary>The clause is acquise at the end of the delay of a commandement de payer.</summary>
    public bool EstClause(Echeance e) => e.Nature == Nature.FinDeDelai && Source(e) is CommandementDePayer;

    /// <summary>The tacit refusal is born of a request of the public force.</summary>
    public bool EstSilenceDuPrefet(Echeance e) => e.Nature == Nature.Silence && Source(e) is RequisitionCfp;

    private Fait? Source(Echeance e)
    {
        foreach (var a in Procedure.Actes) if (a.Id == e.Fait) return a.Fait;
        return null;
    }

    private bool Paye(Echeance e) => Procedure.Premier<DetteSoldee>(e.Depart) is { } paiement && paiement.Date <= e.Date;

    private void PrendreCalcule(int i)
    {
        var (etat, date, _) = Calcules[i];
        var vaut = etat.Etape switch
        {
            Etape.CfpRefuse => Etape is >= Etape.CommandementDeQuitter and < Etape.Expulse,
            Etape.Juge or Etape.Resolu => Etape == Etape.DelaisEnCours,
            _ => Etape < Etape.ClauseAcquise,
        };
        if (vaut) Poser(etat, date);
    }

    private void Prendre(Acte acte)
    {
        _ferme |= Etats.EstFerme(acte.Fait) || acte.Fait is CommandementDeQuitter;
        if (acte.Etat.Etape is not { } etape || Etape is Etape.Expulse or Etape.Parti) return;
        switch (acte.Fait)
        {
            // Once the lease is ended by a firm decision, paying the debt does not revive it.
            case DetteSoldee when _ferme:
                return;
            case DepartVolontaire when Procedure.Premier<AccordCfp>(default) is not null:
                Poser(Etats.DepartApresCfp, acte.Date);
                return;
            case DelaisRompus or RequisitionCfp or AccordCfp or RefusCfp:
                Poser(acte.Etat, acte.Date);
                return;
        }
        if (Avance(etape)) Poser(acte.Etat, acte.Date);
    }

    /// <summary>An act of an earlier stage changes nothing, unless the procedure was thought to be over; the serving of a decision renames its stage.</summary>
    private bool Avance(Etape etape) => etape > Etape || Etape == Etape.Resolu || etape == Etape && etape == Etape.Juge;

    private void Poser(Etats.Etat etat, DateOnly date)
    {
        if (Etape != etat.Etape || Etape >= Etape.CfpRequis) Le = date;
        Etape = etat.Etape!.Value;
        Code = etat.Code;
    }
}
