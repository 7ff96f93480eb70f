using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Annuaire;

/// <summary>Finds a structure by its name, or opens it.</summary>
public sealed class OuvrirStructure(Bases bases, Referentiel referentiel)
{
    public async Task<Resultat<Structure>> Execute(string territoire, string nom, string genre, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(nom)) return new Problem("structure", "Donnez le nom de la structure.");
        if (referentiel.Territoire.TypesDeStructure.All(t => t.Code != genre))
            return new Problem("genre", $"« {genre} » n'est pas un genre de partenaire. Genres connus : {string.Join(", ", referentiel.Territoire.TypesDeStructure.Select(t => t.Code))}.");
        return await Structures.Ouvrir(bases, territoire, nom, genre, ct);
    }
}
