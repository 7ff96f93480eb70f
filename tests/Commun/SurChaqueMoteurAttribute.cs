using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Prevex.Commun;

/// Data of a theory whose only argument is the engine.
public sealed class SurChaqueMoteurAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Moteur>().Select(m => new TheoryDataRow<Moteur>(m))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
