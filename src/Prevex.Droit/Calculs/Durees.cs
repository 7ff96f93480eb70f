using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>The times that a judge gives, held against the limits of the law at the day of his decision.</summary>
internal static class Durees
{
    public static void Verifier(Regles regles, List<Parcours> tous, List<Remarque> incoherences)
    {
        foreach (var regle in regles.Limitees)
            foreach (var p in tous)
                foreach (var acte in p.Procedure.Actes)
                    if (regle.ValeurAu(acte.Date).Bornes is { } bornes && Retient(regle, acte) && Depasse(acte, p.Procedure, bornes)) incoherences.Add(new(Remarques.DureeHorsBornes, [acte.Id]));
    }

    private static bool Retient(Regle regle, Acte acte)
    {
        foreach (var filtre in regle.Amorces) if (filtre.Retient(acte.Fait)) return true;
        return false;
    }

    private static bool Depasse(Acte acte, Procedure procedure, Bornes bornes) => acte.Fait switch
    {
        DecisionJex { DelaisJusquAu: { } fin } => Hors(acte.Date, fin, bornes),
        Surendettement { Etat: EtatSurendettement.SuspensionExpulsion, JusquAu: { } fin } => Hors(acte.Date, fin, bornes),
        // A schedule is counted in instalments, one a month.
        Jugement { NombreMensualites: { } n } => bornes.Max is { Unite: Unite.Mois } max && n > max.Valeur,
        PlanApurement { NombreMensualites: { } n } => bornes.Max is { Unite: Unite.Mois } max && n > max.Valeur,
        CommandementDeQuitter => Dispenses.Decision(acte, procedure)?.DelaiProlonge is { } plus && bornes.Max is { } max && Calendrier.Ajouter(acte.Date, plus) > Calendrier.Ajouter(acte.Date, max),
        _ => false,
    };

    private static bool Hors(DateOnly debut, DateOnly fin, Bornes bornes) =>
        fin >= debut && (bornes.Max is { } max && fin > Calendrier.Ajouter(debut, max) || bornes.Min is { } min && fin < Calendrier.Ajouter(debut, min));
}
