using System.Globalization;
using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Demonstration;

/// <summary>Draws households by combination: no real person, communes weighted by their population.</summary>
internal sealed class FabriqueDeMenages(Territoire territoire, Partenaires partenaires, Vocabulaire vocabulaire, int graine, DateOnly aujourdhui)
{
    private static readonly DateOnly Debut = new(2021, 1, 1);
    private static readonly DateOnly LoiDe2023 = new(2023, 7, 29);

    public Menage Creer(int rang)
    {
        var h = Hasard.De(graine, rang, "menage");
        var impaye = Debut.AddMonths(h.Entre(0, (aujourdhui.Year - Debut.Year) * 12 + aujourdhui.Month - 2));
        var bail = Bail(h, impaye);
        var commune = h.Pese(territoire.Communes, c => c.Population);
        var ancienne = commune.Anciennes.Count > 0 && h.Chance(0.22) ? h.Parmi(commune.Anciennes) : null;
        var social = h.Chance(0.7);
        var (bailleur, type, gestionnaire) = Bailleur(h, social);
        var loyer = social ? h.Euros(270, 620) : h.Euros(560, 1150);
        var charges = h.Euros(45, 190);
        var aide = h.Chance(social ? 0.68 : 0.5) ? Math.Min(h.Euros(70, 340), Math.Round((loyer + charges) * 0.75m, 2)) : 0;
        return new()
        {
            Rang = rang,
            Personnes = Personnes(h, bail),
            Voie = $"{h.Entre(1, 180)}{(h.Chance(0.06) ? " bis" : "")} {h.Pese(vocabulaire.Voies.Types, t => t.Poids).Nom} {h.Parmi(vocabulaire.Voies.Noms)}",
            Complement = Complement(h),
            CodePostal = ancienne is null ? commune.CodesPostaux[0] : ancienne.CodesPostaux[0],
            Commune = commune,
            Ancienne = ancienne,
            Juridiction = Juridiction(commune),
            Etude = h.Parmi(partenaires.Etudes),
            Bailleur = bailleur,
            TypeBailleur = type,
            Gestionnaire = gestionnaire,
            ReferenceBail = Reference(rang, gestionnaire),
            Debut = bail,
            Loyer = loyer,
            Charges = charges,
            Aide = aide,
            DelaiClause = Delai(h, bail),
            Motif = Motif(h, social),
            PremierImpaye = impaye,
        };
    }

    /// <summary>Signed 4 months to 20 years before the first unpaid month, more often recently.</summary>
    private static DateOnly Bail(Hasard h, DateOnly impaye)
    {
        var mois = 4 + (int)(236 * Math.Pow(h.Entre(0, 1000) / 1000.0, 2.2));
        var jour = impaye.AddMonths(-mois);
        return h.Chance(0.7) ? jour : jour.AddDays(h.Entre(0, 27));
    }

    private static Delai? Delai(Hasard h, DateOnly bail) => bail < LoiDe2023
        ? h.Chance(0.88) ? new(2, Unite.Mois) : null
        : h.Chance(0.8) ? new(6, Unite.Semaines) : new(2, Unite.Mois);

    private static Motif Motif(Hasard h, bool social) => h.Pese<Motif>(
        (0.93, Faits.Motif.Impaye), (0.03, Faits.Motif.DefautAssurance), (0.02, Faits.Motif.Troubles),
        (social ? 0 : 0.03, Faits.Motif.CongeVente), (social ? 0 : 0.02, Faits.Motif.CongeReprise));

    private (string Nom, TypeBailleur Type, Structure? Gestionnaire) Bailleur(Hasard h, bool social)
    {
        if (social)
        {
            var bailleurs = partenaires.BailleursSociaux;
            var choisi = h.Pese(bailleurs, b => b == bailleurs[0] || b == bailleurs[1 % bailleurs.Count] ? 3 : 1);
            return (choisi.Nom, TypeBailleur.Social, choisi);
        }
        if (h.Chance(0.45)) return Structure(h.Parmi(partenaires.Agences));
        if (h.Chance(0.35)) return Structure(h.Parmi(partenaires.BailleursPrives));
        var groupe = h.Pese(vocabulaire.Groupes, g => g.Poids);
        var femme = h.Chance(0.5);
        return ($"{(femme ? "Mme" : "M.")} {h.Parmi(femme ? groupe.Femmes : groupe.Hommes)} {h.Parmi(groupe.Noms)}", TypeBailleur.PersonnePhysique, null);

        static (string, TypeBailleur, Structure?) Structure(Structure s) => (s.Nom, s.TypeBailleur, s);
    }

