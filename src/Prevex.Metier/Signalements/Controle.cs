using Prevex.Metier.Socle;

namespace Prevex.Metier.Signalements;

/// <summary>What a signalement in the open format must have to be taken: someone or something to find, and something to say.</summary>
internal static class Controle
{
    public const int TexteAuPlus = 300, EurosAuMoins = -1_000_000, EurosAuPlus = 10_000_000;

    private static readonly DateOnly Depuis = new(1990, 1, 1);

    public static IEnumerable<Problem> Problemes(Signalement? s, DateOnly aujourdhui)
    {
        if (Vides(s).Any(v => v))
        {
            yield return new("", "Ce signalement, ou l'une de ses listes, contient null : ce qui n'est pas connu ne s'écrit pas.");
            yield break;
        }
        foreach (var p in Problemes(s!)) yield return p;
        foreach (var (champ, jour) in Jours(s!))
            if (jour < Depuis || jour > aujourdhui.AddYears(5)) yield return new(champ, jour == default ? "Ce jour est obligatoire." : "Cette date est invraisemblable.");
        for (var i = 0; i < s!.Personnes.Count; i++)
            if (s.Personnes[i].Naissance is { } naissance && (naissance > aujourdhui || naissance.Year < 1900)) yield return new($"personnes[{i}].naissance", "Cette date de naissance est impossible.");
    }

    // JSON can put null where the format has none.
    private static IEnumerable<bool> Vides(Signalement? s)
    {
        yield return s is null;
        yield return s!.Personnes is null || s.Personnes.Any(p => p is null);
        yield return s.Faits is null || s.Faits.Any(f => f is null);
        yield return s.Dettes is null || s.Dettes.Any(d => d is null);
        yield return s.Termes is null || s.Termes.Any(t => t is null);
    }

    private static IEnumerable<(string Champ, DateOnly Jour)> Jours(Signalement s) =>
        s.Faits.Select((f, i) => ($"faits[{i}].date_effet", f.DateEffet))
            .Concat(s.Dettes.Select((d, i) => ($"dettes[{i}].au", d.Au)))
            .Concat(s.Termes.Select((t, i) => ($"termes[{i}].mois", t.Mois)));

    private static IEnumerable<Problem> Problemes(Signalement s)
    {
        if (s.Personnes.Count == 0 && s.Adresse is null && s.Reference is null && s.Bail?.Reference is null && s.Rg is null)
            yield return new("", "Rien n'identifie un ménage : donnez au moins une personne, une adresse ou une référence.");
        if (s.Faits.Count == 0 && s.Dettes.Count == 0 && s.Termes.Count == 0 && s.Bail?.Debut is null)
            yield return new("faits", "Ce signalement ne dit rien : donnez au moins un fait, une dette, un terme ou un bail.");
        foreach (var (champ, texte) in Textes(s))
            if (texte?.Length > TexteAuPlus) yield return new(champ, $"Ce texte dépasse {TexteAuPlus} caractères.");
        foreach (var (champ, texte) in Textes(s))
            if (texte?.Contains('\0') == true) yield return new(champ, "Ce texte contient un caractère nul, qu'aucune base ne garde. Retirez-le.");
        foreach (var (champ, euros) in Montants(s))
            if (euros is < EurosAuMoins or > EurosAuPlus) yield return new(champ, "Ce montant est invraisemblable ; il se donne en euros.");
        for (var i = 0; i < s.Personnes.Count; i++)
            if (s.Personnes[i].Nom is null && s.Personnes[i].NomUsage is null) yield return new($"personnes[{i}].nom", "Donnez le nom de cette personne.");
    }

    private static IEnumerable<(string Champ, string? Texte)> Textes(Signalement s)
    {
        yield return ("reference", s.Reference);
        yield return ("rg", s.Rg);
        yield return ("bail.reference", s.Bail?.Reference);
        yield return ("bail.bailleur", s.Bail?.Bailleur);
        foreach (var p in s.Personnes)
            foreach (var texte in new[] { p.Nom, p.NomUsage, p.Prenoms, p.Telephone, p.Courriel, p.Civilite }) yield return ("personnes", texte);
        if (s.Adresse is { } a)
            foreach (var texte in new[] { a.Voie, a.Complement, a.Commune, a.CodePostal, a.Insee }) yield return ("adresse", texte);
        foreach (var t in s.Termes) yield return ("termes.mode", t.Mode);
        foreach (var f in s.Faits)
            foreach (var p in f.GetType().GetProperties())
                if (p.PropertyType == typeof(string) && p.CanWrite) yield return ("faits", (string?)p.GetValue(f));
    }

    private static IEnumerable<(string Champ, decimal? Euros)> Montants(Signalement s)
    {
        yield return ("bail.loyer", s.Bail?.Loyer);
        yield return ("bail.charges", s.Bail?.Charges);
        foreach (var d in s.Dettes) yield return ("dettes.montant", d.Montant);
        foreach (var t in s.Termes) foreach (var euros in new[] { t.Appele, t.Regle, t.Solde }) yield return ("termes", euros);
    }
}
