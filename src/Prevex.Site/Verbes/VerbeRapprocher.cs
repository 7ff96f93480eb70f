using System.CommandLine;
using System.Globalization;
using Prevex.Metier.Listes;
using Prevex.Metier.Signalements;
using Prevex.Rapprochement.Probabiliste;

namespace Prevex.Site.Verbes;

internal static class VerbeRapprocher
{
    public static Command Commande()
    {
        var a = new Argument<string>("A") { Description = "Liste de personnes : CSV (séparateur et encodage reconnus) ou XLSX." };
        var contre = new Option<string?>("--contre") { Description = "Autre liste. Sans elle, Prévex cherche les doublons de la première." };
        var champs = new Option<string?>("--champs") { Description = "Rôle de chaque colonne (docs/rapprocher.md). Sans elle, les colonnes sont reconnues par leur nom." };
        var paires = new Option<string?>("--paires") { Description = "Fichier à écrire : id_a,id_b,probabilite,decision (meme ou a_revoir)." };
        var groupes = new Option<string?>("--groupes") { Description = "Fichier à écrire : id,groupe, d'après les seuls liens automatiques." };
        var rapport = new Option<string?>("--rapport") { Description = "Page HTML à écrire, pour juger du résultat." };
        var unPourUn = new Option<bool>("--un-pour-un") { Description = "Chaque fiche est liée à une autre au plus." };
        var graine = new Option<int>("--graine") { Description = "Graine du hasard : la même donne le même résultat.", DefaultValueFactory = _ => 93 };
        var auto = Seuil("--seuil-auto", "Probabilité, de 0 à 1, à partir de laquelle un lien est automatique.", 0.90);
        var revue = Seuil("--seuil-revue", "Probabilité, de 0 à 1, à partir de laquelle une paire est à revoir.", 0.05);
        var commande = new Command("rapprocher", "Dit qui est qui dans une liste ou entre deux listes. Ne garde rien. Sortie : 0 tout est lu, 2 des lignes écartées, 1 refus.") { a, contre, champs, paires, groupes, rapport, unPourUn, graine, auto, revue };
        commande.SetAction(l =>
        {
            var options = new OptionsDeLiage { UnPourUn = l.GetValue(unPourUn), Graine = l.GetValue(graine), SeuilAuto = l.GetValue(auto), SeuilRevue = l.GetValue(revue) };
            if (options is not { SeuilRevue: > 0, SeuilAuto: <= 1 } || options.SeuilRevue > options.SeuilAuto)
            {
                Console.Error.WriteLine("Les seuils vont de 0 à 1, et --seuil-revue ne dépasse pas --seuil-auto.");
                return 1;
            }
            try
            {
                var bilan = RapprocherListes.Execute(new(l.GetValue(a)!, l.GetValue(contre), l.GetValue(champs), l.GetValue(paires), l.GetValue(groupes), l.GetValue(rapport), options));
                return Raconter(bilan);
            }
            catch (FichierRefuse e)
            {
                Console.Error.WriteLine($"{e.Message} {e.Remede}");
                return 1;
            }
        });
        return commande;
    }

    private static int Raconter(BilanDeListes bilan)
    {
        var r = bilan.Resultat;
        var ecartees = bilan.A.Ecartees.Concat(bilan.B?.Ecartees ?? []).ToList();
        foreach (var (ligne, motif) in ecartees.Take(20)) Console.Error.WriteLine($"Ligne {ligne} écartée : {motif}");
        if (ecartees.Count > 20) Console.Error.WriteLine($"… et {ecartees.Count - 20} autres lignes écartées.");
        var lues = bilan.A.Champs.Colonnes.Select(c => $"{c.Value} ({c.Key})").Concat(bilan.A.Champs.Autres.Select(c => $"{c.Colonne} ({(c.Proche ? "proche" : "exacte")})"));
        Console.WriteLine($"Colonnes comparées : {string.Join(", ", lues)}.");
        Console.WriteLine($"{r.Ids.Count:N0} fiches, {r.Comparees:N0} paires comparées : {r.Paires.Count(p => p.Avis == Avis.Meme):N0} liens automatiques, {r.Paires.Count(p => p.Avis == Avis.ARevoir):N0} paires à revoir, {r.Groupes.Distinct().Count():N0} personnes.");
        if (r.Garde is { } garde) Console.WriteLine($"Attention : {garde}.");
        return ecartees.Count > 0 ? 2 : 0;
    }

    // The launcher's culture writes 0,95; both forms are read.
    private static Option<double> Seuil(string nom, string description, double defaut) => new(nom)
    {
        Description = description,
        DefaultValueFactory = _ => defaut,
        CustomParser = r =>
        {
            if (double.TryParse(r.Tokens[0].Value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var valeur)) return valeur;
            r.AddError($"'{r.Tokens[0].Value}'");
            return defaut;
        },
    };
}
