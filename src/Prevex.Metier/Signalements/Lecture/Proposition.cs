using System.Text.RegularExpressions;
using Prevex.Metier.Signalements.Lecture.Fichiers;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Signalements.Lecture.Valeurs;
using Prevex.Metier.Socle;

namespace Prevex.Metier.Signalements.Lecture;

/// <summary>Guesses what each column of an unknown file holds: first by its header, then by its values.</summary>
internal static partial class Proposition
{
    private const int LignesLues = 60;
    private static readonly FormatsDate Dates = FormatsDate.JourMoisAn | FormatsDate.MoisEnLettres | FormatsDate.AnMoisJour;

    private enum Genre { Vide, Date, DateCompacte, Montant, Telephone, Courriel, CodePostal, Rg, Voie, Noms, Texte }

    [GeneratedRegex("^(?:RG )?[0-9]{2}[-/ ](?:[0-9]{2}[-/ ])?[0-9]{4,6}$")]
    private static partial Regex NumeroRg();

    [GeneratedRegex(@"^[0-9]{1,4}\s?(?:bis|ter|[a-d])?,?\s+\p{L}+", RegexOptions.IgnoreCase)]
    private static partial Regex Rue();

    [GeneratedRegex(@"^(?:(?:m|mr|mme|mlle|monsieur|madame)\.?\s+)?\p{Lu}[\p{L}'’\-]+(?:\s+\p{L}[\p{L}.'’\-]*){0,4}$", RegexOptions.IgnoreCase)]
    private static partial Regex Nom();

    // From the most telling header to the vaguest; the first that fits wins.
    private static readonly (string Role, Motifs Motifs)[] Synonymes = [.. new (string, string[])[]
    {
        ("naissance_2", ["*naiss*2", "*naiss*conjoint*", "*naiss*co*titulaire*"]), ("naissance_1", ["*naiss*", "ne e le", "ne le", "ddn*"]),
        ("civilite_1", ["civ", "civilite*"]), ("nom_2", ["nom 2", "nom*conjoint*", "nom*co*titulaire*", "!prenom*"]), ("prenom_2", ["prenom 2", "prenom*conjoint*", "prenom*co*titulaire*"]),
        ("nom_usage_1", ["nom*usage*", "nom*marital*", "nom*epou*"]), ("prenom_1", ["prenom", "prenoms", "prenom *", "prenom s"]),
        ("personne_2", ["co*titulaire*", "conjoint*", "locataire 2", "colocataire*"]),
        ("personnes", ["locataire*", "occupant*", "defendeur*", "nom*prenom*", "nom et prenom*", "identite*", "menage*", "titulaire*", "debiteur*"]),
        ("nom_1", ["nom", "nom *", "nom1"]), ("courriel", ["*mail*", "*courriel*"]), ("telephone", ["tel", "tel *", "*telephone*", "portable*", "mobile*"]),
        ("insee", ["*insee*"]), ("code_postal", ["cp", "*code postal*"]), ("ville", ["cp*ville*", "cp*commune*", "code postal*ville*"]), ("commune", ["commune*", "ville*"]),
        ("complement", ["*complement*", "bat*esc*", "*porte*", "*etage*"]), ("voie", ["*adresse*", "voie", "rue", "n*voie*"]),
        ("rg", ["rg", "n rg", "numero rg", "*repertoire general*"]),
        ("date:Bail", ["*entree*", "date*bail*", "debut*bail*", "*prise d effet*"]), ("bail", ["*bail", "*contrat*", "ref*locati*", "*logement*ref*"]),
        ("type_bailleur", ["type*bailleur*"]), ("bailleur", ["bailleur*", "proprietaire*", "requerant*", "demandeur*"]),
        ("date:SignalementCaf", ["*signal*caf*", "date*signal*"]), ("date:SaisineCcapex", ["*ccapex*"]),
        ("date:CommandementDeQuitter", ["*cql*", "*quitter*"]), ("date:CommandementDePayer", ["*cdp*", "*commandement*", "*cdt*"]),
        ("date:Assignation", ["*assign*"]), ("date:Audience", ["*audience*"]), ("date:DiagnosticSocialFinancier", ["*dsf*", "*diagnostic*"]),
        ("date:Signification", ["*signif*"]), ("date:Jugement", ["*jugement*", "*decision*jug*"]), ("date:TentativeExpulsion", ["*tentative*"]),
        ("date:RequisitionCfp", ["*requisition*"]), ("date:AccordCfp", ["*accord*cfp*", "*accord*concours*", "*octroi*"]), ("date:Expulsion", ["*expulsion*"]),
        ("date:PlanApurement", ["*plan*"]), ("date:Dette", ["date*dette*", "dette*date*", "date*solde*", "arrete*au*"]),
        ("dette", ["*dette*", "*impaye*", "solde*", "montant du*", "!*date*", "!*depuis*", "!*nb*", "!*nombre*"]),
        ("aide_au_bailleur", ["tiers payant*", "*aide*bailleur*", "*versee*bailleur*"]), ("meuble", ["meuble", "meublee", "location meublee*", "bail meuble*"]),
        ("charges", ["charges*", "*provision*"]), ("loyer", ["loyer*", "!*charge*", "loyer*hors*charge*"]), ("aide", ["apl*", "al", "aide*", "*apl"]),
        ("reference", ["matricule*", "*allocataire*", "n dossier*", "numero*", "ref*", "dossier*", "n"]),
    }.Select(s => (s.Item1, new Motifs(s.Item2)))];

