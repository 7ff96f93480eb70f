using System.Globalization;
using Prevex.Bancs;
using Prevex.Commun;

// One bench = one file with a Run method; listed here, it is a word of ./prevex bancs.
var bancs = new Dictionary<string, (string Quoi, Func<BasesNeuves, TextWriter, Task> Run)>
{
    ["reference"] = ("lignes par seconde écrites sans rien autour : COPY et insertions préparées", ReferencePhysique.Run),
    ["droit"] = ("la situation de dossiers de vingt faits, à côté d’une passe par règle", Droit.Run),
    ["import"] = ("un fichier de 100 000 lignes pris dans une base de 200 000 dossiers", Import.Run),
    ["pages"] = ("liste, recherche, filtres et page d’un dossier, 20 personnes sur 200 000 dossiers", Pages.Run),
    ["pendant"] = ("les mêmes pages pendant un import de 500 000 lignes", PagesPendantUnImport.Run),
    ["etalonnage"] = ("le générateur de charge mesuré sur des pages de durée connue", Etalonnage.Run),
};

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
if (args.Contains("--help") || args.Contains("-h"))
{
    Console.WriteLine("Usage : ./prevex bancs [nom…]\n");
    foreach (var (nom, banc) in bancs) Console.WriteLine($"  {nom,-12} {banc.Quoi}");
    return 0;
}
if (args.Except(bancs.Keys).ToList() is { Count: > 0 } inconnus)
{
    Console.Error.WriteLine($"prevex : banc inconnu : {string.Join(", ", inconnus)}. Bancs possibles : {string.Join(", ", bancs.Keys)}.");
    return 1;
}

await using var bases = new BasesNeuves();
await Machine.Decrire(Console.Out, bases);
foreach (var nom in args.Length > 0 ? args : [.. bancs.Keys])
{
    Console.WriteLine($"\n## {nom} : {bancs[nom].Quoi}\n");
    await bancs[nom].Run(bases, Console.Out);
}
return 0;
