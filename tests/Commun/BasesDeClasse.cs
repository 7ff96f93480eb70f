[assembly: AssemblyFixture(typeof(BasesNeuves))]

namespace Prevex.Commun;

/// One fresh database for the tests of a class. The same tests on both engines:
/// <code>
/// public abstract class ListeTests(BaseDeClasse b) { [Fact] … }
/// public sealed class ListeSqliteTests(BaseSqlite b) : ListeTests(b), IClassFixture&lt;BaseSqlite&gt;;
/// public sealed class ListePostgresTests(BasePostgres b) : ListeTests(b), IClassFixture&lt;BasePostgres&gt;;
/// </code>
/// A single test, or one base per test: a theory on <see cref="SurChaqueMoteurAttribute"/>.
public abstract class BaseDeClasse(BasesNeuves bases, Moteur moteur) : IAsyncLifetime
{
    private BaseNeuve? _neuve;

    /// What the base starts from; a derived fixture may prepare more.
    protected virtual Gabarit Gabarit => Gabarit.Vide;

    public BaseNeuve Base => _neuve ?? throw new InvalidOperationException("the base is ready after InitializeAsync");

    public virtual async ValueTask InitializeAsync() => _neuve = await bases.Nouvelle(moteur, Gabarit);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_neuve is not null) await _neuve.DisposeAsync();
    }
}

public class BaseSqlite(BasesNeuves bases) : BaseDeClasse(bases, Moteur.Sqlite);

public class BasePostgres(BasesNeuves bases) : BaseDeClasse(bases, Moteur.Postgres);
