using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Signalements.Lecture;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Signalements;

/// <summary>What a file says and what taking it would do, with nothing kept: the same walk, rolled back.</summary>
public sealed class Apercevoir(Bases bases, PrendreMessage prendre, PrendreLignes lignes, TimeProvider horloge)
{
    /// <summary>Enough to judge a file; more would make a person wait.</summary>
    public const int LignesDUnePage = 2000;

    private const int PremieresParFeuille = 12, FautivesParFeuille = 20;

    public sealed record LigneVue(LigneLue Ligne, IReadOnlyList<Element> Elements, Rattachement Rattachement)
    {
        public bool EstFautive => Elements.Any(e => e.Etat != EtatLecture.Accepte);
    }

    /// <summary>The same fault over the lines seen.</summary>
    public sealed record Defaut(EtatLecture Etat, string? Colonne, string Motif, string Remede, int Nombre, int PremiereLigne);

    /// <summary>Lines, not facts: what an agent counts in a spreadsheet.</summary>
    public sealed record Comptes
    {
        public int Lignes { get; set; }
        public int Rattachees { get; set; }
        public int ARevoir { get; set; }
        public int ACorriger { get; set; }
        public int Rejetees { get; set; }

        /// <summary>Lines that were taken before, whole: they add nothing.</summary>
        public int DejaPrises { get; set; }
    }

    /// <param name="Lignes">Of each sheet, the first lines then the first faulty ones.</param>
    /// <param name="Entier">False when only the first lines were simulated.</param>
    public sealed record Vue(Message Bilan, IReadOnlyList<LigneVue> Lignes, IReadOnlyList<Defaut> Defauts, Comptes Comptes, bool Entier)
    {
        public FichierRefuse? Refus { get; init; }

        /// <summary>No profile knows this file: an agent must say what its columns hold.</summary>
        public bool Inconnu { get; init; }

        public Lecture.Lecture? Lecture { get; init; }
    }

    /// <summary>A file that no profile could ever read is marked refused, with its reason.</summary>
    public async Task<Vue> Execute(Agent agent, Guid message, string? profil, int lignesAuPlus, CancellationToken ct)
    {
        Message recu;
        await using (var depot = bases.Ouvrir()) recu = await depot.MessagesVisibles(agent).SingleAsync(m => m.Id == message, ct);
        if (recu.Reprise == Reprise.Correction) return await DUneCorrection(agent, recu, lignesAuPlus, ct);
        await using var contenu = await prendre.Contenu(message, ct);
        var vue = await Execute(agent, recu.NomFichier ?? "", contenu, profil, lignesAuPlus, ct);
        if (vue.Refus is { } refus && profil is null) await prendre.Refuser(message, refus, ct);
        return vue;
    }

    // Mended rows are read where those they mend stand.
    private async Task<Vue> DUneCorrection(Agent agent, Message recu, int lignesAuPlus, CancellationToken ct)
    {
        var bilan = new Message { Territoire = agent.Territoire, Canal = Canal.Fichier, EmetteurId = recu.EmetteurId, RecuLe = horloge.GetUtcNow(), NomFichier = recu.NomFichier, Empreinte = "" };
        try
        {
            await using var relecture = await prendre.Relire(recu, ct);
            if (relecture is not null) return await Voir(agent, bilan, relecture.Lecture, relecture.Lignes(), lignesAuPlus, ct);
            throw new FichierRefuse("Le fichier que ces lignes corrigent n’est plus gardé.", "Déposez le fichier entier de l’émetteur.");
        }
        catch (FichierRefuse refus)
        {
            await prendre.Refuser(recu.Id, refus, ct);
            return Vide(bilan) with { Refus = refus };
        }
    }

    public async Task<Vue> Execute(Agent agent, string nom, Stream contenu, string? profil, int lignesAuPlus, CancellationToken ct)
    {
        var bilan = new Message { Territoire = agent.Territoire, Canal = Canal.Fichier, EmetteurId = agent.Structure, RecuLe = horloge.GetUtcNow(), NomFichier = nom, Empreinte = "" };
        try
        {
            if (profil is null && Lecteur.Reconnaitre(nom, contenu, await prendre.Profils(agent.Territoire, ct)) is null) return Vide(bilan) with { Inconnu = true };
            var lecture = await prendre.Ouvrir(bilan, contenu, profil, ct);
            bilan.EmetteurId = await prendre.Emetteur(agent.Territoire, lecture.Profil, agent.Structure, garder: false, ct);
            return await Voir(agent, bilan, lecture, lecture.Lignes(), lignesAuPlus, ct);
        }
        catch (FichierRefuse refus)
        {
            return Vide(bilan) with { Refus = refus };
        }
    }

