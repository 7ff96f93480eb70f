namespace Prevex.Site.Affichage;

/// <summary>Where one is in a long list. <paramref name="AuMoins"/>: counting stopped there (« plus de 10 000 »).</summary>
public sealed record Pagination(int Page, int Taille, long Total, bool AuMoins = false)
{
    public int Derniere => (int)Math.Max(1, (Total + Taille - 1) / Taille);
    public long Premier => Total == 0 ? 0 : (Page - 1L) * Taille + 1;
    public long Dernier => Math.Min((long)Page * Taille, Total);

    /// <summary>First, last and the neighbours; null is a gap.</summary>
    public IEnumerable<int?> Numeros()
    {
        var montres = new[] { 1, Page - 1, Page, Page + 1, Derniere }.Where(p => p >= 1 && p <= Derniere).Distinct().Order().ToList();
        for (var i = 0; i < montres.Count; i++)
        {
            if (i > 0 && montres[i] - montres[i - 1] == 2) yield return montres[i] - 1;
            else if (i > 0 && montres[i] - montres[i - 1] > 2) yield return null;
            yield return montres[i];
        }
    }

    /// <summary>« 1 234 dossiers », « plus de 10 000 dossiers ».</summary>
    public string Compte(string singulier, string? pluriel = null) =>
        (AuMoins ? "plus de " : "") + Francais.Compter(Total, singulier, pluriel);
}
