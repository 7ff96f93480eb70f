using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Site.Tests.Parcours;

/// The program killed (SIGKILL) while it takes a file: nothing is half written, and going on gives the base of a run that was never cut.
public sealed class CoupureTests(SiteEnMarche site, BasesNeuves bases)
{
    private const int Lignes = 3 * PrendreLignes.TailleDeTranche + 10;

    [Theory, SurChaqueMoteur]
    public async Task Killed_in_the_middle_of_a_batch_then_replayed_the_base_is_that_of_an_uncut_run(Moteur moteur)
    {
        var fichier = Path.Combine(Directory.CreateTempSubdirectory("prevex-coupure-").FullName, "actes.csv");
        await File.WriteAllTextAsync(fichier, Actes());
        await using var entiere = await bases.Nouvelle(moteur);
        await using var coupee = await bases.Nouvelle(moteur);
        await site.Services();
        using (var tout = Importer(fichier, entiere.Adresse)) await tout.WaitForExitAsync(TestContext.Current.CancellationToken);

        using (var programme = Importer(fichier, coupee.Adresse))
        {
            await Attendre(coupee.Adresse, programme);
            programme.Kill();
            await programme.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        Guid id;
        await using (var depot = new Bases(coupee.Adresse).Ouvrir())
        {
            var message = await depot.MessagesVisibles(SiteEnMarche.Agent).SingleAsync();
            id = message.Id;
            Assert.True(message is { Etat: EtatMessage.EnCours, Position: > 0 and < Lignes } && message.Position % PrendreLignes.TailleDeTranche == 0, $"{message.Etat} {message.Position}");
            Assert.Equal(message.Position, await depot.FichesVisibles(SiteEnMarche.Agent).CountAsync());
        }
        await using (var suite = await site.Autre(coupee, demarrer: false)) await suite.Site.Services.GetRequiredService<PrendreMessage>().Execute(id, default);

        Assert.Equal(await Contenu(entiere.Adresse), await Contenu(coupee.Adresse));
        File.Delete(fichier);
    }

    /// What the base holds, ids and instants of reception aside.
    private static async Task<string> Contenu(string adresse)
    {
        var texte = new StringWriter();
        await new ExporterRattachements(new(adresse)).Execute(texte, default);
        var faits = string.Join('\n', texte.ToString().Split("\r\n").Select(l => l.Length == 0 ? l : l[..l.LastIndexOf(';')]));
        await using var depot = new Bases(adresse).Ouvrir();
        var message = await depot.MessagesVisibles(SiteEnMarche.Agent).SingleAsync();
        var fiches = await depot.FichesVisibles(SiteEnMarche.Agent).OrderBy(f => f.Numero)
            .Select(f => $"{f.Numero}|{f.Noms}|{f.Adresse}|{f.Insee}|{f.Etape}|{f.EtapeLe}|{f.Dette}|{f.Echeance}|{f.EcheanceRegle}|{f.Faits}|{f.Bailleur}").ToListAsync();
        return $"{message.Etat} {message.Lignes} {message.Position} {message.Acceptes} {message.Faits} {message.DossiersCrees} {message.DossiersTouches} {message.ARevoir}\n{faits}\n{string.Join('\n', fiches)}";
    }

    private static Process Importer(string fichier, string adresse)
    {
        var depart = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var mot in (string[])[Path.Combine(AppContext.BaseDirectory, "Prevex.Site.dll"), "importer", fichier, "--profil", "etude", "--base", adresse]) depart.ArgumentList.Add(mot);
        return Process.Start(depart)!;
    }

    private static async Task Attendre(string adresse, Process programme)
    {
        using var trop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var bases = new Bases(adresse);
        while (true)
        {
            Assert.False(programme.HasExited, "the import ended before it could be cut");
            try
            {
                await using var depot = bases.Ouvrir();
                if (await depot.MessagesVisibles(SiteEnMarche.Agent).AnyAsync(m => m.Position > 0, trop.Token)) return;
            }
            catch (System.Data.Common.DbException)
            {
                // The program has not made its tables yet.
            }
            await Task.Delay(5, trop.Token);
        }
    }

    private static string Actes()
    {
        var texte = new StringBuilder("REF ACTE;NATURE;DATE ACTE;REQUERANT;DEFENDEUR(S);ADRESSE;PRINCIPAL;DELAI;JURIDICTION;DATE AUDIENCE;HEURE;DOSSIER ETUDE;OBSERVATIONS\n");
        for (var i = 0; i < Lignes; i++)
            texte.Append(System.Globalization.CultureInfo.InvariantCulture, $"2026/{i:00000};CDP;02/03/2026;SCI ABM Patrimoine;M. {Mot(i)} {Mot(i * 7 + 3)};{i % 190 + 1} rue {Mot(i * 31 + 11)} - 93000 BOBIGNY;1200,50;6 semaines;;;;E9{i:0000};\n");
        return texte.ToString();
    }

    private static string Mot(int n) => System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(new(new Random(n).GetItems("abcdefghijklmnopqrstuvwxyz".AsSpan(), 8)));
}
