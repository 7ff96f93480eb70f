using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements.Liens;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Rapprochement;
using Prevex.Rapprochement.Menages;

namespace Prevex.Metier.Signalements;

/// <summary>A line ready to be attached: what was read of it, and the dossier it goes to.</summary>
internal sealed record LignePlacee(LigneLue Ligne, string? Lu, string Empreinte, Identite? Identite, ulong[] Cles)
{
    public Rattachement Rattachement { get; set; }
    public Guid? Dossier { get; set; }

    /// <summary>Dossiers of the same persons elsewhere, when a new one is opened.</summary>
    public IReadOnlyList<Guid> Lies { get; set; } = [];

    /// <summary>Why it was attached without a person.</summary>
    public string? Preuve { get; set; }

    /// <summary>Version of the model that decided.</summary>
    public string Modele { get; set; } = "";

    /// <summary>For a review: who it might be; null when the same row already waits.</summary>
    public IReadOnlyList<CandidatRetenu>? Candidats { get; set; }

    public static LignePlacee De(LigneLue ligne, Guid emetteur, Referentiel referentiel)
    {
        if (ligne.Signalement is not { } signalement) return new(ligne, null, "", null, []);
        var lu = SignalementJson.Ecrire(signalement);
        var identite = signalement.Identite(emetteur, referentiel);
        return new(ligne, lu, SignalementJson.Empreinte(emetteur, lu), identite, [.. Rapprochement.Cles.De(identite).Select(IndexDeCles.Hacher)]);
    }
}

/// <summary>Says to which dossier each line goes; a line sees the lines before it, of every chunk that this instance placed. Writes nothing.</summary>
/// <param name="connus">The dossiers of the base, as they were when this instance was made.</param>
internal sealed class Reconnaissance(Depot depot, string territoire, IndexDeCles connus)
{
    // What the lines placed so far add to the base, and is not in its index yet.
    private readonly IndexDeCles _ajoutes = new();
    private readonly HashSet<Guid> _sous = [];
    private readonly Dictionary<string, Guid> _parEmpreinte = [];
    private readonly HashSet<string> _enRevue = [];
    private Souvenirs _souvenirs = null!;
    private ModeleDeMenage _modele = ModeleDeMenage.Depart;
    private int _dossiers;
    private readonly Dictionary<Guid, Identite> _identites = [];
    private readonly Dictionary<Guid, Empreinte> _pretes = [];
    private readonly Dictionary<Guid, IdentiteConnue> _projetees = [];

    /// <summary>Of every dossier that was a candidate, as they were before.</summary>
    public IReadOnlyDictionary<Guid, IdentiteConnue> Identites => _projetees;

    /// <summary>Dossiers as they were written since, for the lines that come.</summary>
    public void Retenir(IEnumerable<EtatDossier> etats)
    {
        foreach (var etat in etats)
            if (etat.IdentiteProjetee is { } identite) _projetees[identite.DossierId] = identite;
    }

    public async Task Placer(IReadOnlyList<LignePlacee> lignes, CancellationToken ct)
    {
        await Connaitre(lignes, ct);
        (_souvenirs, _modele, _dossiers) = (await Souvenirs.Lire(depot, territoire, ct), await depot.Modele(territoire, ct), await depot.NombreDeDossiers(territoire, ct));
        foreach (var ligne in lignes)
            if (ligne.Identite is { } identite) Decider(ligne, identite);
    }

