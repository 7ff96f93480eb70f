using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Rapprochement;

namespace Prevex.Metier.Signalements;

/// <summary>A line ready to be attached: what was read of it, and the dossier it goes to.</summary>
internal sealed record LignePlacee(LigneLue Ligne, string? Lu, string Empreinte, Identite? Identite, ulong[] Cles)
{
    public Rattachement Rattachement { get; set; }
    public Guid? Dossier { get; set; }

    /// <summary>Dossiers of the same persons elsewhere, when a new one is opened.</summary>
    public IReadOnlyList<Guid> Lies { get; set; } = [];

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
    private readonly Dictionary<Guid, Identite> _identites = [];
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
        foreach (var ligne in lignes)
            if (ligne.Identite is { } identite) Decider(ligne, identite);
    }

    private void Decider(LignePlacee ligne, Identite identite)
    {
        if (_parEmpreinte.TryGetValue(ligne.Empreinte, out var connu))
        {
            (ligne.Rattachement, ligne.Dossier) = (Rattachement.Automatique, connu);
            return;
        }
        var candidats = Proches(ligne, [connus, _ajoutes]).Where(_identites.ContainsKey).Order().Select(id => new Candidat(id, _identites[id])).ToList();
        switch (Rapprocheur.Decider(identite, candidats))
        {
            case Decision.Automatique { Choix.Dossier: var dossier }:
                (ligne.Rattachement, ligne.Dossier) = (Rattachement.Automatique, dossier);
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
