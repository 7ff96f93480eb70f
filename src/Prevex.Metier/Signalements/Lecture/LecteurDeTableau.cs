using Prevex.Faits;
using Prevex.Metier.Signalements.Lecture.Fichiers;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Signalements.Lecture.Valeurs;

namespace Prevex.Metier.Signalements.Lecture;

/// <summary>Turns the rows of one table into lines read: whose row it is, then each fact judged by itself.</summary>
internal sealed class LecteurDeTableau
{
    private readonly Contexte _contexte;
    private readonly Tableau _tableau;
    private readonly Entete _entete;
    private readonly LecteurDeMenage _menage;
    private readonly LecteurDeFait[] _faits;
    private readonly Motifs _ignorer;
    private readonly (int Colonne, Motifs Motifs)[] _annule;
    private readonly int[] _recopier;
    private readonly (int Colonne, string Titre)[] _repetition;
    private readonly Dictionary<int, Cellule> _recopiees = [];
    private readonly Coherence? _ordre;

    public LecteurDeTableau(Contexte contexte, Tableau tableau, Entete entete)
    {
        (_contexte, _tableau, _entete) = (contexte, tableau, entete);
        _menage = new(tableau, entete);
        _faits = [.. tableau.Faits.Select(f => new LecteurDeFait(f, contexte, entete))];
        _ignorer = new(tableau.Ignorer);
        _annule = [.. tableau.AnnuleEtRemplace.Select(a => (entete.Colonnes.GetValueOrDefault(a.Key, -1), new Motifs(a.Value)))];
        _recopier = [.. tableau.Recopier.Select(n => entete.Colonnes.GetValueOrDefault(n, -1)).Where(c => c >= 0)];
        _repetition = [.. tableau.Requises.Select(r => (entete.Colonnes[r], entete.Titre(entete.Colonnes[r])))];
        _ordre = tableau.Ordre is null ? null : new(tableau.Ordre);
    }

    /// <summary>Null for a title, a total, a blank line.</summary>
    public LigneLue? Lire(Rangee rangee)
    {
        if (rangee.EstVide || EstTotal(rangee)) return null;
        var premiere = Texte.Ligne(Array.Find(rangee.Cellules, c => !c.EstVide).Brut);
        if (premiere.Length < 200 && _ignorer.Reconnait(premiere))
        {
            _recopiees.Clear();
            return null;
        }
        if (Array.TrueForAll(_repetition, r => rangee[r.Colonne].Brut?.Trim() == r.Titre)) return null;
        var brut = Array.ConvertAll(rangee.Cellules, Brut);
        for (var i = 0; i < brut.Length; i++)
            if (!ReferenceEquals(brut[i], rangee.Cellules[i].Brut)) rangee.Cellules[i] = rangee.Cellules[i] with { Brut = brut[i] };
        foreach (var c in _recopier)
            if (!rangee[c].EstVide) _recopiees[c] = rangee[c];
        return Juger(new(_contexte, _entete, rangee, _recopiees), rangee, new(null, rangee.Numero, brut));
    }

    // Sums under the columns, without a word: nobody's row.
    private bool EstTotal(Rangee rangee)
    {
        for (var c = 0; c < rangee.Cellules.Length; c++)
            if (!rangee[c].EstVide && (!rangee[c].Formule || _menage.EstIdentite(c))) return false;
        return true;
    }

    private LigneLue? Juger(Ligne ligne, Rangee rangee, LigneLue lue)
    {
        if (rangee.Defaut is { } defaut) return lue with { Ecartes = [ligne.Ecarter(null, -1, defaut.Motif, defaut.Remede)] };
        if (TropLongue(ligne, rangee) is { } longue) return lue with { Ecartes = [longue] };
        var signalement = _menage.Lire(ligne);
        var lus = new List<FaitLu>(_faits.Length);
        foreach (var fait in _faits)
            if (fait.Lire(ligne) is { } lu) lus.Add(lu);
        if (!LecteurDeMenage.EstIdentifie(signalement, _tableau.IdentifiePar))
        {
            const string motif = "Rien sur cette ligne ne dit de quel ménage il s’agit.", remede = "Indiquez au moins un nom ou une adresse.";
            return lue with
            {
                Ecartes = lus.Count == 0 ? [ligne.Ecarter(null, -1, motif, remede, EtatLecture.Rejete)] : lus.ConvertAll(l => ligne.Ecarter(l.Type, -1, motif, remede, EtatLecture.Rejete)),
                Remarques = ligne.Remarques,
            };
        }
        if (lus.Count == 0) return SansFait(ligne, lue);
        _ordre?.Verifier(lus, ligne);
        Suivre(lus);
        var pris = lus.FindAll(l => l.Ecarte is null);
        return lue with
        {
            Signalement = pris.Count == 0 ? null : Assembler(signalement, pris, ligne),
            Ecartes = lus.FindAll(l => l.Ecarte is not null).ConvertAll(l => l.Ecarte!),
            Remarques = ligne.Remarques,
        };
    }