    private string Reference(int rang, Structure? gestionnaire)
    {
        var numero = gestionnaire is null ? 99 : 11 + territoire.Structures.ToList().IndexOf(gestionnaire);
        return string.Create(CultureInfo.InvariantCulture, $"{numero:00}.{rang / 100:0000}.{rang % 100:00}");
    }

    /// <summary>The court of the commune, else one of its arrondissement: the real boundaries are not known here.</summary>
    private Juridiction Juridiction(Commune commune)
    {
        var locale = territoire.Juridictions.FirstOrDefault(j => j.Commune == commune.Insee);
        if (locale is not null) return locale;
        var voisines = territoire.Juridictions.Where(j => territoire.CommuneDe(j.Commune)?.Arrondissement == commune.Arrondissement).ToList();
        if (voisines.Count == 0) voisines = [.. territoire.Juridictions];
        return voisines[int.Parse(commune.Insee.AsSpan(2), CultureInfo.InvariantCulture) % voisines.Count];
    }

    private static string Complement(Hasard h)
    {
        var parts = new List<string>();
        if (h.Chance(0.55)) parts.Add($"Bât. {"ABCDEF"[h.Entre(0, 5)]}");
        if (h.Chance(0.35)) parts.Add($"Esc. {h.Entre(1, 4)}");
        if (h.Chance(0.6)) parts.Add($"Ét. {h.Entre(1, 12)}");
        if (h.Chance(0.75) || parts.Count == 0) parts.Add($"Porte {h.Entre(1, 140)}");
        return string.Join(" ", parts);
    }

    private List<PersonneSignalee> Personnes(Hasard h, DateOnly bail)
    {
        var groupe = h.Pese(vocabulaire.Groupes, g => g.Poids);
        var titulaireFemme = h.Chance(0.54);
        var titulaire = Personne(h, groupe, titulaireFemme, bail, h.Parmi(groupe.Noms), RolePersonne.Titulaire);
        if (!h.Chance(0.36)) return [titulaire];
        var autre = h.Chance(0.85) ? groupe : h.Pese(vocabulaire.Groupes, g => g.Poids);
        var nom = h.Chance(0.55) ? titulaire.Nom! : h.Parmi(autre.Noms);
        return [titulaire, Personne(h, autre, !titulaireFemme, bail, nom, h.Chance(0.75) ? RolePersonne.Cotitulaire : RolePersonne.Occupant)];
    }

    private static PersonneSignalee Personne(Hasard h, GroupeDeNoms groupe, bool femme, DateOnly bail, string nom, RolePersonne role)
    {
        var prenoms = femme ? groupe.Femmes : groupe.Hommes;
        var prenom = h.Parmi(prenoms);
        var second = h.Parmi(prenoms);
        // Adult when the lease was signed, 65 at most.
        var age = 19 + (int)(46 * Math.Pow(h.Entre(0, 1000) / 1000.0, 1.6));
        return new()
        {
            Civilite = femme ? "Mme" : "M.",
            Nom = nom,
            Prenoms = h.Chance(0.2) && second != prenom ? $"{prenom}, {second}" : prenom,
            Naissance = bail.AddYears(-age).AddDays(-h.Entre(0, 364)),
            Telephone = h.Chance(0.7) ? $"06 39 98 {h.Entre(0, 99):00} {h.Entre(0, 99):00}" : null,
            Courriel = h.Chance(0.45) ? $"{Ecriture.SansAccent(prenom)}.{Ecriture.SansAccent(nom)}{h.Entre(1, 999)}@example.com".Replace(" ", "").ToLowerInvariant() : null,
            Role = role,
        };
    }
}
