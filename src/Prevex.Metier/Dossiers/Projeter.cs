using Prevex.Faits;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Dossiers;

/// <summary>From the rows of a dossier to its row in lists and its linkage keys: pure, so that rebuilding gives the same.</summary>
public static class Projeter
{
    public static Fiche Fiche(EtatDossier etat, Referentiel referentiel, Func<Guid, Annuaire.Structure?> structure, DateOnly aujourdhui)
    {
        var situation = etat.Situer(referentiel.Regles, aujourdhui);
        var bail = etat.Bail;
        var bailleur = bail?.BailleurId is { } b ? structure(b) : null;
        var commune = referentiel.Commune(etat.Logement?.Insee);
        var echeance = situation.Prochaine;
        var dette = etat.DerniereDette;
        var terme = etat.Termes.Where(t => t.RetireLe is null && t.Solde is not null).OrderBy(t => t.Mois).LastOrDefault();
        var faits = etat.Faits.Select(f => f.Lire()).EnVigueur();
        var noms = Noms(etat);
        var solde = dette is null || terme is not null && terme.Mois > dette.Au ? (Au: terme?.Mois, Montant: terme?.Solde) : (dette.Au, dette.Montant);
        var impaye = ImpayeDepuis(etat, faits);
        var recu = faits.Count == 0 ? (DateTimeOffset?)null : faits.Max(f => f.RecuLe);
        return new()
        {
            DossierId = etat.Dossier.Id, Territoire = etat.Dossier.Territoire, Numero = etat.Dossier.Numero,
            Noms = noms, TriNom = Couper(Mots.Normaliser(NomDAbord(etat)), 100),
            Adresse = Adresse(etat.Logement), Insee = commune?.Insee, Commune = commune?.Nom, Arrondissement = commune?.Arrondissement,
            Etape = (int)situation.Etape, EtapeLe = situation.EtapeLe,
            Parc = Parc(bail?.TypeBailleur ?? TypeBailleur.Inconnu), BailleurId = bailleur?.Id, Bailleur = bailleur?.Nom,
            Dette = solde.Montant, DetteAu = solde.Au, ImpayeDepuis = impaye, Echeance = echeance?.Date, EcheanceRegle = echeance?.Regle,
            Faits = faits.Count, DernierRecuLe = recu,
            TriEcheance = echeance?.Date.DayNumber ?? int.MaxValue, TriImpaye = impaye?.DayNumber ?? int.MaxValue,
            TriDette = solde.Montant is { } euros ? (long)(euros * 100) : long.MinValue, TriRecu = recu?.UtcTicks ?? long.MinValue,
            Recherche = Mots.PourIndex(
                [.. etat.Foyer.SelectMany(f => new[] { f.Personne.Nom, f.Personne.NomUsage, f.Personne.Prenoms }), etat.Logement?.Recu, etat.Logement?.Complement, commune?.Nom, bailleur?.Nom],
                [etat.Dossier.Numero, .. etat.Baux.Select(x => x.Reference), .. etat.Numeros.Select(n => n.Valeur)]),
        };
    }

    public static string Noms(EtatDossier etat)
    {
        var noms = etat.Foyer.Select(f => Nom(f.Personne)).Where(n => n.Length > 0).Distinct().ToList();
        return noms.Count switch { 0 => "Nom inconnu", 1 => noms[0], _ => $"{string.Join(", ", noms[..^1])} et {noms[^1]}" };
    }

    public static string Nom(Personne personne)
    {
        var prenom = personne.Prenoms?.Split(',', StringSplitOptions.TrimEntries)[0];
        return $"{prenom} {personne.NomUsage ?? personne.Nom}".Trim();
    }

    private static string NomDAbord(EtatDossier etat) =>
        etat.Foyer.Select(f => f.Personne).FirstOrDefault() is { } p ? $"{p.NomUsage ?? p.Nom} {p.Prenoms}" : "";

    public static string Adresse(Logement? logement) =>
        logement is null ? "Adresse inconnue" : logement.Complement is null ? logement.Recu : $"{logement.Recu} · {logement.Complement}";

    /// <summary>With the postcode and the commune, unless the sender wrote them in the line already.</summary>
    public static string AdresseEntiere(Logement logement, Commune? commune) =>
        commune is null || Mots.Normaliser(logement.Recu).Contains(Mots.Normaliser(commune.Nom), StringComparison.Ordinal) ? Adresse(logement)
            : $"{Adresse(logement)} · {string.Join(' ', new[] { logement.CodePostal, commune.Nom }.Where(t => !string.IsNullOrWhiteSpace(t)))}";

    public static Parc Parc(TypeBailleur type) => type switch
    {
        TypeBailleur.Inconnu => Faits.Parc.Inconnu,
        TypeBailleur.Social => Faits.Parc.Social,
        TypeBailleur.PersonneMorale or TypeBailleur.PersonnePhysique or TypeBailleur.SciFamiliale => Faits.Parc.Prive,
    };

    private static DateOnly? ImpayeDepuis(EtatDossier etat, IReadOnlyList<Inscription> faits)
    {
        var dites = etat.Dettes.Where(d => d.RetireLe is null).Select(d => d.ImpayeDepuis)
            .Concat(faits.Select(f => f.Fait is SignalementCaf caf ? caf.DebutImpaye : f.Fait is PremierImpaye premier ? premier.DateEffet : null))
            .Where(d => d is not null).ToList();
        return dites.Count == 0 ? null : dites.Min();
    }

    private static string Couper(string texte, int longueur) => texte.Length <= longueur ? texte : texte[..longueur];
}
