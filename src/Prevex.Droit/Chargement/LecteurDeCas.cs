using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Prevex.Faits;

namespace Prevex.Droit.Chargement;

/// <summary>Reads the cases of a *.cas.yaml.</summary>
public static class LecteurDeCas
{
    private static readonly TimeOnly Midi = new(12, 0);

    /// <summary>Reads the cases of one file, wherever it is; their « attendu », « nom » and « source » may be left out.</summary>
    /// <exception cref="DroitInvalideException">One fault or more, each with its line and cure.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<Cas> LireFichier(string chemin)
    {
        var defauts = new List<Defaut>();
        using var texte = new StreamReader(chemin);
        IReadOnlyList<Cas> cas = [.. Fiche.Lire(Path.GetFileName(chemin), texte, defauts).Select(f => Lire(f, preuve: false))];
        return defauts.Count == 0 ? cas : throw new DroitInvalideException(defauts);
    }

    /// <param name="f">The mapping.</param>
    /// <param name="preuve">The case proves the law: it must be named, sourced, and say what is expected.</param>
    internal static Cas Lire(Fiche f, bool preuve = true)
    {
        var faits = new List<Inscription>();
        var noms = new Dictionary<string, Guid>();
        foreach (var fait in f.Fiches("faits"))
        {
            if (Fait(fait, faits.Count + 1, noms) is { } inscription) faits.Add(inscription);
        }
        var cas = new Cas
        {
            Nom = preuve ? f.Texte("nom") : f.TexteOuNull("nom") ?? f.Fichier,
            Source = preuve ? f.Texte("source") : f.TexteOuNull("source") ?? "",
            Fichier = f.Fichier,
            Ligne = f.Ligne,
            Au = f.JourOuNull("au") ?? (faits.Count > 0 ? faits.Max(i => i.Fait.DateEffet) : SansJour(f)),
            ConnuAu = f.JourOuNull("connu_au") is { } jour ? Instant(jour, TimeOnly.MaxValue) : null,
            Bail = Bail(f, noms),
            Faits = faits,
            NomsDesFaits = noms.ToDictionary(n => n.Value, n => n.Key),
            Attendu = f.FicheOuNull("attendu") is { } attendu ? Attendu(attendu, noms) : preuve ? SansAttendu(f) : Rien,
        };
        f.Fin();
        return cas;
    }

    private static DateOnly SansJour(Fiche f)
    {
        f.Signaler("Un cas sans fait doit dire à quel jour il se calcule. Ajoutez « au: 2024-01-15 ».");
        return default;
    }

    private static Attendu Rien => new() { Dates = new Dictionary<string, IReadOnlyList<DateOnly>>(), Echeances = [] };

    private static Attendu SansAttendu(Fiche f)
    {
        f.Signaler("« attendu » manque. Écrivez au moins une règle et sa date, comme « T05: 2023-09-28 ».");
        return Rien;
    }

    private static BailConnu? Bail(Fiche cas, Dictionary<string, Guid> noms)
    {
        var dettes = new List<DetteConnue>();
        foreach (var d in cas.Fiches("dettes"))
        {
            var nom = d.TexteOuNull("id") ?? string.Create(CultureInfo.InvariantCulture, $"d{dettes.Count + 1}");
            var id = new Guid(1000 + dettes.Count, 0, 0, new byte[8]);
            if (!noms.TryAdd(nom, id)) d.Signaler($"« {nom} » est déjà le nom d’un fait de ce cas. Changez l’un des deux.", "id");
            dettes.Add(new(id, d.JourOuNull("au") ?? SansJour(d), d.EurosOuNull("montant") ?? 0, d.JourOuNull("impaye_depuis")));
            d.Fin();
        }
        if (cas.FicheOuNull("bail") is not { } f) return dettes.Count == 0 ? null : new(null, null, TypeBailleur.Inconnu) { Dettes = dettes };
        var bail = new BailConnu(f.JourOuNull("debut"), f.DelaiOuNull("delai_clause"), f.MotOuNull<TypeBailleur>("bailleur") ?? TypeBailleur.Inconnu)
        {
            Loyer = f.EurosOuNull("loyer"), Charges = f.EurosOuNull("charges"), Aide = f.EurosOuNull("aide"),
            AideAuBailleur = f.MotOuNull<Beneficiaire>("aide_versee_au") is { } b ? b == Beneficiaire.Bailleur : null,
            Meuble = f.OuiOuNonOuNull("meuble"), Dettes = [.. dettes.OrderBy(d => d.Au)],
        };
        f.Fin();
        return bail;
    }

    private enum Beneficiaire { Bailleur, Locataire }

