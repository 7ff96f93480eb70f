using Prevex.Metier.Signalements.Lecture.Fichiers;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Signalements.Lecture;

/// <summary>A profile that fits a file. <paramref name="Accord"/>: share of the columns that agree, 0 to 1.</summary>
public sealed record ProfilReconnu(Profil Profil, double Accord);

/// <param name="Feuille">Null for a text file.</param>
/// <param name="Titres">Headers as written.</param>
/// <param name="Colonnes">Name of a column in the profile → its place.</param>
public sealed record TableauOuvert(string? Feuille, Tableau Tableau, IReadOnlyList<string> Titres, IReadOnlyDictionary<string, int> Colonnes);

/// <summary>A file opened with a profile; its lines are read as they are asked for, as often as wanted, while the stream lives.</summary>
public sealed class Lecture
{
    private readonly Source _source;
    private readonly Contexte _contexte;
    private readonly IReadOnlyList<(string? Feuille, Tableau Tableau, Entete Entete)> _tableaux;

    internal Lecture(Source source, Contexte contexte, IReadOnlyList<(string?, Tableau, Entete)> tableaux) =>
        (_source, _contexte, _tableaux) = (source, contexte, tableaux);

    public Profil Profil => _contexte.Profil;

    /// <summary>The same for two files of one layout: what a confirmed mapping is remembered by.</summary>
    public string Signature => Entete.Signer(_tableaux[0].Entete.Titres);

    /// <summary>Headers of each sheet read, as written; a text file has no sheet name.</summary>
    public IReadOnlyList<(string? Feuille, IReadOnlyList<string> Titres)> Entetes => [.. _tableaux.Select(t => (t.Feuille, (IReadOnlyList<string>)t.Entete.Titres))];

    /// <summary>Each sheet read, with the place of the columns that its profile names.</summary>
    public IReadOnlyList<TableauOuvert> Tableaux => [.. _tableaux.Select(t => new TableauOuvert(t.Feuille, t.Tableau, t.Entete.Titres, t.Entete.Colonnes))];

    /// <exception cref="FichierRefuse">There is no line under the headers.</exception>
    public IEnumerable<LigneLue> Lignes()
    {
        var aucune = true;
        foreach (var (feuille, tableau, entete) in _tableaux)
        {
            var lecteur = new LecteurDeTableau(_contexte, tableau, entete);
            _source.Largeur = feuille is null ? entete.Titres.Length : 0;
            foreach (var rangee in _source.Rangees(feuille))
            {
                if (rangee.Numero <= entete.Numero) continue;
                if (lecteur.Lire(rangee) is not { } ligne) continue;
                aucune = false;
                yield return feuille is null ? ligne : ligne with { Feuille = feuille };
            }
        }
        if (aucune) throw new FichierRefuse("Le fichier n’a aucune ligne de données sous son en-tête.", "Vérifiez l’export, puis envoyez de nouveau le fichier.");
    }

    /// <summary>
    /// Some rows again, with other cells in the place of theirs: read where they stand, with all that a row borrows from the titles and rows above it.
    /// A row that says nothing any more is given without signalement.
    /// </summary>
    public IEnumerable<LigneLue> Relire(IReadOnlyDictionary<(string? Feuille, int Numero), IReadOnlyList<string>> corrigees)
    {
        var reste = corrigees.Count;
        foreach (var (feuille, tableau, entete) in _tableaux)
        {
            if (reste == 0) yield break;
            if (!corrigees.Keys.Any(c => c.Feuille == feuille)) continue;
            var lecteur = new LecteurDeTableau(_contexte, tableau, entete);
            _source.Largeur = feuille is null ? entete.Titres.Length : 0;
            foreach (var rangee in _source.Rangees(feuille))
            {
                if (rangee.Numero <= entete.Numero) continue;
                if (!corrigees.TryGetValue((feuille, rangee.Numero), out var cellules))
                {
                    lecteur.Lire(rangee);
                    continue;
                }
                yield return (lecteur.Lire(Remplacer(rangee, cellules, entete)) ?? Muette(rangee.Numero, cellules)) with { Feuille = feuille };
                if (--reste == 0) yield break;
            }
        }
    }

    // A cell left as it was keeps what the workbook stores of it (a day, a number).
    private static Rangee Remplacer(Rangee rangee, IReadOnlyList<string> cellules, Entete entete)
    {
        var largeur = Math.Max(entete.Titres.Length, rangee.Defaut is null ? rangee.Cellules.Length : 0);
        return new(rangee.Numero, [.. Enumerable.Range(0, largeur).Select(i => cellules.ElementAtOrDefault(i) is { } dit && (rangee.Defaut is not null || (rangee[i].Brut ?? "") != dit) ? new Cellule(dit) : rangee[i])]);
    }

    private static LigneLue Muette(int numero, IReadOnlyList<string> cellules) => new(null, numero, cellules)
    {
        Ecartes = [new(null, EtatLecture.ACorriger, null, "La ligne est vide, ou n’est qu’un titre ou un total.", "Renseignez ses cellules, ou écartez-la.")],
    };
}

