using Prevex.Metier.Signalements.Lecture.Fichiers;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Signalements.Lecture.Valeurs;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Signalements.Lecture;

/// <summary>A profile that fits a file. <paramref name="Accord"/>: share of the columns that agree, 0 to 1.</summary>
public sealed record Reconnaissance(Profil Profil, double Accord);

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

    /// <exception cref="FichierRefuse">There is no line under the headers, or the file breaks off.</exception>
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
}

public static class Lecteur
{
    private const double AccordMin = 0.6;

    /// <summary>Opens a file with the named profile, or with the one that its headers call for. The stream must be seekable.</summary>
    /// <exception cref="FichierRefuse">The file cannot be read, or no profile fits.</exception>
    public static Lecture Ouvrir(string nomFichier, Stream contenu, IReadOnlyList<Profil> profils, Territoire territoire, DateOnly aujourdhui, string? nomProfil = null)
    {
        if (nomProfil is not null)
        {
            var profil = profils.FirstOrDefault(p => p.Nom == nomProfil) ?? throw new FichierRefuse(
                $"Le profil « {nomProfil} » n’existe pas.", $"Profils connus : {string.Join(", ", profils.Select(p => p.Nom))}.");
            return Essayer(nomFichier, contenu, profil, territoire, aujourdhui) ?? throw EnteteIntrouvable(profil);
        }
        var choisi = Reconnaitre(nomFichier, contenu, profils) ?? throw new FichierRefuse(
            "Aucun émetteur connu n’écrit avec ces colonnes.", "Choisissez le profil de l’émetteur, ou indiquez ce que contient chaque colonne.");
        return Essayer(nomFichier, contenu, choisi.Profil, territoire, aujourdhui)!;
    }

    /// <summary>The profile that the headers call for; null when none fits, or two as well.</summary>
    /// <exception cref="FichierRefuse">The file is empty or broken.</exception>
    public static Reconnaissance? Reconnaitre(string nomFichier, Stream contenu, IReadOnlyList<Profil> profils)
    {
        var classeur = Ouverture.EstClasseur(contenu);
        var classes = profils.Where(p => classeur == (p.Fichier == "xlsx")).Select(p => Trouver(nomFichier, contenu, p) is { } t
                ? new Reconnaissance(p, p.Signature is { } s && s == Entete.Signer(t.Tableaux[0].Entete.Titres) ? 2 : t.Tableaux.Max(x => x.Entete.Accord)) : null)
            .OfType<Reconnaissance>().Where(r => r.Accord >= AccordMin).OrderByDescending(r => r.Accord).ToList();
        if (classes.Count == 0 || (classes.Count > 1 && classes[0].Accord - classes[1].Accord < 0.05)) return null;
        return classes[0] with { Accord = Math.Min(1, classes[0].Accord) };
    }

    /// <summary>For a file that no profile fits: what each column seems to hold. Null when no row looks like headers.</summary>
    /// <exception cref="FichierRefuse">The file is empty or broken.</exception>
    public static Correspondance? ProposerCorrespondance(string nomFichier, Stream contenu) => Proposition.Proposer(nomFichier, contenu);

    private static Lecture? Essayer(string nomFichier, Stream contenu, Profil profil, Territoire territoire, DateOnly aujourdhui) =>
        Trouver(nomFichier, contenu, profil) is { } t ? new(t.Source, new(profil, territoire, aujourdhui, t.Source), t.Tableaux) : null;

    private static (Source Source, List<(string? Feuille, Tableau Tableau, Entete Entete)> Tableaux)? Trouver(string nomFichier, Stream contenu, Profil profil)
    {
        // The content decides: a workbook named .csv is a workbook.
        foreach (var source in Sources(nomFichier, contenu, profil))
        {
            var tableaux = new List<(string?, Tableau, Entete)>();
            foreach (var tableau in profil.Tableaux)
                foreach (var feuille in source.Feuilles.Where(f => f is null || tableau.Feuille is null || Cle.Serree(f) == Cle.Serree(tableau.Feuille)))
                    if (Entete.Chercher(source.Rangees(feuille), tableau) is { } entete) tableaux.Add((feuille, tableau, entete));
            if (tableaux.Count > 0) return (source, tableaux);
        }
        return null;
    }

    private static IEnumerable<Source> Sources(string nomFichier, Stream contenu, Profil profil)
    {
        if (Ouverture.EstClasseur(contenu)) return [Ouverture.Classeur(nomFichier, contenu)];
        var premier = profil.Separateur is { } s ? ProfilControle.Separateurs[s] : ';';
        return Ouverture.Separateurs.OrderByDescending(c => c == premier).Select(c => new FichierCsv(contenu, c, profil.Encodage));
    }

    private static FichierRefuse EnteteIntrouvable(Profil profil)
    {
        var titres = profil.Tableaux.SelectMany(t => t.Requises.Select(r => t.Colonnes[r][0])).Distinct();
        return new($"Les colonnes attendues de « {profil.Libelle} » sont introuvables.", $"Le fichier doit avoir une ligne d’en-tête avec au moins : {string.Join(", ", titres)}.");
    }
}
