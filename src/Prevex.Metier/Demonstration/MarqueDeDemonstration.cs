using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Demonstration;

/// <summary>What tells a base of invented households, complete, from any other.</summary>
public static class MarqueDeDemonstration
{
    private const string Cle = "demonstration";

    public static async Task<string?> Lire(Bases bases, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        return await depot.Parametres.AsNoTracking().Where(p => p.Cle == Cle).Select(p => p.Valeur).SingleOrDefaultAsync(ct);
    }

    public static async Task Ecrire(Bases bases, string marque, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await depot.Inserer([new Parametre { Cle = Cle, Valeur = marque }], ct);
    }
}
