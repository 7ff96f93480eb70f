using System.CommandLine;
using Prevex.Metier.Signalements.FormatOuvert;
using Prevex.Site.Socle;

namespace Prevex.Site.Verbes;

internal static class VerbeFormat
{
    public static Command Commande()
    {
        var commande = new Command("format", "Écrit docs/signalements-v1.schema.json : le format ouvert des signalements, en JSON Schema.");
        commande.SetAction(_ =>
        {
            File.WriteAllText(Path.Combine(new Reglages { Base = "" }.Racine, "docs", "signalements-v1.schema.json"), SchemaDeSignalement.Ecrire());
            return 0;
        });
        return commande;
    }
}
