using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Signalements.Lecture;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>An agent says what each column of an unknown file holds; the next files of that layout are recognised.</summary>
public sealed class EnregistrerCorrespondance(Bases bases, PrendreMessage prendre, Referentiel referentiel, TimeProvider horloge)
{
    /// <param name="Nom">The sender's name.</param>
    /// <param name="Genre">Code of the kind of partner.</param>
    /// <param name="Roles">For each column in order, a code of <see cref="CorrespondanceProposee.Choix"/>, or nothing.</param>
    public sealed record Input(string? Nom, string? Genre, IReadOnlyList<string?> Roles);

    /// <summary>What Prévex guesses of the file; null when it has no table.</summary>
    public async Task<CorrespondanceProposee?> Proposer(Agent agent, Guid message, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        var nom = await depot.MessagesVisibles(agent).Where(m => m.Id == message).Select(m => m.NomFichier).SingleAsync(ct);
        await using var contenu = await prendre.Contenu(message, ct);
        return Lecteur.ProposerCorrespondance(nom ?? "", contenu);
    }

    public async Task<Resultat<Profil>> Execute(Agent agent, Guid message, Input input, CancellationToken ct)
    {
        var libelle = (input.Nom ?? "").Trim();
        if (libelle.Length is 0 or > 100) return new Problem("nom", "Donnez le nom de l’émetteur, en 100 caractères au plus : ses prochains fichiers le porteront.");
        if (referentiel.Territoire.TypesDeStructure.All(t => t.Code != input.Genre)) return new Problem("genre", "Dites quel genre de partenaire il est.");
        if (await Proposer(agent, message, ct) is not { } proposee) return new Problem("", "Aucun tableau n’a été trouvé dans ce fichier.");
        var roles = input.Roles.Index().Where(r => !string.IsNullOrEmpty(r.Item)).ToDictionary(r => r.Index, r => r.Item!);
        if (roles.Any(r => r.Key >= proposee.Colonnes.Count || !CorrespondanceProposee.Choix.ContainsKey(r.Value))) return new Problem("colonnes", "Le fichier n’a plus les mêmes colonnes : relisez-les, puis recommencez.");
        try
        {
            var profil = proposee.EnProfil(await NomLibre(agent.Territoire, libelle, proposee.Signature, ct), libelle, new() { Nom = libelle, Genre = input.Genre! }, roles);
            await Garder(agent, profil, ct);
            return profil;
        }
        catch (InvalidDataException e)
        {
            return new Problem("colonnes", e.Message);
        }
    }

    private async Task Garder(Agent agent, Profil profil, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        await depot.Correspondances.Where(c => c.Territoire == agent.Territoire && c.Signature == profil.Signature).ExecuteDeleteAsync(ct);
        depot.Add(new Correspondance
        {
            Territoire = agent.Territoire, Signature = profil.Signature!, Nom = profil.Nom, Profil = ProfilYaml.Ecrire(profil), EmetteurId = agent.Structure, CreeeLe = horloge.GetUtcNow(),
        });
        await depot.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    // The name of a profile is what commands and messages know it by: never that of another layout.
    private async Task<string> NomLibre(string territoire, string libelle, string signature, CancellationToken ct)
    {
        var pris = (await prendre.Profils(territoire, ct)).Where(p => p.Signature != signature).Select(p => p.Nom).ToHashSet();
        var nom = Mots.Normaliser(libelle).Replace(' ', '_');
        return pris.Contains(nom) ? Enumerable.Range(2, pris.Count + 1).Select(i => $"{nom}_{i}").First(n => !pris.Contains(n)) : nom;
    }
}