    public static CorrespondanceProposee? Proposer(string nomFichier, Stream contenu)
    {
        var classeur = Ouverture.EstClasseur(contenu);
        var essais = classeur
            ? new[] { (Source: (Source)Ouverture.Classeur(nomFichier, contenu), Separateur: (string?)null) }
            : Ouverture.Separateurs.Select(c => (Source: (Source)new FichierCsv(contenu, c, "auto"), Separateur: (string?)ProfilControle.Separateurs.First(s => s.Value == c).Key));
        return essais.SelectMany(e => e.Source.Feuilles.Select(f => Tableau(e.Source, f, e.Separateur, classeur)))
            .OfType<CorrespondanceProposee>().MaxBy(c => c.Colonnes.Sum(x => 1 + (x.Role is null ? 0 : 2 * x.Confiance)));
    }

    private static CorrespondanceProposee? Tableau(Source source, string? feuille, string? separateur, bool classeur)
    {
        var debut = source.Rangees(feuille).Take(LignesLues).ToList();
        if (debut.Take(30).MaxBy(Poids) is not { } entete || Poids(entete) < 3) return null;
        var titres = entete.Cellules.Select(c => Texte.Ligne(c.Brut)).ToList();
        var donnees = debut.Where(r => r.Numero > entete.Numero && !r.EstVide).ToList();
        var genres = titres.Select((_, i) => Dominant(donnees.Select(r => r[i]))).ToList();
        var pris = new HashSet<string>();
        var colonnes = new List<ColonneProposee>();
        foreach (var (i, titre) in titres.Index())
        {
            var (role, confiance) = Role(titre, genres[i].Genre, genres[i].Part);
            if (role is not null && !pris.Add(role)) (role, confiance) = (null, 0);
            colonnes.Add(new(i, titre, role, confiance, [.. donnees.Select(r => Nir.Masquer(Texte.Ligne(r[i].Brut))).Where(t => t.Length > 0).Take(3)]));
        }
        return new(Entete.Signer(titres), classeur ? "xlsx" : "csv", feuille, separateur, entete.Numero, Completer(colonnes, genres))
        {
            DatesCompactes = genres.Exists(g => g.Genre == Genre.DateCompacte),
        };
    }

    // « NOM » without « PRÉNOM » names the whole person.
    private static List<ColonneProposee> Completer(List<ColonneProposee> colonnes, List<(Genre, double)> genres) =>
        colonnes.Exists(c => c.Role == "prenom_1") ? colonnes : colonnes.ConvertAll(c => c.Role == "nom_1" ? c with { Role = "personnes" } : c);

