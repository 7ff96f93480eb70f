using System.Globalization;

namespace Prevex.Bancs;

/// Measures beside a baseline of the same run, as a Markdown table: an absolute figure says little of another machine.
internal sealed class Tableau(string quoi, string reference, params string[] colonnes)
{
    private readonly List<(string Nom, double[] Valeurs)> _lignes = [];

    /// The ratio is that of the first value to the baseline's first value.
    public void Ajouter(string nom, params double[] valeurs)
    {
        if (valeurs.Length != colonnes.Length)
            throw new ArgumentException($"{colonnes.Length} values expected for « {nom} », {valeurs.Length} given", nameof(valeurs));
        _lignes.Add((nom, valeurs));
    }

    public async Task Ecrire(TextWriter sortie)
    {
        var etalon = _lignes.Find(l => l.Nom == reference);
        if (etalon.Valeurs is null) throw new InvalidOperationException($"baseline « {reference} » was not measured");
        string[] entetes = [quoi, .. colonnes, $"rapport à « {reference} »"];
        await sortie.WriteLineAsync($"| {string.Join(" | ", entetes)} |");
        await sortie.WriteLineAsync($"|---|{string.Concat(Enumerable.Repeat("---:|", colonnes.Length + 1))}");
        foreach (var (nom, valeurs) in _lignes)
        {
            string[] cellules = [nom, .. valeurs.Select(Chiffre), Chiffre(valeurs[0] / etalon.Valeurs[0], "0.00")];
            await sortie.WriteLineAsync($"| {string.Join(" | ", cellules)} |");
        }
    }

    private static string Chiffre(double valeur) =>
        Chiffre(valeur, Math.Abs(valeur) >= 100 ? "N0" : Math.Floor(valeur) == valeur ? "0" : "0.0");

    private static string Chiffre(double valeur, string format) =>
        double.IsNaN(valeur) ? "–" : valeur.ToString(format, CultureInfo.GetCultureInfo("fr-FR"));
}
