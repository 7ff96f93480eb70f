using System.Data.Common;
using System.Globalization;

namespace Prevex.Metier.Tests.Commun;

public abstract class BasesTests(BaseDeClasse classe)
{
    [Fact]
    public async Task A_fresh_base_answers() => Assert.Equal(1L, await Valeur(classe.Base, "select 1"));

    [Fact]
    public async Task Two_connections_see_the_same_base()
    {
        await Faire(classe.Base, "create table temoin(n integer); insert into temoin values (7)");

        Assert.Equal(7L, await Valeur(classe.Base, "select n from temoin"));
    }

    internal static async Task Faire(BaseNeuve neuve, string sql)
    {
        await using var connexion = neuve.NouvelleConnexion();
        await Faire(connexion, sql);
    }

    internal static Task Faire(DbConnection connexion, string sql) =>
        Executer(connexion, sql, c => c.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));

    internal static async Task<long> Valeur(BaseNeuve neuve, string sql)
    {
        await using var connexion = neuve.NouvelleConnexion();
        var valeur = await Executer(connexion, sql, c => c.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        return Convert.ToInt64(valeur, CultureInfo.InvariantCulture);
    }

    private static async Task<T> Executer<T>(DbConnection connexion, string sql, Func<DbCommand, Task<T>> executer)
    {
        await connexion.OpenAsync(TestContext.Current.CancellationToken);
        await using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        return await executer(commande);
    }
}

public sealed class BasesSqliteTests(BaseSqlite b) : BasesTests(b), IClassFixture<BaseSqlite>;

public sealed class BasesPostgresTests(BasePostgres b) : BasesTests(b), IClassFixture<BasePostgres>;

public sealed class GabaritsTests(BasesNeuves bases)
{
    private static int _preparations;

    [Theory, SurChaqueMoteur]
    public async Task A_model_is_prepared_once_and_its_copies_are_apart(Moteur moteur)
    {
        _preparations = 0;
        var gabarit = new Gabarit(async b =>
        {
            Interlocked.Increment(ref _preparations);
            if (moteur == Moteur.Sqlite) await BasesTests.Faire(b, "pragma journal_mode = wal");
            await using var autrePool = b.NouvelleConnexion();
            autrePool.ConnectionString += ";Command Timeout=60";
            await BasesTests.Faire(autrePool, "create table compte(n integer); insert into compte values (1)");
        });

        await using var une = await bases.Nouvelle(moteur, gabarit);
        await BasesTests.Faire(une, "insert into compte values (2)");
        await using var autre = await bases.Nouvelle(moteur, gabarit);

        Assert.Equal(2L, await BasesTests.Valeur(une, "select count(*) from compte"));
        Assert.Equal(1L, await BasesTests.Valeur(autre, "select count(*) from compte"));
        Assert.Equal(1, _preparations);
    }

    [Theory, SurChaqueMoteur]
    public async Task A_disposed_base_is_gone(Moteur moteur)
    {
        var neuve = await bases.Nouvelle(moteur);
        await BasesTests.Faire(neuve, "create table temoin(n integer)");

        await neuve.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => BasesTests.Valeur(neuve, "select count(*) from temoin"));
    }
}

public sealed class CultureTests
{
    [Fact]
    public async Task The_whole_process_speaks_the_language_the_run_asked_for()
    {
        var demandee = Environment.GetEnvironmentVariable("PREVEX_TEST_CULTURE");
        Assert.SkipUnless(demandee is not null, "./prevex tester chooses the culture");

        var ailleurs = await Task.Run(() => CultureInfo.CurrentCulture.Name, TestContext.Current.CancellationToken);

        Assert.Equal(demandee, ailleurs);
    }
}
