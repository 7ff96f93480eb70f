using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Annuaire;

/// <summary>Gives a structure a key for the API. The key is shown once.</summary>
public sealed class CreerJeton(Bases bases, TimeProvider horloge)
{
    public async Task<Resultat<string>> Execute(string territoire, string structure, string nom, CancellationToken ct, Guid? par = null)
    {
        if (nom.Trim().Length is 0 or > 100) return new Problem("nom", "Donnez un nom à cette clé, en 100 caractères au plus : celui du logiciel qui s’en servira.");
        await using var depot = bases.Ouvrir();
        var cle = Structures.Cle(structure);
        var id = await depot.Structures.Where(s => s.Territoire == territoire && s.Cle == cle).Select(s => (Guid?)s.Id).SingleOrDefaultAsync(ct);
        if (id is null) return new Problem("structure", $"Aucune structure ne s'appelle « {structure} » dans ce territoire.");
        var jeton = JetonApi.Nouveau();
        await depot.Inserer([new JetonApi { Territoire = territoire, StructureId = id.Value, Nom = nom.Trim(), CreePar = par, Empreinte = JetonApi.EmpreinteDe(jeton), CreeLe = horloge.GetUtcNow() }], ct);
        return jeton;
    }
}
