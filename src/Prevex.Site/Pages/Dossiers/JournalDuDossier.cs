using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Site.Pages.Dossiers;

/// <summary>The facts of a file, latest first; what was corrected or taken back stays readable under what replaced it.</summary>
internal sealed class JournalDuDossier(DossierLu lu, Territoire territoire, IReadOnlyList<Inscription> histoire, bool modifiable)
{
    public static readonly IReadOnlyList<(string, string)> Sections = [("", "Tout"), ("actes", "Actes et décisions"), ("dette", "Dette et plans"), ("social", "Social")];

    private readonly Dictionary<Guid, Inscription> _parRemplace = histoire.Where(i => i.Remplace is not null).DistinctBy(i => i.Remplace).ToDictionary(i => i.Remplace!.Value);
    private readonly Dictionary<Guid, Inscription> _parId = histoire.DistinctBy(i => i.Id).ToDictionary(i => i.Id);
    private readonly Dictionary<Guid, Guid?> _messages = lu.Etat.Faits.ToDictionary(f => f.Id, f => f.MessageId);

    public IReadOnlyList<DossierVue.FaitAffiche> Faits(string section) =>
        [.. histoire.Where(i => i.Fait is not Retrait && (!_parRemplace.TryGetValue(i.Id, out var suite) || suite.Fait is Retrait) && Dans(section, i.Fait))
            .GroupBy(i => (i.Fait.DateEffet, Phrases.De(i.Fait, territoire), Seul: Corrigee(i) ? i.Id : Guid.Empty))
            .OrderByDescending(g => g.Key.DateEffet).ThenByDescending(g => g.Max(i => i.RecuLe)).Select(g => Afficher([.. g.OrderBy(i => i.RecuLe)]))];

    // The same event told by several senders is one line; one with a history keeps its own.
    private bool Corrigee(Inscription i) => i.Remplace is not null || _parRemplace.ContainsKey(i.Id);

    private DossierVue.FaitAffiche Afficher(IReadOnlyList<Inscription> dits)
    {
        var i = dits[0];
        var emetteurs = dits.Select(d => lu.Structure(d.Emetteur)).Distinct().ToList();
        var phrase = Phrases.De(i.Fait, territoire);
        var message = _messages.GetValueOrDefault(i.Id) is { } id && lu.Messages.TryGetValue(id, out var nom) ? (id, nom) : ((Guid, string)?)null;
        var retrait = _parRemplace.GetValueOrDefault(i.Id);
        return new($"{i.Id}", i.Fait.DateEffet, phrase.Titre)
        {
            Precision = phrase.Precision, Emetteur = emetteurs.Count == 1 ? emetteurs[0] : $"{string.Join(", ", emetteurs[..^1])} et {emetteurs[^1]}", RecuLe = i.RecuLe.Jour(), Origine = message?.Item2, LienOrigine = message is { } m ? $"/reception/{m.Item1}" : null,
            LienCorriger = modifiable && retrait is null ? $"/dossiers/{lu.Etat.Dossier.Id}/fait?remplace={i.Id}" : null,
            Note = lu.Notes.FirstOrDefault(n => dits.Any(d => d.Id == n.Fait)) is { } note ? (note.Texte, note.Auteur) : null,
            Remplace = [.. Anciens(i)], Retire = retrait is null ? null : Phrases.De(retrait.Fait).Precision,
        };
    }

    private IEnumerable<DossierVue.FaitRemplace> Anciens(Inscription i)
    {
        for (var ancien = Avant(i); ancien is not null; ancien = Avant(ancien))
        {
            var phrase = Phrases.De(ancien.Fait, territoire);
            yield return new(ancien.Fait.DateEffet, phrase.Precision is null ? phrase.Titre : $"{phrase.Titre}, {phrase.Precision}", lu.Structure(ancien.Emetteur), ancien.RecuLe.Jour());
        }
    }

    private Inscription? Avant(Inscription i) => i.Remplace is { } id ? _parId.GetValueOrDefault(id) : null;

    private static bool Dans(string section, Fait fait) => section switch
    {
        "actes" => fait.Categorie == Categorie.Procedure,
        "dette" => fait.Categorie == Categorie.Dette,
        "social" => fait.Categorie == Categorie.Social,
        _ => true,
    };
}