    private void Decider(LignePlacee ligne, Identite identite)
    {
        if (_parEmpreinte.TryGetValue(ligne.Empreinte, out var connu))
        {
            (ligne.Rattachement, ligne.Dossier, ligne.Preuve) = (Rattachement.Automatique, connu, Preuve.Redite(_modele));
            return;
        }
        var candidats = Proches(ligne, [connus, _ajoutes]).Where(_identites.ContainsKey).Order().Select(id => new Candidat(id, Prete(id))).ToList();
        ligne.Modele = _modele.Version;
        switch (Juger(identite, candidats))
        {
            case Decision.Automatique { Choix.Dossier: var dossier } lien:
                (ligne.Rattachement, ligne.Dossier, ligne.Preuve) = (Rattachement.Automatique, dossier, Preuve.Ecrire(_modele, lien));
                break;
            case Decision.Nouveau { DossiersLies: var lies }:
                (ligne.Rattachement, ligne.Dossier, ligne.Lies) = (Rattachement.Nouveau, Guid.CreateVersion7(), lies);
                break;
            case Decision.Revue { Candidats: var retenus }:
                ligne.Rattachement = Rattachement.Revue;
                if (_enRevue.Add(ligne.Empreinte)) ligne.Candidats = retenus;
                return;
            case var autre:
                throw new System.Diagnostics.UnreachableException(autre.GetType().Name);
        }
        var id = ligne.Dossier!.Value;
        _parEmpreinte[ligne.Empreinte] = id;
        _pretes.Remove(id);
        _identites[id] = Enrichissement.Enrichir(_identites.GetValueOrDefault(id) ?? new(), identite);
        _ajoutes.Poser(id, [.. Rapprochement.Cles.De(_identites[id]).Select(IndexDeCles.Hacher)]);
    }

    private HashSet<Guid> Proches(LignePlacee ligne, ReadOnlySpan<IndexDeCles> index)
    {
        var proches = new HashSet<Guid>();
        foreach (var cle in ligne.Cles)
        {
            _sous.Clear();
            foreach (var i in index) i.Sous(cle, _sous);
            if (_sous.Count <= Rapprochement.Cles.BlocMax) proches.UnionWith(_sous);
        }
        return proches;
    }

    // Made ready once for all the lines that it is compared to, until one joins it.
    private Empreinte Prete(Guid id) => _pretes.TryGetValue(id, out var prete) ? prete : _pretes[id] = new(_identites[id]);

    // What a person told apart is never asked again: neither this report of that file, nor that file beside the one that it is not.
    private Decision Juger(Identite identite, List<Candidat> candidats)
    {
        if (_souvenirs.Vide) return Rapprocheur.Decider(identite, candidats, _modele, _dossiers);
        var menage = Souvenirs.Menage(identite);
        candidats.RemoveAll(c => _souvenirs.Refuse(menage, c.Dossier));
        var decision = Rapprocheur.Decider(identite, candidats, _modele, _dossiers);
        return decision is Decision.Revue { Candidats: [var premier, ..] } && candidats.RemoveAll(c => _souvenirs.Distincts(premier.Dossier, c.Dossier)) > 0
            ? Rapprocheur.Decider(identite, candidats, _modele, _dossiers) : decision;
    }

    private async Task Connaitre(IReadOnlyList<LignePlacee> lignes, CancellationToken ct)
    {
        var empreintes = lignes.Where(l => l.Lu is not null).Select(l => l.Empreinte).Distinct().ToList();
        var deja = await depot.Lignes.AsNoTracking()
            .Where(l => l.Territoire == territoire && empreintes.Contains(l.Empreinte) && (l.DossierId != null || l.Rattachement == Rattachement.Revue))
            .Select(l => new { l.Empreinte, l.DossierId }).ToListAsync(ct);
        foreach (var d in deja)
            if (d.DossierId is { } dossier) _parEmpreinte.TryAdd(d.Empreinte, dossier);
            else _enRevue.Add(d.Empreinte);

        var candidats = lignes.SelectMany(l => Proches(l, [connus])).Concat(_parEmpreinte.Values).Where(id => !_identites.ContainsKey(id)).Distinct().ToList();
        foreach (var lot in candidats.Chunk(8000))
            foreach (var i in await depot.Identites.AsNoTracking().Where(i => lot.Contains(i.DossierId)).ToListAsync(ct))
            {
                _projetees.Add(i.DossierId, i);
                _identites.Add(i.DossierId, i.Lire());
            }
    }
}
