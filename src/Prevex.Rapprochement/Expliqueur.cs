using System.Globalization;
using Prevex.Rapprochement.Menages;

namespace Prevex.Rapprochement;

/// <summary>Says in French what speaks for and against one file, field by field.</summary>
internal static class Expliqueur
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    internal static IReadOnlyList<Explication> De(Empreinte recu, Empreinte dossier, ModeleDeMenage modele)
    {
        var (r, d, poids) = (recu.Identite, dossier.Identite, modele.Poids);
        var pesee = new Pesee(recu, dossier, modele);
        var foyer = pesee.Foyer;
        List<Explication> lignes = [];
        DuFoyer(Signe.Reference, r.References.Select(x => x.Numero), d.References.Where(x => r.References.Any(y => y.Emetteur == x.Emetteur)).Select(x => x.Numero));
        DuFoyer(Signe.Bail, r.Baux.Select(b => b.Reference), d.Baux.Select(b => b.Reference));
        DuFoyer(Signe.Bailleur, r.Baux.Select(b => b.Bailleur), d.Baux.Select(b => b.Bailleur));
        DuFoyer(Signe.Rg, r.Rgs, d.Rgs);
        DuFoyer(Signe.Audience, r.Audiences.Select(Jour), d.Audiences.Select(Jour));
        foreach (var (i, j, paire) in pesee.Paires)
        {
            var (recue, connue) = (recu.Personnes[i].Personne, dossier.Personnes[j].Personne);
            DeLaPersonne(Signe.Nom, paire, [recue.Nom, recue.NomUsage], [connue.Nom, connue.NomUsage]);
            DeLaPersonne(Signe.Prenom, paire, [recue.Prenoms], [connue.Prenoms]);
            if (paire.Ordre == 2) DeLaPersonne(Signe.Ordre, paire, [recue.Nom], [connue.Prenoms]);
            DeLaPersonne(Signe.Naissance, paire, [Jour(recue.Naissance)], [Jour(connue.Naissance)]);
            DeLaPersonne(Signe.Telephone, paire, [recue.Telephone], [connue.Telephone]);
            DeLaPersonne(Signe.Courriel, paire, [recue.Courriel], [connue.Courriel]);
        }
        var paires = pesee.Paires;
        for (var i = 0; i < recu.Personnes.Count; i++)
            if (!paires.Exists(p => p.Recue == i)) Ajouter("Personne", dossier.Personnes.Count == 0 ? Accord.Absent : Accord.Different, "", 0, [NomComplet(recu.Personnes[i].Personne)], dossier.Personnes.Where((_, j) => !paires.Exists(p => p.Connue == j)).Select(p => NomComplet(p.Personne)));
        DuFoyer(Signe.Logement, r.Adresses.Select(Ligne), d.Adresses.Select(Ligne));
        return lignes;

        void DuFoyer(Signe s, IEnumerable<string?> recues, IEnumerable<string?> connues) =>
            Signaler(s, foyer[s], poids.Meme(s, foyer[s]) + (s == Signe.Bailleur ? foyer.Rarete : 0), recues, connues);
        void DeLaPersonne(Signe s, PaireDePersonnes paire, IEnumerable<string?> recues, IEnumerable<string?> connues) => Signaler(s, paire[s], paire.Bits(s, poids), recues, connues);
        void Signaler(Signe s, byte niveau, double bits, IEnumerable<string?> recues, IEnumerable<string?> connues)
        {
            var bareme = Bareme.Tous[(int)s];
            Ajouter(bareme.Nom, Accorder(s, niveau), bareme.Niveaux[niveau], bits, recues, connues);
        }
        void Ajouter(string champ, Accord accord, string niveau, double bits, IEnumerable<string?> recues, IEnumerable<string?> connues)
        {
            var (gauche, droite) = (Joindre(recues), Joindre(connues));
            if (gauche.Length + droite.Length > 0) lignes.Add(new(champ, accord, gauche, droite) { Niveau = niveau, Bits = bits });
        }
    }

    /// <summary>Bits of the starting point, of all fields, and what likelier explanations (relatives, neighbours, a move) take back.</summary>
    internal static (double Depart, double Indices, double AutresExplications) Cascade(Empreinte recu, Empreinte dossier, ModeleDeMenage modele)
    {
        var pesee = new Pesee(recu, dossier, modele);
        var depart = Math.Log2(modele.DejaConnus / modele.Dossiers);
        var indices = De(recu, dossier, modele).Sum(e => e.Bits);
        return (depart, indices, Math.Log2(pesee.Menage / (pesee.Ailleurs + pesee.Autres)) - depart - indices);
    }

    private static Accord Accorder(Signe s, byte niveau) => (s, niveau) switch
    {
        (_, 0) => Accord.Absent,
        (_, 1) or (Signe.Logement, 2) => Accord.Identique,
        (Signe.Logement, 3 or 6 or 7) => Accord.Different,
        (Signe.Ordre, _) => Accord.Proche,
        _ => niveau == Bareme.Tous[(int)s].Niveaux.Length - 1 ? Accord.Different : Accord.Proche,
    };

    private static string Joindre(IEnumerable<string?> valeurs) => string.Join(" · ", valeurs.Where(v => !string.IsNullOrWhiteSpace(v)).Distinct());

    private static string? Jour(DateOnly jour) => jour.ToString("dd/MM/yyyy", Francais);

    private static string? Jour(DateOnly? jour) => jour is { } j ? Jour(j) : null;

    private static string NomComplet(PersonneComparee p) => string.Join(' ', new[] { p.Prenoms, p.Nom ?? p.NomUsage }.Where(s => !string.IsNullOrWhiteSpace(s)));

    private static string Ligne(AdresseLue a) => string.Join(' ', new[]
    {
        a.Chez ? "chez un tiers," : null, a.Numero, a.Indice, a.TypeVoie, a.Voie,
        a.Batiment is null ? null : $"bât. {a.Batiment}", a.Escalier is null ? null : $"esc. {a.Escalier}",
        a.Etage is null ? null : a.Etage == "0" ? "rez-de-chaussée" : $"étage {a.Etage}", a.Porte is null ? null : $"porte {a.Porte}", a.CodePostal, a.CodePostal is null ? a.Insee : null,
    }.Where(s => s is not null));
}