    private static Inscription? Fait(Fiche f, int rang, Dictionary<string, Guid> noms)
    {
        var nom = f.TexteOuNull("id") ?? string.Create(CultureInfo.InvariantCulture, $"f{rang}");
        var id = new Guid(rang, 0, 0, new byte[8]);
        if (!noms.TryAdd(nom, id)) f.Signaler($"Deux faits du cas s’appellent « {nom} ». Changez l’un des deux.", "id");
        var recu = f.JourOuNull("recu");
        Guid? remplace = null;
        if (f.TexteOuNull("remplace") is { } ancien && !(noms.TryGetValue(ancien, out var trouve) && (remplace = trouve) is not null))
            f.Signaler($"« remplace » cite « {ancien} », qui n’est pas un fait écrit plus haut dans ce cas.", "remplace");

        // The first key that names a type of fact is the fact; the others are its fields (an assignation has an « audience »).
        var champs = f.Cles().Where(c => c is not ("id" or "recu" or "remplace")).ToList();
        if (champs.FirstOrDefault(FaitsJson.Types.ContainsKey) is not { } type)
        {
            f.Signaler($"Aucun type de fait. Écrivez par exemple « commandement_de_payer: 2023-07-28 » ; sont connus : {string.Join(", ", FaitsJson.Types.Keys)}.");
            return null;
        }
        if (f.JourOuNull(type) is not { } jour) return null;
        var json = new JsonObject { ["type"] = type, ["date_effet"] = jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        foreach (var champ in champs.Where(c => c != type)) json[champ] = Valeur(f, champ);
        try
        {
            return new(id, FaitsJson.Lire(json.ToJsonString()), Instant(recu ?? jour, Midi), Guid.Empty, remplace);
        }
        catch (JsonException e)
        {
            var admis = FaitsContexte.Default.GetTypeInfo(FaitsJson.Types[type])!.Properties.Select(p => p.Name);
            f.Signaler($"Le fait « {type} » ne se lit pas ({e.Path ?? "champ inconnu"}). Champs admis : {string.Join(", ", admis)}.", type);
            return null;
        }
    }

    private static JsonValue? Valeur(Fiche f, string champ) => f.TexteOuNull(champ) switch
    {
        null => null,
        "true" when f.EstNu(champ) => JsonValue.Create(true),
        "false" when f.EstNu(champ) => JsonValue.Create(false),
        var t when f.EstNu(champ) && decimal.TryParse(t, NumberStyles.Number, CultureInfo.InvariantCulture, out var nombre) => JsonValue.Create(nombre),
        var t => JsonValue.Create(t),
    };

    private static DateTimeOffset Instant(DateOnly jour, TimeOnly heure) => new(jour, heure, TimeSpan.Zero);

    private static Attendu Attendu(Fiche f, Dictionary<string, Guid> noms)
    {
        var attendu = new Attendu
        {
            Etape = f.MotOuNull<Etape>("etape"),
            EtapeLe = f.JourOuNull("etape_le"),
            Positions = Liste("positions"),
            Alertes = Liste("alertes"),
            Incoherences = Liste("incoherences"),
            Prouve = f.Textes("prouve"),
            Suspensions = f.Contient("suspensions") ? [.. f.Fiches("suspensions").Select(Suspension)] : null,
            Echeances = [.. f.Fiches("echeances").Select(e => Echeance(e, noms))],
            Dates = Dates(f),
        };
        f.Fin();
        return attendu;

        IReadOnlyList<string>? Liste(string cle) => f.Contient(cle) ? f.Textes(cle) : null;
    }

    private static readonly string[] Mots = ["etape", "etape_le", "positions", "alertes", "incoherences", "prouve", "suspensions", "echeances"];

    private static Dictionary<string, IReadOnlyList<DateOnly>> Dates(Fiche f)
    {
        var dates = new Dictionary<string, IReadOnlyList<DateOnly>>();
        foreach (var regle in f.Cles().Except(Mots))
        {
            var textes = f.Textes(regle);
            dates[regle] = textes is ["neant"] ? [] : [.. textes.Select(t => f.Jour(t, regle)).OfType<DateOnly>().Order()];
        }
        return dates;
    }

    private static (string, DateOnly, DateOnly?) Suspension(Fiche f)
    {
        var suspension = (f.Texte("nature"), f.JourOuNull("debut") ?? default, f.JourOuNull("fin"));
        f.Fin();
        return suspension;
    }

    private static EcheanceAttendue Echeance(Fiche f, Dictionary<string, Guid> noms)
    {
        var fait = f.TexteOuNull("fait");
        if (fait is not null && !noms.ContainsKey(fait)) f.Signaler($"« {fait} » n’est pas un fait de ce cas.", "fait");
        List<(string, DateOnly?)>? lectures = null;
        if (f.Contient("lectures"))
        {
            lectures = [];
            foreach (var l in f.Fiches("lectures"))
            {
                lectures.Add((l.Texte("code"), l.JourOuNull("date")));
                l.Fin();
            }
        }
        var echeance = new EcheanceAttendue(f.Texte("regle"), f.MotOuNull<Nature>("nature"), f.JourOuNull("date"), fait,
            f.TexteOuNull("regime"), f.MotOuNull<Confiance>("confiance"), f.OuiOuNonOuNull("ouverte"), f.EntierOuNull("procedure"), lectures);
        f.Fin();
        return echeance;
    }
}
