using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>The schedule of a decision held against the payments told: broken, kept, or nothing to say of it.</summary>
internal static class EcheancierDuJuge
{
    public static (Etats.Etat Etat, DateOnly Date, Guid Fait)? Lire(Procedure procedure, DateOnly aujourdhui)
    {
        // Without a single payment told, nobody reports them: silence is not a default.
        if (procedure.Premier<Versement>(default) is null || procedure.Decision is not { } decision || procedure.Premier<DelaisRompus>(decision.Date) is not null || procedure.Premier<DelaisRespectes>(decision.Date) is not null) return null;
        if (decision.Fait is not Jugement { Sens: SensJugement.Conditionnelle or SensJugement.DelaisSansSuspension, Mensualite: { } mensualite and > 0, NombreMensualites: { } nombre and > 0 and <= 600, PremiereMensualite: { } premiere }
            || !Etats.Plausible(premiere)) return null;
        for (var k = 1; k <= nombre; k++)
        {
            var terme = premiere.AddMonths(k - 1);
            if (terme >= aujourdhui) break;
            var (verse, au) = Verse(procedure, decision.Date, terme, mensualite);
            if (verse >= nombre * mensualite) return (Etats.DelaisRespectes, au, decision.Id);
            if (verse < k * mensualite) return (Etats.DelaisRompus, terme.AddDays(1), decision.Id);
            if (k == nombre) return (Etats.DelaisRespectes, au, decision.Id);
        }
        var (total, dernier) = Verse(procedure, decision.Date, aujourdhui, mensualite);
        return total >= nombre * mensualite ? (Etats.DelaisRespectes, dernier, decision.Id) : null;
    }

    /// <summary>Paid up to the day, and the day of the last payment; a payment told without its amount counts for one instalment.</summary>
    private static (decimal Somme, DateOnly Dernier) Verse(Procedure procedure, DateOnly debut, DateOnly fin, decimal mensualite)
    {
        var (somme, dernier) = (0m, debut);
        foreach (var a in procedure.Actes)
            if (a.Fait is Versement v && a.Date >= debut && a.Date <= fin) (somme, dernier) = (somme + (v.Montant ?? mensualite), a.Date);
        return (somme, dernier);
    }
}
