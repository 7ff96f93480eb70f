using Prevex.Commun;

[assembly: AssemblyFixture(typeof(Bases))]

namespace Prevex.Commun;

/// One fresh database for the tests of a class. The same tests on both engines:
/// <code>
/// public abstract class ListeTests(BaseDeClasse b) { [Fact] … }
/// public sealed class ListeSqliteTests(BaseSqlite b) : ListeTests(b), IClassFixture&lt;BaseSqlite&gt;;
/// public sealed class ListePostgresTests(BasePostgres b) : ListeTests(b), IClassFixture&lt;BasePostgres&gt;;
/// </code>
/// A single test, or one base per test: a theory on <see cref="SurChaqueMoteurAttribute"/>.
public abstract class BaseDeClasse(Bases bases, Moteur moteur) : IAsyncLifetime
{
    private BaseNeuve? neuve;

    /// What the base starts from; a derived fixture may prepare more.
    protected virtual Modele Modele => Modele.Vide;

    public BaseNeuve Base => neuve ?? throw new InvalidOperationException("the base is ready after InitializeAsync");

    public virtual async ValueTask InitializeAsync() => neuve = await bases.Nouvelle(moteur, Modele);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (neuve is not null) await neuve.DisposeAsync();
    }
}

public class BaseSqlite(Bases bases) : BaseDeClasse(bases, Moteur.Sqlite);

public class BasePostgres(Bases bases) : BaseDeClasse(bases, Moteur.Postgres);
