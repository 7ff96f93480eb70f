using System.Globalization;
using System.Text;
using Prevex.Metier.Demonstration;
using Prevex.Metier.Socle;

namespace Prevex.Bancs;

/// Invented households by rank: below the number of files of the base they are in it, beyond they are new.
internal static class Menages
{
    private static FabriqueDeMenages? _fabrique;

    public static Menage Un(Referentiel referentiel, int rang) => (_fabrique ??= new(
        referentiel.Territoire, new(referentiel.Territoire), Vocabulaire.Charger(referentiel.Territoire), GrandeBase.Graine, GrandeBase.Aujourdhui)).Creer(rang);

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
            var jour = GrandeBase.Aujourdhui.AddDays(-1 - i % 300);
            sortie.WriteLine(string.Join(';', s.Reference, un.Civilite, un.Nom, un.Prenoms, $"{un.Naissance:yyyyMMdd}", deux?.Nom, deux?.Prenoms,
                s.Adresse!.Voie, s.Adresse.Complement, s.Adresse.CodePostal, s.Adresse.Commune, Euros(menage.Aide), Euros(menage.Terme * (2 + i % 7)),
                $"{jour.AddMonths(-3 - i % 7):yyyyMM}01", $"{jour:yyyyMMdd}", un.Telephone));
        }
        return chemin;
    }

    private static string Euros(decimal montant) => montant.ToString("0.00", CultureInfo.GetCultureInfo("fr-FR"));
}
