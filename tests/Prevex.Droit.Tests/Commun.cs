using System.Globalization;
using System.Text;
using Prevex.Droit.Calculs;
using Prevex.Droit.Chargement;
using Prevex.Faits;

namespace Prevex.Droit.Tests;

/// <summary>Shared by the tests: the rules of the repository, and short ways to write a history.</summary>
internal static class Commun
{
    public static readonly string Dossier = Path.Combine(AppContext.BaseDirectory, "droit");
    /// <summary>The repository, found from where the tests run.</summary>
    public static readonly string Depot = Remonter();

    public static readonly Regles Droit = LecteurDeRegles.Charger(Dossier, "93");

    private static string Remonter()
    {
        var dossier = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(dossier, "Prevex.slnx"))) dossier = Path.GetDirectoryName(dossier.TrimEnd('/'))!;
        return dossier;
    }

    public static DateOnly Jour(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Inscription Inscrit(Fait fait, int rang = 1) =>
        new(new Guid(rang, 0, 0, new byte[8]), fait, new(new DateTime(Math.Min(fait.DateEffet.DayNumber, 3_650_000) * TimeSpan.TicksPerDay), TimeSpan.Zero), Guid.Empty);

    public static Situation Situer(DateOnly au, params Fait[] faits) => Moteur.Situer(Droit, [.. faits.Select((f, i) => Inscrit(f, i + 1))], null, au);

    /// <summary>All that a situation says, to compare two of them.</summary>
    public static string Dit(Situation s)
    {
        var texte = new StringBuilder();
        texte.AppendLine(CultureInfo.InvariantCulture, $"{s.Etape} {s.EtapeLe:O} {string.Join(' ', s.Positions)}");
        foreach (var e in s.Echeances)
        {
            texte.AppendLine(CultureInfo.InvariantCulture, $"{e.Regle} {e.Nature} {e.Date:O} {e.Fait} {e.Regime} {e.Confiance} {e.Ouverte} {e.Procedure} {e.Evenement:O} {e.Depart:O} {e.Delai} {e.Prevaut} {string.Join(' ', e.Lectures)} {string.Join(' ', e.Entrees)} {string.Join(' ', e.Obstacles)}");
        }
        foreach (var p in s.Suspensions) texte.AppendLine(p.ToString());
        foreach (var r in s.Alertes.Concat(s.Incoherences).Select(r => $"{r.Code} {string.Join(' ', r.Faits.Order())}").Order(StringComparer.Ordinal)) texte.AppendLine(r);
        foreach (var j in s.Jalons) texte.AppendLine(j.ToString());
        return texte.ToString();
    }
}
