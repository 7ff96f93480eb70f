using Prevex.Faits;

namespace Prevex.Metier.Signalements;

/// <summary>Names of what a line reports, in exports: the record's own name, and three that are stored as rows.</summary>
public static class TypesDeFait
{
    public const string Bail = "Bail";
    public const string Dette = "Dette";

    /// <summary>A month of rent is a `Terme` here; exports keep the senders' word.</summary>
    public const string Echeance = "Echeance";

    public static string Nom(Fait fait) => fait.GetType().Name;
}
