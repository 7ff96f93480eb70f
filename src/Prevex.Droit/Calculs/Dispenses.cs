using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>What removes a rule for an act, when it is known; what is not known removes nothing.</summary>
internal static class Dispenses
{
    public static bool Valent(Regle regle, Acte? acte, Procedure procedure, BailConnu? bail)
    {
        foreach (var dispense in regle.Dispenses) if (Vaut(dispense, acte, procedure, bail)) return true;
        return false;
    }

    private static bool Vaut(Dispense dispense, Acte? acte, Procedure procedure, BailConnu? bail) => dispense switch
    {
        Dispense.ClauseNonVisee => acte?.Fait is CommandementDePayer { ClauseVisee: false },
        Dispense.MotifHorsDette => acte?.Fait is Assignation { Motif: not (Motif.Impaye or Motif.DepotDeGarantie or Motif.Autre) },
        Dispense.DelaiSupprime => Decision(acte, procedure) is { DelaiSupprime: true },
        Dispense.BailleurPersonnePhysique => bail is { EstPersonnePhysique: true },
        Dispense.BailleurPersonneMorale => bail is { EstPersonneMorale: true },
        Dispense.BailleurSocial => bail is { TypeBailleur: TypeBailleur.Social },
        Dispense.BailleurPrive => bail is { TypeBailleur: TypeBailleur.PersonneMorale } or { EstPersonnePhysique: true },
        Dispense.Refere => Refere(acte, procedure) == true,
        Dispense.Fond => Refere(acte, procedure) != true,
        Dispense.AideVerseeAuLocataire => bail is { AideAuBailleur: false },
        Dispense.BailMeuble => bail is { Meuble: true },
        Dispense.BailVide => bail is not { Meuble: true },
        Dispense.AppelForme => acte is not null && procedure.Dernier<Appel>(DateOnly.MaxValue) is not null,
        Dispense.SansPcs => acte is null || procedure.Dernier<ProtocoleCohesionSociale>(acte.Date) is null,
        Dispense.DecisionSansExpulsion => acte?.Fait is Jugement j && !Etats.EstFerme(j),
    };

    public static Jugement? Decision(Acte? acte, Procedure procedure) => acte is null ? null : procedure.Dernier<Jugement>(acte.Date)?.Fait as Jugement;

    /// <summary>Null when nobody told.</summary>
    public static bool? Refere(Acte? acte, Procedure procedure) =>
        acte is not null && procedure.Dernier<Assignation>(acte.Date)?.Fait is Assignation { Refere: { } refere } ? refere : null;
}
