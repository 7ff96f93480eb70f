using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Rapprochement;

namespace Prevex.Metier.Signalements;

/// <summary>A line ready to be attached: what was read of it, and the dossier it goes to.</summary>
internal sealed record LignePlacee(LigneLue Ligne, string? Lu, string Empreinte, Identite? Identite, IReadOnlyList<string> Cles)
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
        return new(ligne, lu, SignalementJson.Empreinte(emetteur, lu), identite, Rapprochement.Cles.De(identite));
    }
}

/// <summary>Says to which dossier each line of a chunk goes; a line sees the lines before it. Writes nothing.</summary>
internal sealed class Reconnaissance(Depot depot, string territoire)
{
    private readonly Dictionary<string, List<Guid>> _parCle = [];
    private readonly Dictionary<string, Guid> _parEmpreinte = [];
    private readonly HashSet<string> _enRevue = [];
    private readonly Dictionary<Guid, Identite> _identites = [];
    private readonly Dictionary<Guid, IdentiteConnue> _projetees = [];

    /// <summary>Of every dossier that was a candidate, as they were before the chunk.</summary>
    public IReadOnlyDictionary<Guid, IdentiteConnue> Identites => _projetees;

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
        var candidats = ligne.Cles.SelectMany(c => _parCle.GetValueOrDefault(c) is { Count: <= Rapprochement.Cles.BlocMax } ids ? ids : []).Distinct().Order()
            .Where(_identites.ContainsKey).Select(id => new Candidat(id, _identites[id])).ToList();
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
        foreach (var cle in Rapprochement.Cles.De(_identites[id])) Indexer(cle, id);
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

        foreach (var lot in lignes.SelectMany(l => l.Cles).Distinct().Chunk(8000))
            foreach (var c in await depot.Cles.AsNoTracking().Where(c => c.Territoire == territoire && lot.Contains(c.Valeur)).ToListAsync(ct)) Indexer(c.Valeur, c.DossierId);

        var candidats = _parCle.Values.Where(ids => ids.Count <= Rapprochement.Cles.BlocMax).SelectMany(ids => ids).Concat(_parEmpreinte.Values).Distinct().ToList();
        foreach (var lot in candidats.Chunk(8000))
            foreach (var i in await depot.Identites.AsNoTracking().Where(i => lot.Contains(i.DossierId)).ToListAsync(ct))
            {
                _projetees.Add(i.DossierId, i);
                _identites.Add(i.DossierId, i.Lire());
            }
    }

    private void Indexer(string cle, Guid dossier)
    {
        if (!_parCle.TryGetValue(cle, out var ids)) _parCle[cle] = ids = [];
        if (!ids.Contains(dossier)) ids.Add(dossier);
    }
}
