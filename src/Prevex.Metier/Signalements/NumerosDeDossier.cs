using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>Numbers such as 93-2026-004812, one after the other in the year, across processes.</summary>
internal sealed class NumerosDeDossier
{
    private readonly string _territoire;
    private readonly int _annee;
    private int _dernier;

    private NumerosDeDossier(string territoire, int annee, int dernier) => (_territoire, _annee, _dernier) = (territoire, annee, dernier);

    public static async Task<NumerosDeDossier> Reserver(Depot depot, string territoire, int annee, int nombre, CancellationToken ct)
    {
        var faits = await depot.Compteurs.Where(c => c.Territoire == territoire && c.Annee == annee).ExecuteUpdateAsync(u => u.SetProperty(c => c.Dernier, c => c.Dernier + nombre), ct);
        if (faits == 0) await depot.Inserer([new Compteur { Territoire = territoire, Annee = annee, Dernier = nombre }], ct);
        var dernier = await depot.Compteurs.AsNoTracking().Where(c => c.Territoire == territoire && c.Annee == annee).Select(c => c.Dernier).SingleAsync(ct);
        return new(territoire, annee, dernier - nombre);
    }

    public string Suivant() => string.Create(CultureInfo.InvariantCulture, $"{_territoire}-{_annee}-{++_dernier:000000}");
}
