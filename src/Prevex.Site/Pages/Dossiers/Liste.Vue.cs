using Prevex.Site.Affichage;
using Prevex.Site.TagHelpers;

namespace Prevex.Site.Pages.Dossiers;

/// <summary>The list of files as _Liste.cshtml shows it. Parameters of the address: q, those of the filters, tri, sens, p.</summary>
public sealed record ListeVue
{
    public string? Recherche { get; init; }
    public required IReadOnlyList<Filtre> Filtres { get; init; }
    public required IReadOnlyList<Rangee> Rangees { get; init; }
    public required Pagination Pages { get; init; }
    public required TriDeTableau Tri { get; init; }

    /// <summary>No file at all is visible: the list has nothing to filter.</summary>
    public bool BaseVide { get; init; }

    public IEnumerable<Filtre> Actifs => Filtres.Where(f => f.Choisi is not null);
    public bool EstFiltree => !string.IsNullOrWhiteSpace(Recherche) || Actifs.Any();

    /// <param name="Nom">Parameter of the address: commune, arrondissement, etape, parc, bailleur, echeance, anciennete, vus.</param>
    /// <param name="Tous">First option: « Toutes les communes ».</param>
    /// <param name="Choisi">Value chosen; null for all.</param>
    public sealed record Filtre(string Nom, string Libelle, string Tous, IReadOnlyList<Option> Options, string? Choisi = null)
    {
        public string? TexteChoisi => Options.FirstOrDefault(o => o.Valeur == Choisi)?.Texte ?? Choisi;
    }

    /// <summary>A value; options of one <paramref name="Groupe"/> are shown under its name.</summary>
    public sealed record Option(string Valeur, string Texte, string? Groupe = null);

    public sealed record Rangee(string Lien, string Numero, string Menage)
    {
        public string? Adresse { get; init; }
        public string? Commune { get; init; }
        public required Puce Etape { get; init; }
        public string? Bailleur { get; init; }
        public string? Parc { get; init; }
        public decimal? Dette { get; init; }

        /// <summary>« depuis 8 mois »</summary>
        public string? Anciennete { get; init; }

        public Prochaine? Echeance { get; init; }
        public DateOnly? DernierFait { get; init; }
        public bool VuParMoi { get; init; }
    }

    public sealed record Prochaine(DateOnly Date, string Quoi, int JoursRestants, Ton Ton);
}
