using System.Text;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Lecture;

namespace Prevex.Metier.Tests.Signalements.Lecture;

[CollectionDefinition("memoire", DisableParallelization = true)]
public sealed class SeulEnMemoire;

[Collection("memoire")]
public class FluxTests
{
    private const string Entete = "RG;JURIDICTION;DATE;HEURE;DEMANDEUR;DEFENDEUR;PRES. DEM.;PRES. DEF.;ISSUE;RENVOI AU;DELIBERE AU;DECISION\n";

    [Fact]
    public void A_file_of_50_MB_is_read_in_a_small_constant_memory()
    {
        var chemin = Path.GetTempFileName();
        try
        {
            using (var ecrit = new StreamWriter(chemin))
            {
                ecrit.Write(Entete);
                for (var i = 0; ecrit.BaseStream.Position < 50 << 20; i++)
                    ecrit.Write($"11-22-{i:D6};TPRX Raincy;04/01/2022;14h00;OPH Grand Ourcq Habitat;DUPONT{i} Émile / MARTIN Awa;R;C;RV;10/03/2022;;\n");
            }
            using var flux = File.OpenRead(chemin);
            var lecture = Lecteur.Ouvrir("gros.csv", flux, Banc.Profils, Banc.Territoire, Banc.Aujourdhui);
            var depart = GC.GetTotalMemory(forceFullCollection: true);
            long plafond = 0;
            var lignes = 0;

            foreach (var ligne in lecture.Lignes())
            {
                Assert.NotNull(ligne.Signalement);
                if (++lignes % 100_000 == 0) plafond = Math.Max(plafond, GC.GetTotalMemory(forceFullCollection: true));
            }

            Assert.True(lignes > 400_000);
            Assert.True(plafond - depart < 5 << 20, $"{(plafond - depart) >> 20} Mo");
        }
        finally
        {
            File.Delete(chemin);
        }
    }

    [Theory]
    [InlineData("\"Audience tenue\nen deux lignes\"", 2, 4)]
    [InlineData("\"jamais refermé", 2, 3)]
    [InlineData("\"refermé\" trop tôt", 2, 3)]
    public void A_quote_spoils_at_most_its_own_line(string decision, int fautive, int suivante)
    {
        var texte = Entete + $"11-22-000001;;04/01/2022;;OPH;DUPONT Jean;R;C;RV;;;{decision}\n11-22-000002;;05/01/2022;;OPH;MARTIN Awa;R;C;RV;;;\n";

        var lues = Banc.Lire(Banc.Profils.First(p => p.Nom == "greffe"), texte);

        Assert.Equal([fautive, suivante], lues.Select(l => l.Numero));
        Assert.NotNull(lues[1].Signalement);
    }

    [Fact]
    public void Unclosed_quotes_on_every_line_do_not_slow_the_reading_down_to_a_stop()
    {
        var texte = new StringBuilder(Entete);
        for (var i = 0; i < 20_000; i++) texte.Append("11-22-000001;;04/01/2022;;OPH;DUPONT Jean;R;C;RV;;;\"jamais\n");

        var lues = Banc.Lire(Banc.Profils.First(p => p.Nom == "greffe"), texte.ToString());

        Assert.Equal(20_000, lues.Count);
        Assert.All(lues, l => Assert.Equal(EtatLecture.ACorriger, l.Ecartes.Single().Etat));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Unicode_files_are_read_whatever_their_encoding(string encodage)
    {
        var texte = Entete + "11-22-000001;;04/01/2022;;OPH;LEFÈVRE Zoé;R;C;RV;;;\n";
        var octets = Encoding.GetEncoding(encodage);
        using var flux = new MemoryStream([.. octets.GetPreamble(), .. octets.GetBytes(texte)]);

        var lue = Lecteur.Ouvrir("x.csv", flux, Banc.Profils, Banc.Territoire, Banc.Aujourdhui).Lignes().Single();

        Assert.Equal(("LEFÈVRE", "Zoé"), (lue.Signalement!.Personnes[0].Nom, lue.Signalement.Personnes[0].Prenoms));
    }

    [Fact]
    public void Lines_may_be_asked_for_twice_and_a_repeated_header_is_not_a_line()
    {
        using var flux = Banc.Flux(Entete + "11-22-000001;;04/01/2022;;OPH;DUPONT Jean;R;C;RV;;;\n" + Entete + "11-22-000002;;04/01/2022;;OPH;DUPONT Jean;R;C;RV;;;\n");
        var lecture = Lecteur.Ouvrir("x.csv", flux, Banc.Profils, Banc.Territoire, Banc.Aujourdhui);

        Assert.Equal([2, 4], lecture.Lignes().Select(l => l.Numero));
        Assert.Equal([2, 4], lecture.Lignes().Select(l => l.Numero));
    }
}
