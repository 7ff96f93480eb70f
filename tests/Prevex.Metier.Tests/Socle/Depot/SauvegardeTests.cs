using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Tests.Socle.Depot;

public sealed class SauvegardeTests(BasesNeuves bases) : IDisposable
{
    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("prevex-sauvegarde-");

    private string Copie => Path.Combine(_dossier.FullName, "copie.db");

    [Fact]
    public async Task A_base_copied_while_it_serves_comes_back_as_it_was()
    {
        await using var neuve = await bases.Nouvelle(Moteur.Sqlite, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("Étude du Canal", Un("Avant", 1));
        await using var ouverte = maison.Bases.Ouvrir();
        await ouverte.Database.OpenConnectionAsync();

        Assert.Empty(Sauvegarde.Sauvegarder(neuve.Adresse, Copie));
        await maison.Recevoir("Étude du Canal", Un("Après", 2));
        await ouverte.Database.CloseConnectionAsync();
        SqliteConnection.ClearAllPools();
        Assert.Empty(Sauvegarde.Restaurer(Copie, neuve.Adresse));

        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal(["Luc Avant"], await depot.Fiches.Select(f => f.Noms).ToListAsync());
    }

    [Fact]
    public async Task An_existing_copy_is_never_written_over()
    {
        await using var neuve = await bases.Nouvelle(Moteur.Sqlite, Maison.Gabarit);
        File.WriteAllText(Copie, "précieux");

        Assert.Contains("existe déjà", Assert.Single(Sauvegarde.Sauvegarder(neuve.Adresse, Copie)).Message);
        Assert.Equal("précieux", File.ReadAllText(Copie));
    }

    [Theory]
    [InlineData("pas une base du tout")]
    [InlineData("")]
    [InlineData(null)]
    public async Task What_is_not_a_backup_replaces_nothing(string? contenu)
    {
        await using var neuve = await bases.Nouvelle(Moteur.Sqlite, Maison.Gabarit);
        var maison = new Maison(neuve);
        await maison.Recevoir("Étude du Canal", Un("Avant", 1));
        if (contenu is not null) File.WriteAllText(Copie, contenu);

        Assert.EndsWith(".", Assert.Single(Sauvegarde.Restaurer(Copie, neuve.Adresse)).Message);

        await using var depot = maison.Bases.Ouvrir();
        Assert.Equal(1, await depot.Fiches.CountAsync());
    }

    [Fact]
    public void A_base_that_does_not_exist_is_named() =>
        Assert.Contains("nulle-part.db", Assert.Single(Sauvegarde.Sauvegarder(Path.Combine(_dossier.FullName, "nulle-part.db"), Copie)).Message);

    public void Dispose() => _dossier.Delete(recursive: true);

    private static global::Prevex.Metier.Signalements.Signalement Un(string nom, int rang) => Maison.Dit(nom, "Luc", new(1980, 1, rang), $"{rang} rue de la Paix", new CommandementDePayer { DateEffet = new(2026, 7, 9) });
}
