using System.Globalization;
using Prevex.Faits;
using Prevex.Metier.Signalements.Lecture.Profils;

namespace Prevex.Metier.Signalements.Lecture;

/// <summary>
/// A row that tells several stages of one procedure contradicts itself when a stage is dated long before one that it
/// follows: a year mistyped. The date that most others contradict is at fault.
/// </summary>
internal sealed class Coherence(OrdreDecrit decrit)
{
    private readonly Dictionary<string, int> _rangs = decrit.Faits.Index().ToDictionary(f => f.Item, f => f.Index);
    private readonly Delai _ecart = Delai.Parse(decrit.Ecart);

    public void Verifier(List<FaitLu> lus, Ligne ligne)
    {
        while (Pire(lus) is { } i)
            lus[i] = lus[i] with
            {
                Objet = null,
                Ecarte = ligne.Ecarter(lus[i].Type, -1, string.Create(CultureInfo.InvariantCulture, $"La date du {lus[i].Date:dd/MM/yyyy} contredit les autres étapes de la procédure."), "Vérifiez l’année de cette date."),
            };
    }

    private int? Pire(List<FaitLu> lus)
    {
        int? pire = null;
        var torts = 0;
        for (var i = 0; i < lus.Count; i++)
        {
            var n = lus.Count(autre => SeContredisent(lus[i], autre));
            // Between two dates alone, the oldest: a file follows procedures that are under way.
            if (n > torts || (n > 0 && n == torts && lus[i].Date < lus[pire!.Value].Date)) (pire, torts) = (i, n);
        }
        return pire;
    }

    private bool SeContredisent(FaitLu a, FaitLu b)
    {
        if (a.Ecarte is not null || b.Ecarte is not null || !_rangs.TryGetValue(a.Type, out var rangA) || !_rangs.TryGetValue(b.Type, out var rangB) || rangA == rangB) return false;
        var (avant, apres) = rangA < rangB ? (a.Date, b.Date) : (b.Date, a.Date);
        return Ajouter(apres) < avant;
    }

    private DateOnly Ajouter(DateOnly jour) => _ecart.Unite is Unite.Ans ? jour.AddYears(_ecart.Valeur) : _ecart.Unite is Unite.Mois ? jour.AddMonths(_ecart.Valeur) : jour.AddDays(_ecart.Valeur);
}