    private LigneLue? SansFait(Ligne ligne, LigneLue lue) => _tableau.SansFait switch
    {
        "rien" => null,
        "rejete" => lue with { Ecartes = [ligne.Ecarter(null, ColonneDeTri(), "Cet acte est hors du champ de la prévention des expulsions.", "S’il en fait partie, demandez l’ajout de son intitulé au profil de l’émetteur.", EtatLecture.Rejete)] },
        _ => lue with { Ecartes = [ligne.Ecarter(null, -1, "La ligne ne rapporte aucun fait daté.", "Renseignez au moins une date.")] },
    };

    private int ColonneDeTri() => _tableau.Faits.SelectMany(f => f.Si.Keys).Select(c => _entete.Colonnes.GetValueOrDefault(c, -1)).FirstOrDefault(-1);

    private static void Suivre(List<FaitLu> lus)
    {
        for (var i = 0; i < lus.Count; i++)
            if (lus[i] is { Suit: { } suivi, Ecarte: null } lu && lus.Find(l => l.Type == suivi)?.Ecarte is { } faute)
                lus[i] = lu with { Ecarte = faute with { TypeFait = lu.Type } };
    }

    private Signalement Assembler(Signalement signalement, List<FaitLu> pris, Ligne ligne)
    {
        var faits = new List<Fait>(pris.Count);
        var dettes = new List<DetteSignalee>();
        var termes = new List<TermeSignale>();
        var bail = signalement.Bail;
        foreach (var lu in pris)
            switch (lu.Objet)
            {
                case FormesDeFait.BailLu b: bail = (bail ?? new()) with { Debut = lu.Date, DelaiClause = b.DelaiClause }; break;
                case FormesDeFait.DetteLue d: dettes.Add(new(lu.Date, d.Montant ?? 0) { ImpayeDepuis = d.ImpayeDepuis }); break;
                case FormesDeFait.TermeLu t: termes.Add(new(lu.Date) { Appele = t.Appele, Regle = t.Regle, Solde = t.Solde, Mode = t.Mode }); break;
                case Fait fait: faits.Add(fait); break;
            }
        return signalement with
        {
            Bail = bail,
            Faits = faits,
            Dettes = dettes,
            Termes = termes,
            AnnuleEtRemplace = Array.Exists(_annule, a => ligne.Texte(a.Colonne) is { Length: > 0 } texte && a.Motifs.Reconnait(texte)),
        };
    }

    private Ecarte? TropLongue(Ligne ligne, Rangee rangee)
    {
        for (var c = 0; c < rangee.Cellules.Length; c++)
        {
            var max = _menage.EstIdentite(c) ? LecteurDeMenage.CaracteresMax : Source.CaracteresParCellule;
            if (rangee[c].Brut.Length >= max)
                return ligne.Ecarter(null, c, $"La cellule est trop longue (plus de {max} caractères).", "Raccourcissez-la : une cellule ne porte qu’une information.");
        }
        return null;
    }

    // As received, but never with a social security number, a NUL that bases refuse, or without end.
    private static string Brut(Cellule cellule)
    {
        var texte = cellule.Brut;
        if (texte.Length > Source.CaracteresParCellule) texte = texte[..Source.CaracteresParCellule];
        if (texte.Contains('\0')) texte = texte.Replace('\0', '␀');
        return Nir.Masquer(texte);
    }
}
