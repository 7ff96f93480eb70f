using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle.Depot;
using Prevex.Rapprochement.Menages;

namespace Prevex.Metier.Signalements.Liens;

/// <summary>The model in force in a territory: its last version, or the starting values.</summary>
internal static class ModeleDuTerritoire
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public static async Task<ModeleDeMenage> Modele(this Depot depot, string territoire, CancellationToken ct) =>
        await depot.Modeles.AsNoTracking().Where(m => m.Territoire == territoire).OrderByDescending(m => m.Version).Select(m => m.Json).FirstOrDefaultAsync(ct) is { } json
            ? JsonSerializer.Deserialize<ModeleDeMenage>(json, Options)! : ModeleDeMenage.Depart;

    public static async Task<ModeleEnregistre> Enregistrer(this Depot depot, string territoire, Func<string, ModeleDeMenage> modele, string raison, Guid? auteur, DateTimeOffset le, CancellationToken ct)
    {
        var version = (await depot.Modeles.Where(m => m.Territoire == territoire).MaxAsync(m => (int?)m.Version, ct) ?? 0) + 1;
        var nom = version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var enregistre = new ModeleEnregistre { Territoire = territoire, Version = version, CreeLe = le, Auteur = auteur, Raison = raison, Json = JsonSerializer.Serialize(modele(nom), Options) };
        await depot.Inserer([enregistre], ct);
        return enregistre;
    }

    /// <summary>Files ever opened: how many a report is looked for among.</summary>
    public static Task<int> NombreDeDossiers(this Depot depot, string territoire, CancellationToken ct) => depot.Compteurs.Where(c => c.Territoire == territoire).SumAsync(c => c.Dernier, ct);
}
