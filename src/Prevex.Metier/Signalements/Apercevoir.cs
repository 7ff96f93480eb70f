using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Signalements.Lecture;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>What a file says and what taking it would do, with nothing kept: the same walk, rolled back.</summary>
public sealed class Apercevoir(Bases bases, PrendreMessage prendre, PrendreLignes lignes, TimeProvider horloge)
{
    public const int LignesMontrees = 20;

    public sealed record LigneVue(LigneLue Ligne, IReadOnlyList<Element> Elements, Rattachement Rattachement);

    /// <param name="Entier">False when only the first lines were simulated.</param>
    public sealed record Vue(Message Bilan, IReadOnlyList<LigneVue> Lignes, IReadOnlyList<LigneVue> AMontrer, bool Entier, FichierRefuse? Refus)
    {
        /// <summary>No profile knows this file: an agent must say what its columns hold.</summary>
        public bool Inconnu { get; init; }

        public Lecture.Lecture? Lecture { get; init; }
    }

    public async Task<Vue> Execute(Agent agent, Guid message, string? profil, int lignesAuPlus, CancellationToken ct)
    {
        await using var contenu = await prendre.Contenu(message, ct);
        await using var depot = bases.Ouvrir();
        var nom = await depot.MessagesVisibles(agent).Where(m => m.Id == message).Select(m => m.NomFichier).SingleAsync(ct);
        return await Execute(agent, nom ?? "", contenu, profil, lignesAuPlus, ct);
    }

    public async Task<Vue> Execute(Agent agent, string nom, Stream contenu, string? profil, int lignesAuPlus, CancellationToken ct)
    {
        var bilan = new Message { Territoire = agent.Territoire, Canal = Canal.Fichier, EmetteurId = agent.Structure, RecuLe = horloge.GetUtcNow(), NomFichier = nom, Empreinte = "" };
        try
        {
            if (profil is null && Lecteur.Reconnaitre(nom, contenu, await prendre.Profils(agent.Territoire, ct)) is null) return new(bilan, [], [], true, null) { Inconnu = true };
            var lecteur = await prendre.Ouvrir(bilan, contenu, profil, ct);
            bilan.Profil = lecteur.Profil.Nom;
            bilan.EmetteurId = await prendre.Emetteur(agent.Territoire, lecteur.Profil, agent.Structure, garder: false, ct);
            var (premieres, aMontrer, touches, vues) = (new List<LigneVue>(), new List<LigneVue>(), new HashSet<Guid>(), 0);
            await lignes.Simuler(bilan, lecteur.Lignes().Take(lignesAuPlus), (ligne, elements, rattachement) =>
            {
                vues++;
                var vue = new LigneVue(ligne, elements, rattachement);
                if (premieres.Count < LignesMontrees) premieres.Add(vue);
                else if (aMontrer.Count < LignesMontrees && elements.Any(e => e.Etat != EtatLecture.Accepte)) aMontrer.Add(vue);
            }, touches, ct);
            bilan.DossiersTouches = touches.Count;
            return new(bilan, premieres, aMontrer, vues < lignesAuPlus, null) { Lecture = lecteur };
        }
        catch (FichierRefuse refus)
        {
            return new(bilan, [], [], true, refus);
        }
    }
}
