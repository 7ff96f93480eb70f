using System.Globalization;
using System.IO.Compression;
using Prevex.Faits;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Lecture;

namespace Prevex.Metier.Tests.Signalements.Lecture;

public class MalformesTests
{
    public static TheoryData<string, string, string, string, string, string> Attendus => new(Banc.Attendus("malformes/attendus.csv")
        .Select(a => (a["fichier"], a["emetteur"], a["ligne"], a["attendu"], a["motif"], a["tolere"])));

    private static readonly Dictionary<string, List<LigneLue>> Lus = [];

    [Theory, MemberData(nameof(Attendus))]
    public void A_broken_or_hostile_line_ends_as_the_truth_says(string fichier, string emetteur, string ligne, string attendu, string motif, string tolere)
    {
        if (attendu == "refus_fichier")
        {
            Refuse(fichier, emetteur, tolere);
            return;
        }
        var lue = Lire(fichier, emetteur).SingleOrDefault(l => l.Numero == int.Parse(ligne, CultureInfo.InvariantCulture));

        var etat = lue is null ? "ignoree" : lue.Ecartes.Count == 0 ? "accepte" : lue.Ecartes.All(e => e.Etat == EtatLecture.Rejete) ? "rejete" : "a_corriger";
        Assert.True(etat == attendu || (tolere.Length > 0 && tolere.StartsWith(etat, StringComparison.Ordinal)), $"{etat} : {string.Join(" ", lue?.Ecartes ?? [])} ; attendu {attendu}, {motif}");
        Assert.All(lue?.Ecartes ?? [], e => Assert.True(e.Motif.Length > 10 && e.Remede.Length > 10));
        if (etat == "accepte") Exact(lue!, motif.Length > 0 ? motif : tolere);
    }

    // « nom exact : Mme LEFÈVRE Zoé (ligne en utf-8) », « attendu : M. TNERUAL Paul », « 1234.50 ».
    private static void Exact(LigneLue ligne, string motif)
    {
        if (motif.Split(" : ") is [_, var nom] && motif.Contains("attendu", StringComparison.Ordinal) | motif.StartsWith("nom exact", StringComparison.Ordinal))
        {
            var p = ligne.Signalement!.Personnes.Single();
            Assert.Equal(nom.Split(" (")[0].Split(',')[0], string.Join(' ', new[] { p.Civilite, p.Nom, p.Prenoms }.OfType<string>()));
        }
        if (decimal.TryParse(motif, CultureInfo.InvariantCulture, out var montant)) Assert.Equal(montant, ligne.Signalement!.Faits.OfType<CommandementDePayer>().Single().Montant);
    }

    private static void Refuse(string fichier, string emetteur, string tolere)
    {
        try
        {
            var lues = Lire(fichier, emetteur);
            Assert.StartsWith("lu comme", tolere, StringComparison.Ordinal);
            Assert.Contains($": {lues.Count(l => l.Ecartes.Count == 0)} ligne", tolere, StringComparison.Ordinal);
        }
        catch (FichierRefuse refus)
        {
            Assert.True(refus.Message.Length > 10 && refus.Remede.Length > 10);
        }
    }

    private static List<LigneLue> Lire(string fichier, string emetteur)
    {
        lock (Lus)
        {
            if (fichier == "cellule_2mo.csv") return Lus.TryGetValue(fichier, out var deja) ? deja : Lus[fichier] = CelluleDe2Mo();
            return Lus.TryGetValue(fichier, out var lues) ? lues : Lus[fichier] = Banc.Lire("malformes/" + fichier, emetteur);
        }
    }

    private static List<LigneLue> CelluleDe2Mo()
    {
        const string entete = "REF ACTE;NATURE;DATE ACTE;REQUERANT;DEFENDEUR(S);ADRESSE;PRINCIPAL;DELAI;JURIDICTION;DATE AUDIENCE;HEURE;DOSSIER ETUDE;OBSERVATIONS\r\n";
        string Ligne(string observation) => $"1;CDP;15/10/2024;OPH;Mme DUPONT Awa;1 rue Zola, 93200 Saint-Denis;10,00;2 mois;;;;X1;{observation}\r\n";
        return Banc.Lire(Banc.Profils.First(p => p.Nom == "etude"), entete + Ligne("") + Ligne(new('A', 2_000_000)) + Ligne(""));
    }

    [Fact]
    public void Names_that_look_like_values_and_hostile_text_are_kept_as_received()
    {
        var brutes = File.ReadAllLines(Banc.Chemin("donnees/signalements/malformes/sql.csv"), System.Text.Encoding.Latin1);

        var lues = Banc.Lire("malformes/sql.csv", "etude");

        Assert.Equal(["NULL", "TRUE", "NaN"], lues.TakeLast(3).Select(l => l.Signalement!.Personnes.Single().Nom));
        Assert.All(lues, l => Assert.Equal(brutes[l.Numero - 1].Replace("\"", ""), string.Join(';', l.Brut)));
    }

    [Fact]
    public void A_workbook_that_inflates_without_measure_is_refused_before_it_is_read()
    {
        using var flux = File.OpenRead(Banc.Chemin("donnees/signalements/malformes/bombe.xlsx"));
        var avant = GC.GetAllocatedBytesForCurrentThread();

        var refus = Assert.Throws<FichierRefuse>(() => Lecteur.Ouvrir("bombe.xlsx", flux, Banc.Profils, Banc.Territoire, Banc.Aujourdhui, "bailleur_a"));

        Assert.Contains("190 Mo", refus.Message, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - avant < 10 << 20);
    }

    [Fact]
    public void A_sheet_cut_in_the_middle_is_refused_before_any_line_is_given()
    {
        using var original = File.OpenRead(Banc.Chemin("donnees/signalements/bailleur_a/impayes_2024-12.xlsx"));
        using var coupe = new MemoryStream();
        using (var source = new ZipArchive(original))
        using (var cible = new ZipArchive(coupe, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var partie in source.Entries)
            {
                using var lu = partie.Open();
                using var ecrit = cible.CreateEntry(partie.FullName).Open();
                var octets = new byte[partie.Length];
                lu.ReadExactly(octets);
                ecrit.Write(octets.AsSpan(0, partie.Name == "sheet2.xml" ? octets.Length / 2 : octets.Length));
            }

        Assert.Throws<FichierRefuse>(() => Lecteur.Ouvrir("coupe.xlsx", coupe, Banc.Profils, Banc.Territoire, Banc.Aujourdhui));
    }

    [Theory]
    [InlineData("NIR 1 85 05 78 006 084 91", "NIR [NIR masqué]")]
    [InlineData("185057800608491", "[NIR masqué]")]
    [InlineData("1850578006084", "[NIR masqué]")]
    [InlineData("285052A00608482", "[NIR masqué]")]
    [InlineData("185057800608490", "185057800608490")]
    [InlineData("0033639987990", "0033639987990")]
    [InlineData("930010015", "930010015")]
    public void A_social_security_number_never_leaves_the_reader(string cellule, string attendu)
    {
        var ligne = Banc.Lire(Banc.Profils.First(p => p.Nom == "greffe"),
            $"RG;JURIDICTION;DATE;HEURE;DEMANDEUR;DEFENDEUR;PRES. DEM.;PRES. DEF.;ISSUE;RENVOI AU;DELIBERE AU;DECISION\n11-22-000123;;04/01/2022;;{cellule};DUPONT Jean;;;RAD;;;\n").Single();

        Assert.Equal(attendu, ligne.Brut[4]);
        if (attendu.Contains("masqué", StringComparison.Ordinal)) Assert.Null(ligne.Signalement!.Bail);
    }
}