    private async Task<Vue> Voir(Agent agent, Message bilan, Lecture.Lecture lecture, IEnumerable<LigneLue> lues, int lignesAuPlus, CancellationToken ct)
    {
        bilan.Profil = lecture.Profil.Nom;
        var (releve, touches) = (new Releve(bilan.EmetteurId), new HashSet<Guid>());
        await lignes.Simuler(bilan, lues.Take(lignesAuPlus), releve.Noter, touches, ct);
        bilan.DossiersTouches = touches.Count;
        await CompterDejaPrises(agent, releve, ct);
        return new(bilan, releve.AMontrer, releve.Defauts, releve.Comptes, releve.Comptes.Lignes < lignesAuPlus) { Lecture = lecture };
    }

    private static Vue Vide(Message bilan) => new(bilan, [], [], new(), true);

    private async Task CompterDejaPrises(Agent agent, Releve releve, CancellationToken ct)
    {
        await using var depot = bases.Ouvrir();
        var deja = (await depot.Lignes.Where(l => l.Territoire == agent.Territoire && l.DossierId != null && releve.Empreintes.Contains(l.Empreinte)).Select(l => l.Empreinte).Distinct().ToListAsync(ct)).ToHashSet();
        releve.Comptes.DejaPrises = releve.Empreintes.Count(deja.Contains);
    }

    private sealed class Releve(Guid emetteur)
    {
        private readonly Dictionary<string, (int Premieres, int Fautives)> _parFeuille = [];
        private readonly Dictionary<(EtatLecture, string?, string, string), (int Nombre, int Premiere)> _defauts = [];

        public List<LigneVue> AMontrer { get; } = [];
        public List<string> Empreintes { get; } = [];
        public Comptes Comptes { get; } = new();

        public IReadOnlyList<Defaut> Defauts => [.. _defauts.OrderByDescending(d => d.Value.Nombre).ThenBy(d => d.Value.Premiere)
            .Select(d => new Defaut(d.Key.Item1, d.Key.Item2, d.Key.Item3, d.Key.Item4, d.Value.Nombre, d.Value.Premiere))];

        public void Noter(LigneLue ligne, IReadOnlyList<Element> elements, Rattachement rattachement)
        {
            Comptes.Lignes++;
            if (rattachement == Rattachement.Automatique) Comptes.Rattachees++;
            if (rattachement == Rattachement.Revue) Comptes.ARevoir++;
            if (elements.Any(e => e.Etat == EtatLecture.ACorriger)) Comptes.ACorriger++;
            else if (elements.Any(e => e.Etat == EtatLecture.Rejete)) Comptes.Rejetees++;
            foreach (var e in elements.Where(e => e.Etat != EtatLecture.Accepte))
            {
                var cle = (e.Etat, e.Colonne, e.Motif ?? "", e.Remede ?? "");
                var (nombre, premiere) = _defauts.GetValueOrDefault(cle, (0, ligne.Numero));
                if (nombre > 0 || _defauts.Count < 1000) _defauts[cle] = (nombre + 1, premiere);
            }
            if (ligne.Signalement is { } s && Empreintes.Count < LignesDUnePage) Empreintes.Add(SignalementJson.Empreinte(emetteur, SignalementJson.Ecrire(s)));
            Montrer(new(ligne, elements, rattachement));
        }

        private void Montrer(LigneVue vue)
        {
            var feuille = vue.Ligne.Feuille ?? "";
            var (premieres, fautives) = _parFeuille.GetValueOrDefault(feuille);
            if (premieres < PremieresParFeuille) premieres++;
            else if (vue.EstFautive && fautives < FautivesParFeuille) fautives++;
            else return;
            AMontrer.Add(vue);
            _parFeuille[feuille] = (premieres, fautives);
        }
    }
}