public static class Lecteur
{
    private const double AccordMin = 0.6, AvanceMin = 0.05;

    private sealed record Trouvee(Profil Profil, Source Source, List<(string? Feuille, Tableau Tableau, Entete Entete)> Tableaux)
    {
        // A layout confirmed by an agent goes before any likeness.
        public double Accord { get; } = Profil.Signature is { } s && s == Entete.Signer(Tableaux[0].Entete.Titres) ? 2 : Tableaux.Max(t => t.Entete.Accord);
    }

    /// <summary>Opens a file with the named profile, or with the one that its headers call for. The stream must be seekable.</summary>
    /// <exception cref="FichierRefuse">The file cannot be read, or no profile fits.</exception>
    public static Lecture Ouvrir(string nomFichier, Stream contenu, IReadOnlyList<Profil> profils, Territoire territoire, DateOnly aujourdhui, string? nomProfil = null)
    {
        var nomme = nomProfil is null ? null : profils.FirstOrDefault(p => p.Nom == nomProfil) ?? throw new FichierRefuse(
            $"Le profil « {nomProfil} » n’existe pas.", $"Profils connus : {string.Join(", ", profils.Select(p => p.Nom))}.");
        var trouvee = nomme is null ? Meilleure(nomFichier, contenu, profils) : Chercher(nomFichier, contenu, [nomme]).FirstOrDefault() ?? throw EnteteIntrouvable(nomme);
        if (trouvee is null) throw new FichierRefuse("Aucun émetteur connu n’écrit avec ces colonnes.", "Choisissez le profil de l’émetteur, ou indiquez ce que contient chaque colonne.");
        foreach (var tableau in trouvee.Tableaux) trouvee.Source.Verifier(tableau.Feuille);
        return new(trouvee.Source, new(trouvee.Profil, territoire, aujourdhui, trouvee.Source), trouvee.Tableaux);
    }

    /// <summary>The profile that the headers call for; null when none fits, or two as well.</summary>
    /// <exception cref="FichierRefuse">The file is empty or broken.</exception>
    public static ProfilReconnu? Reconnaitre(string nomFichier, Stream contenu, IReadOnlyList<Profil> profils) =>
        Meilleure(nomFichier, contenu, profils) is { } t ? new(t.Profil, Math.Min(1, t.Accord)) : null;

    /// <summary>For a file that no profile fits: what each column seems to hold. Null when no row looks like headers.</summary>
    /// <exception cref="FichierRefuse">The file is empty or broken.</exception>
    public static CorrespondanceProposee? ProposerCorrespondance(string nomFichier, Stream contenu) => Proposition.Proposer(nomFichier, contenu);

    private static Trouvee? Meilleure(string nomFichier, Stream contenu, IReadOnlyList<Profil> profils)
    {
        var classes = Chercher(nomFichier, contenu, profils).Where(t => t.Accord >= AccordMin).OrderByDescending(t => t.Accord).ToList();
        return classes.Count == 0 || (classes.Count > 1 && classes[0].Accord - classes[1].Accord < AvanceMin) ? null : classes[0];
    }

    private static IEnumerable<Trouvee> Chercher(string nomFichier, Stream contenu, IReadOnlyList<Profil> profils)
    {
        // The content decides: a workbook named .csv is a workbook.
        var classeur = Ouverture.EstClasseur(contenu) ? Ouverture.Classeur(nomFichier, contenu) : null;
        foreach (var profil in profils)
        {
            var premier = profil.Separateur is { } s ? ProfilControle.Separateurs[s] : ';';
            var sources = classeur is not null ? [classeur] : Ouverture.Separateurs.OrderByDescending(c => c == premier).Select(c => (Source)new FichierCsv(contenu, c, profil.Encodage));
            if (sources.Select(source => new { source, tableaux = Tableaux(source, profil) }).FirstOrDefault(x => x.tableaux.Count > 0) is { } x)
                yield return new(profil, x.source, x.tableaux);
        }
    }

    private static List<(string? Feuille, Tableau Tableau, Entete Entete)> Tableaux(Source source, Profil profil)
    {
        var tableaux = new List<(string? Feuille, Tableau Tableau, Entete Entete)>();
        foreach (var tableau in profil.Tableaux)
            foreach (var feuille in source.Feuilles.Where(f => !tableaux.Exists(t => t.Feuille == f) && (f is null || tableau.Feuille is null || Mots.Normaliser(f).Replace(" ", "") == Mots.Normaliser(tableau.Feuille).Replace(" ", ""))))
                if (Entete.Chercher(source.Rangees(feuille), tableau) is { } entete) tableaux.Add((feuille, tableau, entete));
        return tableaux;
    }

    private static FichierRefuse EnteteIntrouvable(Profil profil)
    {
        var titres = profil.Tableaux.SelectMany(t => t.Requises.Select(r => t.Colonnes[r][0])).Distinct();
        return new($"Les colonnes attendues de « {profil.Libelle} » sont introuvables.", $"Le fichier doit avoir une ligne d’en-tête avec au moins : {string.Join(", ", titres)}.");
    }
}