    private static double Poids(Rangee rangee)
    {
        var cles = rangee.Cellules.Select(c => Mots.Normaliser(Texte.Ligne(c.Brut))).Where(c => c.Length is > 0 and < 60).ToList();
        if (cles.Count < 2) return 0;
        var mots = cles.Where(c => !char.IsAsciiDigit(c[0])).Distinct().ToList();
        return mots.Count + 3 * mots.Count(c => Array.Exists(Synonymes, s => s.Motifs.Reconnait(c)));
    }

    private static (string? Role, double Confiance) Role(string titre, Genre genre, double part)
    {
        foreach (var (role, motifs) in Synonymes)
        {
            if (titre.Length == 0 || !motifs.Reconnait(titre)) continue;
            var accord = Convient(role, genre);
            if (accord is true or null) return (role, accord is true && genre != Genre.Vide ? 0.6 + 0.35 * part : 0.7);
        }
        return genre switch
        {
            Genre.Telephone => ("telephone", 0.6 * part),
            Genre.Courriel => ("courriel", 0.9 * part),
            Genre.CodePostal => ("code_postal", 0.5 * part),
            Genre.Rg => ("rg", 0.6 * part),
            Genre.Voie => ("voie", 0.6 * part),
            _ => (null, 0),
        };
    }

    // Whether the values contradict the header; null when they say nothing.
    private static bool? Convient(string role, Genre genre) => role switch
    {
        _ when genre == Genre.Vide => null,
        _ when role.StartsWith("date:", StringComparison.Ordinal) || role.StartsWith("naissance", StringComparison.Ordinal) => genre is Genre.Date or Genre.DateCompacte,
        "dette" or "loyer" or "charges" or "aide" => genre == Genre.Montant,
        "telephone" => genre == Genre.Telephone,
        "code_postal" or "insee" => genre == Genre.CodePostal,
        "voie" => genre is Genre.Voie or Genre.Texte or Genre.Noms,
        "rg" => genre == Genre.Rg,
        "personnes" or "personne_2" or "nom_1" or "nom_2" or "prenom_1" or "prenom_2" or "nom_usage_1" or "bailleur" => genre is Genre.Noms or Genre.Texte,
        _ => genre is not (Genre.Date or Genre.DateCompacte or Genre.Telephone or Genre.Courriel),
    };

    private static (Genre Genre, double Part) Dominant(IEnumerable<Cellule> cellules)
    {
        var genres = cellules.Where(c => !c.EstVide).Select(De).ToList();
        if (genres.Count == 0) return (Genre.Vide, 0);
        var groupe = genres.GroupBy(g => g).MaxBy(g => g.Count())!;
        return (groupe.Key, (double)groupe.Count() / genres.Count);
    }

    private static Genre De(Cellule cellule)
    {
        if (cellule.Nature == NatureCellule.Date) return Genre.Date;
        var texte = Texte.Ligne(cellule.Brut);
        if (Valeurs.Dates.Lire(texte, Dates, an => 2000 + an) is not null) return Genre.Date;
        if (Valeurs.Dates.Lire(texte, FormatsDate.Compacte, an => an) is { Year: > 1900 and < 2100 }) return Genre.DateCompacte;
        if (texte.Contains('@')) return Genre.Courriel;
        if (texte.Length == 5 && texte.All(char.IsAsciiDigit)) return Genre.CodePostal;
        if (NumeroRg().IsMatch(texte)) return Genre.Rg;
        if (texte.Count(char.IsAsciiDigit) >= 9 && Telephones.EstComplet(texte)) return Genre.Telephone;
        if (cellule.Nature == NatureCellule.Nombre || Montants.Lire(texte) is not null) return Genre.Montant;
        return Rue().IsMatch(texte) ? Genre.Voie : Nom().IsMatch(texte) ? Genre.Noms : Genre.Texte;
    }
}
