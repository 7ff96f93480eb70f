using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Annuaire;

/// <summary>The structures met so far by one run; a name never met makes a structure.</summary>
internal sealed class Structures(string territoire)
{
    private readonly Dictionary<string, Structure> _parCle = [];
    private readonly Dictionary<Guid, Structure> _parId = [];
    private readonly List<Structure> _nouvelles = [];

    public Structure? Connue(Guid id) => _parId.GetValueOrDefault(id);

    public string? Nom(Guid id) => Connue(id)?.Nom;

    /// <summary>Looks up what is not known yet, so that the calls below need no query.</summary>
    public async Task Connaitre(Depot depot, IEnumerable<string> noms, IEnumerable<Guid> ids, CancellationToken ct)
    {
        var cles = noms.Select(Cle).Where(c => !_parCle.ContainsKey(c)).Distinct().ToList();
        if (cles.Count > 0)
            foreach (var s in await depot.Structures.AsNoTracking().Where(s => s.Territoire == territoire && cles.Contains(s.Cle)).ToListAsync(ct)) Retenir(s);
        var inconnus = ids.Where(i => !_parId.ContainsKey(i)).Distinct().ToList();
        if (inconnus.Count > 0)
            foreach (var s in await depot.Structures.AsNoTracking().Where(s => inconnus.Contains(s.Id)).ToListAsync(ct)) Retenir(s);
    }

    public Structure Trouver(string nom, string genre)
    {
        var cle = Cle(nom);
        if (_parCle.TryGetValue(cle, out var connue)) return connue;
        var structure = new Structure { Territoire = territoire, Genre = genre, Nom = nom.Trim(), Cle = cle };
        _nouvelles.Add(structure);
        Retenir(structure);
        return structure;
    }

    public Structure Bailleur(string nom, TypeBailleur type) => Trouver(nom, type == TypeBailleur.Social ? "bailleur_social" : "bailleur_prive");

    public async Task Enregistrer(Depot depot, CancellationToken ct)
    {
        await depot.Inserer(_nouvelles, ct);
        _nouvelles.Clear();
    }

    /// <summary>Finds it, or opens it: met for the first time by two messages at once, one opens it and the other finds it.</summary>
    public static async Task<Structure> Ouvrir(Bases bases, string territoire, string nom, string genre, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        var structures = new Structures(territoire);
        await structures.Connaitre(depot, [nom], [], ct);
        if (structures._parCle.TryGetValue(Cle(nom), out var connue)) return connue;
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        await structures.Connaitre(depot, [nom], [], ct);
        var structure = structures.Trouver(nom, genre);
        await structures.Enregistrer(depot, ct);
        await transaction.CommitAsync(ct);
        return structure;
    }

    public static string Cle(string nom)
    {
        var cle = Mots.Normaliser(nom);
        return cle.Length <= 200 ? cle : cle[..200];
    }

    private void Retenir(Structure structure)
    {
        _parCle.TryAdd(structure.Cle, structure);
        _parId.TryAdd(structure.Id, structure);
    }
}
