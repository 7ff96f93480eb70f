using System.Globalization;

namespace Prevex.Rapprochement;

/// <summary>Says in French what agrees and what does not between a report and a file.</summary>
internal static class Expliqueur
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    internal static IReadOnlyList<Explication> De(Comparaison c)
    {
        var (recu, dossier) = (c.Recu, c.Dossier);
        var (r, d) = (recu.Identite, dossier.Identite);
        List<Explication> lignes = [];
        Ajouter("Numéro de l’émetteur", c.Reference, r.References.Select(x => x.Numero), d.References.Where(x => r.References.Any(y => y.Emetteur == x.Emetteur)).Select(x => x.Numero));
        Ajouter("Référence de bail", c.Bail, r.Baux.Select(b => b.Reference), d.Baux.Select(b => b.Reference));
        Ajouter("Bailleur", c.Bailleur, r.Baux.Select(b => b.Bailleur), d.Baux.Select(b => b.Bailleur));
        Ajouter("Numéro RG", c.Rg, r.Rgs, d.Rgs);
        Ajouter("Audience", c.Audience, r.Audiences.Select(Jour), d.Audiences.Select(Jour));
        for (var i = 0; i < recu.Personnes.Count; i++)
        {
            var recue = recu.Personnes[i].Personne;
            if (c.Paires[i] < 0)
            {
                Ajouter("Personne", Accord.Different, [NomComplet(recue)], dossier.Personnes.Select(p => NomComplet(p.Personne)));
                continue;
            }
            var (connue, accord) = (dossier.Personnes[c.Paires[i]].Personne, c.Accords[i]);
            Ajouter("Nom", accord.Nom, [recue.Nom, recue.NomUsage], [connue.Nom, connue.NomUsage]);
            Ajouter("Prénom", accord.Prenom, [recue.Prenoms], [connue.Prenoms]);
            Ajouter("Naissance", accord.Naissance, [Jour(recue.Naissance)], [Jour(connue.Naissance)]);
            Ajouter("Téléphone", accord.Telephone, [recue.Telephone], [connue.Telephone]);
        }
        Ajouter("Logement", c.Logement, r.Adresses.Select(Ligne), d.Adresses.Select(Ligne));
        return lignes;

        void Ajouter(string champ, Accord accord, IEnumerable<string?> recues, IEnumerable<string?> connues)
        {
            var (gauche, droite) = (Joindre(recues), Joindre(connues));
            if (gauche.Length + droite.Length > 0) lignes.Add(new(champ, accord, gauche, droite));
        }
    }

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
