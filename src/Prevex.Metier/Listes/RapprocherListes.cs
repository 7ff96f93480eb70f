using System.Globalization;
using System.Text;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Exports;
using Prevex.Rapprochement.Probabiliste;

namespace Prevex.Metier.Listes;

/// <summary>Links the persons of an office's own list, or of two lists; keeps nothing.</summary>
public static class RapprocherListes
{
    public sealed record Demande(string A, string? B, string? Champs, string? Paires, string? Groupes, string? Rapport, OptionsDeLiage Options);

    /// <exception cref="FichierRefuse">A file cannot be read, or the answer cannot be written.</exception>
    public static BilanDeListes Execute(Demande demande)
    {
        var champs = demande.Champs is { } chemin ? ChampsDeListe.Charger(chemin) : null;
        var a = ListeDePersonnes.Lire(demande.A, champs);
        var b = demande.B is { } autre ? ListeDePersonnes.Lire(autre, champs) : null;
        if (champs is not null && a.Absentes.Intersect(b?.Absentes ?? a.Absentes).FirstOrDefault() is { } absente) throw new FichierRefuse(
            $"La colonne « {absente} » de {demande.Champs} n’est dans aucune liste.", "Corrigez son nom : il doit être celui de l’en-tête.");
        if (b is not null && demande.Groupes is not null && b.Fiches.Select(f => f.Id).Intersect(a.Fiches.Select(f => f.Id)).FirstOrDefault() is { } commun) throw new FichierRefuse(
            $"L’identifiant « {commun} » est dans les deux listes : les groupes ne diraient pas laquelle.", "Distinguez les identifiants (par exemple A-1 et B-1), ou ne demandez que --paires.");
        var options = demande.Options with { FormatNaissance = champs?.FormatNaissance, Autres = champs?.Autres ?? [] };
        var resultat = Liage.Lier(a.Fiches, b?.Fiches, options);
        if (demande.Paires is { } paires) Ecrire(paires, sortie => EcrirePaires(sortie, resultat));
        if (demande.Groupes is { } groupes) Ecrire(groupes, sortie => EcrireGroupes(sortie, resultat));
        var bilan = new BilanDeListes(a, b, resultat);
        if (demande.Rapport is { } rapport) Ecrire(rapport, sortie => RapportDeListes.Ecrire(sortie, bilan, options));
        return bilan;
    }

    private static void EcrirePaires(TextWriter sortie, ResultatDeLiage resultat)
    {
        sortie.Write("id_a,id_b,probabilite,decision\n");
        foreach (var p in resultat.Paires)
            sortie.Write(string.Create(CultureInfo.InvariantCulture, $"{Csv.Citer(resultat.Ids[p.A], ',')},{Csv.Citer(resultat.Ids[p.B], ',')},{p.Probabilite:0.000000},{(p.Avis == Avis.Meme ? "meme" : "a_revoir")}\n"));
    }

    private static void EcrireGroupes(TextWriter sortie, ResultatDeLiage resultat)
    {
        sortie.Write("id,groupe\n");
        for (var i = 0; i < resultat.Ids.Count; i++) sortie.Write(string.Create(CultureInfo.InvariantCulture, $"{Csv.Citer(resultat.Ids[i], ',')},{resultat.Groupes[i]}\n"));
    }

    // Written beside, then renamed: an answer is whole or absent.
    private static void Ecrire(string chemin, Action<TextWriter> ecrire)
    {
        try
        {
            var brouillon = chemin + ".partiel";
            using (var sortie = new StreamWriter(brouillon, false, new UTF8Encoding(false))) ecrire(sortie);
            File.Move(brouillon, chemin, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FichierRefuse($"{chemin} n’a pas pu être écrit.", "Vérifiez que le dossier existe et qu’il vous est ouvert.");
        }
    }
}
