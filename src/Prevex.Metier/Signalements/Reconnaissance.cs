using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Depot;
using Prevex.Rapprochement;

namespace Prevex.Metier.Signalements;

/// <summary>A line ready to be attached: what was read of it, and the dossier it goes to.</summary>
internal sealed record LignePlacee(LigneLue Ligne, string? Lu, string Empreinte, Identite? Identite)
{
    public Rattachement Rattachement { get; set; }
    public Guid? Dossier { get; set; }

    /// <summary>Dossiers of the same persons elsewhere, when a new one is opened.</summary>
    public IReadOnlyList<Guid> Lies { get; set; } = [];

    /// <summary>For a review: who it might be; null when the same row already waits.</summary>
    public IReadOnlyList<CandidatRetenu>? Candidats { get; set; }
}

/// <summary>Says to which dossier each line of a chunk goes; a line sees the lines before it. Writes nothing.</summary>
internal sealed class Reconnaissance(Depot depot, Referentiel referentiel, Message message)
{
    private readonly Dictionary<string, List<Guid>> _parCle = [];
    private readonly Dictionary<string, Guid> _parEmpreinte = [];
    private readonly HashSet<string> _enRevue = [];
    private readonly Dictionary<Guid, Identite> _identites = [];

    public async Task<IReadOnlyList<LignePlacee>> Placer(IReadOnlyList<LigneLue> lignes, CancellationToken ct)
    {
        var placees = lignes.Select(Preparer).ToList();
        var cles = placees.Select(p => p.Identite is null ? [] : Cles.De(p.Identite)).ToList();
        await Connaitre(placees, cles, ct);
        for (var i = 0; i < placees.Count; i++)
            if (placees[i].Identite is { } identite) Decider(placees[i], identite, cles[i]);
        return placees;
    }

    private LignePlacee Preparer(LigneLue ligne)
    {
        if (ligne.Signalement is not { } signalement) return new(ligne, null, "", null);
        var lu = SignalementJson.Ecrire(signalement);
        return new(ligne, lu, SignalementJson.Empreinte(message.EmetteurId, lu), signalement.Identite(message.EmetteurId, referentiel));
    }

    private void Decider(LignePlacee ligne, Identite identite, IReadOnlyList<string> cles)
    {
        if (_parEmpreinte.TryGetValue(ligne.Empreinte, out var connu))
        {
            (ligne.Rattachement, ligne.Dossier) = (Rattachement.Automatique, connu);
            return;
        }
        var candidats = cles.SelectMany(c => _parCle.GetValueOrDefault(c) is { Count: <= Cles.BlocMax } ids ? ids : []).Distinct().Order()
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
        foreach (var cle in Cles.De(_identites[id])) Indexer(cle, id);
    }

    private async Task Connaitre(List<LignePlacee> lignes, List<IReadOnlyList<string>> cles, CancellationToken ct)
    {
        var empreintes = lignes.Where(l => l.Lu is not null).Select(l => l.Empreinte).Distinct().ToList();
        var deja = await depot.Lignes.AsNoTracking()
            .Where(l => l.Territoire == message.Territoire && empreintes.Contains(l.Empreinte) && (l.DossierId != null || l.Rattachement == Rattachement.Revue))
            .Select(l => new { l.Empreinte, l.DossierId }).ToListAsync(ct);
        foreach (var d in deja)
            if (d.DossierId is { } dossier) _parEmpreinte.TryAdd(d.Empreinte, dossier);
            else _enRevue.Add(d.Empreinte);

        foreach (var lot in cles.SelectMany(c => c).Distinct().Chunk(8000))
            foreach (var c in await depot.Cles.AsNoTracking().Where(c => c.Territoire == message.Territoire && lot.Contains(c.Valeur)).ToListAsync(ct)) Indexer(c.Valeur, c.DossierId);

        var candidats = _parCle.Values.Where(ids => ids.Count <= Cles.BlocMax).SelectMany(ids => ids).Concat(_parEmpreinte.Values).Distinct().ToList();
        foreach (var lot in candidats.Chunk(8000))
            foreach (var i in await depot.Identites.AsNoTracking().Where(i => lot.Contains(i.DossierId)).ToListAsync(ct)) _identites.Add(i.DossierId, i.Lire());
    }

    private void Indexer(string cle, Guid dossier)
    {
        if (!_parCle.TryGetValue(cle, out var ids)) _parCle[cle] = ids = [];
        if (!ids.Contains(dossier)) ids.Add(dossier);
    }
}
