using System.Globalization;
using System.Text;
using Prevex.Metier.Demonstration;
using Prevex.Metier.Socle;

namespace Prevex.Bancs;

/// Invented households by rank: below the number of files of the base they are in it, beyond they are new.
internal static class Menages
{
    private static FabriqueDeMenages? _fabrique;

    private static readonly string[] Finales = ["", "ac", "ain", "ard", "at", "eau", "el", "er", "et", "ez", "ier", "in", "is", "it", "oux", "y"];

    public static Menage Un(Referentiel referentiel, int rang)
    {
        var menage = (_fabrique ??= new(referentiel.Territoire, new(referentiel.Territoire), Vocabulaire.Charger(referentiel.Territoire), GrandeBase.Graine, GrandeBase.Aujourdhui)).Creer(rang);
        // The vocabulary is that of 2,000 households: a hundred times more would all be namesakes, and share the few invented telephones.
        var finale = Finales[rang % 97 % Finales.Length];
        return menage with { Personnes = [.. menage.Personnes.Select(p => p with { Nom = p.Nom + finale, Telephone = rang % 40 == 0 ? p.Telephone : null })] };
    }

    /// A file of the Caf in its own columns: three rows in four are of households of the base, the fourth of a new one.
    public static string EcrireFichierCaf(Referentiel referentiel, int lignes, int decalage = 0)
    {
        var chemin = Path.Combine(Path.GetTempPath(), $"prevex-caf-{lignes}.csv");
        var caf = new Partenaires(referentiel.Territoire).Caf;
        using var sortie = new StreamWriter(chemin, false, Encoding.Latin1);
        sortie.WriteLine("MATRICULE;CIV;NOM;PRENOM;DATE NAISSANCE;NOM CONJOINT;PRENOM CONJOINT;ADRESSE;COMPLEMENT;CODE POSTAL;COMMUNE;MT AIDE;MT IMPAYE;DATE DEBUT IMPAYE;DATE SIGNALEMENT;TELEPHONE");
        for (var i = 0; i < lignes; i++)
        {
            var rang = i % 4 == 3 ? Echelle.Dossiers + decalage + i : (int)(((long)i * 7919 + decalage) % Echelle.Dossiers);
            var menage = Un(referentiel, rang);
            var s = new Ecriture(menage, GrandeBase.Graine).De(caf, GrandeBase.Aujourdhui, "");
            var (un, deux) = (s.Personnes[0], s.Personnes.ElementAtOrDefault(1));
            var debut = menage.PremierImpaye;
            var jour = debut.AddDays(80 + i % 200) is var dit && dit < GrandeBase.Aujourdhui ? dit : GrandeBase.Aujourdhui.AddDays(-1);
            sortie.WriteLine(string.Join(';', s.Reference, un.Civilite, un.Nom, un.Prenoms, $"{un.Naissance:yyyyMMdd}", deux?.Nom, deux?.Prenoms,
                s.Adresse!.Voie, s.Adresse.Complement, s.Adresse.CodePostal, s.Adresse.Commune, Euros(menage.Aide), Euros(menage.Terme * (2 + i % 7)),
                $"{debut:yyyyMMdd}", $"{jour:yyyyMMdd}", un.Telephone));
        }
        return chemin;
    }

    private static string Euros(decimal montant) => montant.ToString("0.00", CultureInfo.GetCultureInfo("fr-FR"));
}
