using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Prevex.Metier.Signalements;

namespace Prevex.Metier.Tests.Signalements;

/// <summary>Bad input is ordinary: it ends in a sentence or in a file, never in an exception nor in a wrong link.</summary>
public sealed class HostilesTests(BasesNeuves bases)
{
    private const string Entete = "REF ACTE;NATURE;DATE ACTE;REQUERANT;DEFENDEUR(S);ADRESSE;PRINCIPAL;DELAI;JURIDICTION;DATE AUDIENCE;HEURE;DOSSIER ETUDE;OBSERVATIONS\n";

    private static string Acte(string nom, int rang) => $"2026/{rang:00000};CDP;02/03/2026;SCI ABM Patrimoine;{nom};{rang % 190 + 1} rue Hoche - 93000 BOBIGNY;1200,50;6 semaines;;;;E{rang:00000};\n";

    [Theory, SurChaqueMoteur]
    public async Task Names_without_end_empty_of_one_sign_of_digits_from_right_to_left_or_invisible_are_taken_or_told(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent();
        string[] noms =
        [
            "M. " + new string('A', 10_000), "", " ", "X", "M. 7", "0612345678", "1234567890123", "\u202eمحمد بن علي\u202c", "M. محمد بن علي", "\u200b\u200d\ufeff", "M. Du\u200bpont Je\u200dan", "M. Zo\u0065\u0308 E\u0301lodie",
            "M. \u0000nul", "'; DROP TABLE Faits; --", "<script>alert(1)</script>", "=cmd|' /C calc'!A1", "M. 😀 😀", "\ud83d M. Seul", "M. 𝔇𝔲𝔯𝔞𝔫𝔡 𝔓𝔞𝔲𝔩", "ﷺ", "M. " + string.Concat(Enumerable.Repeat("a\u0301", 300)),
        ];
        var texte = Entete + string.Concat(noms.Select((n, i) => Acte(n, i)));

        var pris = await maison.Importer(agent, "hostile.csv", texte);

        Assert.Equal((EtatMessage.Termine, noms.Length), (pris.Etat, pris.Lignes));
        Assert.Equal(noms.Length, pris.Acceptes + pris.ARevoir + pris.ACorriger + pris.Rejetes);
        Assert.True(pris.ACorriger >= 1);
        await using var depot = maison.Bases.Ouvrir();
        Assert.All(await depot.Personnes.ToListAsync(), p => Assert.InRange((p.Nom ?? p.NomUsage ?? "").Length, 1, 400));
        Assert.DoesNotContain(await depot.Lignes.Select(l => l.Brut).ToListAsync(), b => b.Contains('\0'));
        var rejoue = await maison.Importer(agent, "hostile2.csv", texte);
        Assert.Equal(0, rejoue.Faits);
    }

    [Theory, SurChaqueMoteur]
    public async Task The_same_by_the_open_format_is_taken_or_refused_in_French(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent();
        var recevoir = new RecevoirSignalements(maison.Bases, maison.PrendreMessage, maison.Horloge);
        object[] personnes =
        [
            new { nom = new string('A', 10_000) }, new { nom = "" }, new { nom = " " }, new { nom = "X" }, new { nom = "12345" }, new { nom = "محمد", prenoms = "علي" }, new { nom = "\u200b" }, new { nom = "Du\u200bpont" },
            new { nom = "\u202eDROITE" }, new { nom = "a\0b" }, new { nom = "\u0301" }, new { },
        ];
        foreach (var (i, personne) in personnes.Index())
        {
            var corps = JsonSerializer.Serialize(new[] { new { reference = $"H{i}", personnes = new[] { personne }, faits = new[] { new { type = "premier_impaye", date_effet = "2026-03-02" } } } });

            var recu = await recevoir.Execute(agent, $"h{i}", new MemoryStream(Encoding.UTF8.GetBytes(corps)), default);

            if (recu.Valeur is { } pris) Assert.Equal(EtatMessage.Termine, pris.Message.Etat);
            else Assert.Matches("[a-zé]{3,}.*\\.", recu.Problemes[0].Message);
        }
        foreach (var corps in (string[])["""[{"reference":"\ud83d","faits":[{"type":"premier_impaye","date_effet":"2026-03-02"}]}]""", """[{"rg":"a\u0000b","faits":[{"type":"premier_impaye","date_effet":"2026-03-02"}]}]""", """[{"reference":"1","faits":[{"type":"audience","date_effet":"2026-03-02","juridiction":"\u0000"}]}]"""])
            Assert.Matches("[a-zé]{3,}.*\\.", (await recevoir.Execute(agent, corps[..20], new MemoryStream(Encoding.UTF8.GetBytes(corps)), default)).Problemes[0].Message);
    }

    [Theory, SurChaqueMoteur]
    public async Task Five_thousand_rows_all_the_same_are_one_household_and_one_fact(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);

        var pris = await maison.Importer(await maison.Agent(), "pareilles.csv", Entete + string.Concat(Enumerable.Repeat(Acte("M. Jean Dupont", 7), 5000)));

        Assert.Equal((EtatMessage.Termine, 5000, 5000, 1, 1), (pris.Etat, pris.Lignes, pris.Acceptes, pris.Faits, pris.DossiersCrees));
    }

    [Theory, SurChaqueMoteur]
    public async Task Two_imports_at_once_of_the_same_households_open_each_file_once(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent();
        var (un, deux) = (await maison.DeposerFichier(agent, "un.csv", Maison.Actes(2500)), await maison.DeposerFichier(agent, "deux.csv", Maison.Actes(2500)));

        var pris = await Task.WhenAll(Task.Run(() => maison.Confirmer(agent, un.Id)), Task.Run(() => maison.Confirmer(agent, deux.Id)));

        Assert.All(pris, m => Assert.Equal((EtatMessage.Termine, 2500, 2500), (m.Etat, m.Lignes, m.Acceptes)));
        Assert.Equal((2500, 2500), (pris.Sum(m => m.Faits), pris.Sum(m => m.DossiersCrees)));
        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal((2500, 2500), (await depot.Dossiers.CountAsync(), await depot.Faits.CountAsync()));
    }
}
