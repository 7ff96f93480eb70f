using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Acces;

namespace Prevex.Metier.Tests.Dossiers;

/// <summary>Six households on one base per engine; every test only reads.</summary>
public sealed class BaseDeRecherche : IAsyncDisposable
{
    public static readonly DateOnly Jour = new(2026, 11, 23);

    private static readonly Gabarit Gabarit = new(async b =>
    {
        var maison = new Maison(b);
        await maison.Bases.Preparer(default);
        await maison.Recevoir("Étude du Canal",
            Un("N’Diaye-Kéromnès", "Ézéchiel", "7 bis allée de l’Œillet", "93700", "Drancy", "Grand Ourcq", TypeBailleur.Social, 3000m, "2025-02-01", new CommandementDePayer { DateEffet = new(2026, 11, 2) }),
            Un("Le Goff", "Maël", "12 rue du Canal", "93100", "Montreuil", "Grand Ourcq", TypeBailleur.Social, 1200.55m, "2026-08-01", new SignalementCaf { DateEffet = new(2026, 10, 1) }),
            Un("Élouard", "Zoé", "3 rue Hoche", "93200", "Saint-Denis", "SCI Courtille", TypeBailleur.SciFamiliale, null, null, new Assignation { DateEffet = new(2026, 10, 20), Audience = new(2026, 12, 14) }),
            Un("Eloi", "Ana", "5 rue Hoche", "93200", "Saint-Denis", "SCI Courtille", TypeBailleur.SciFamiliale, 80m, "2026-10-01", new PremierImpaye { DateEffet = new(2026, 10, 1) }),
            Un("Zan", "Bo", "9 rue Hoche", "93110", "Rosny-sous-Bois", null, TypeBailleur.Inconnu, 9000m, "2023-01-01", new DetteSoldee { DateEffet = new(2026, 9, 1) }));
        await maison.Recevoir("Préfecture", Un("Œuvrard", "Léon", "1 place Carnot", "93110", "Rosny-sous-Bois", null, TypeBailleur.PersonnePhysique, 500m, "2026-01-15", new RequisitionCfp { DateEffet = new(2026, 10, 30) }));
    });

    private readonly Dictionary<Moteur, (BaseNeuve Neuve, Maison Maison)> _maisons = [];
    private readonly SemaphoreSlim _verrou = new(1, 1);

    public async Task<Maison> Maison(BasesNeuves bases, Moteur moteur)
    {
        await _verrou.WaitAsync();
        try
        {
            if (_maisons.TryGetValue(moteur, out var connue)) return connue.Maison;
            var neuve = await bases.Nouvelle(moteur, Gabarit);
            return (_maisons[moteur] = (neuve, new(neuve))).Maison;
        }
        finally { _verrou.Release(); }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (neuve, _) in _maisons.Values) await neuve.DisposeAsync();
        _verrou.Dispose();
    }

    private static Signalement Un(string nom, string prenom, string voie, string codePostal, string commune, string? bailleur, TypeBailleur type, decimal? dette, string? depuis, Fait fait) => new()
    {
        Personnes = [new() { Nom = nom, Prenoms = prenom, Naissance = new(1980, 2, 1 + nom.Length) }],
        Adresse = new() { Voie = voie, CodePostal = codePostal, Commune = commune },
        Bail = new() { Reference = $"BX-{nom.Length:000}/{prenom.Length}", Bailleur = bailleur, TypeBailleur = type, Debut = new(2019, 1, 1) },
        Dettes = dette is { } d ? [new(new(2026, 10, 31), d) { ImpayeDepuis = depuis is null ? null : DateOnly.Parse(depuis, System.Globalization.CultureInfo.InvariantCulture) }] : [],
        Faits = [fait],
    };
}

public sealed class RechercheTests(BasesNeuves bases, BaseDeRecherche commune) : IClassFixture<BaseDeRecherche>
{
    public static TheoryData<Moteur, string, string> Saisies()
    {
        var saisies = new TheoryData<Moteur, string, string>();
        foreach (var moteur in Enum.GetValues<Moteur>())
            foreach (var (saisie, attendus) in new[]
            {
                ("ndiaye", ""), ("N'DIAYE", "N’Diaye-Kéromnès"), ("keromnes ezechiel", "N’Diaye-Kéromnès"), ("  ÉZÉ   kéro ", "N’Diaye-Kéromnès"), ("oeillet drancy", "N’Diaye-Kéromnès"),
                ("œillet", "N’Diaye-Kéromnès"), ("el", "Eloi,Élouard"), ("hoche", "Eloi,Élouard,Zan"), ("hoche zan", "Zan"), ("oeuvrard", "Œuvrard"), ("grand ourcq", "Le Goff,N’Diaye-Kéromnès"),
                ("93-2026-000001", "N’Diaye-Kéromnès"), ("932026000001", "N’Diaye-Kéromnès"), ("bx 003/2", "Zan"), ("bx0032", "Zan"), ("goff inconnu", ""),
                ("\" OR 1=1 --", ""), ("'; drop table", ""), ("zan:*", "Zan"), ("!zan & (", "Zan"), ("", "Le Goff,N’Diaye-Kéromnès,Eloi,Élouard,Zan,Œuvrard"), ("***", "Le Goff,N’Diaye-Kéromnès,Eloi,Élouard,Zan,Œuvrard"),
            }) saisies.Add(moteur, saisie, attendus);
        return saisies;
    }

    [Theory, MemberData(nameof(Saisies))]
    public async Task Words_are_found_in_any_order_by_their_beginning_without_accents(Moteur moteur, string saisie, string attendus) =>
        Assert.Equal(attendus.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), (await Trouver(moteur, new() { Q = saisie })).Order(StringComparer.Ordinal));

    public static TheoryData<Moteur, string, string> Filtres()
    {
        var filtres = new TheoryData<Moteur, string, string>();
        foreach (var moteur in Enum.GetValues<Moteur>())
            foreach (var (filtre, attendus) in new[]
            {
                ("commune", "Eloi,Élouard"), ("arrondissement", "Eloi,Élouard"), ("etape", "Élouard"), ("social", "Le Goff,N’Diaye-Kéromnès"), ("prive", "Eloi,Élouard,Œuvrard"), ("bailleur", "Eloi,Élouard"),
                ("impaye3", "Le Goff,N’Diaye-Kéromnès,Zan,Œuvrard"), ("impaye12", "N’Diaye-Kéromnès,Zan"), ("vus", "Zan"), ("ensemble", "Eloi"),
            }) filtres.Add(moteur, filtre, attendus);
        return filtres;
    }

    [Theory, MemberData(nameof(Filtres))]
    public async Task Each_filter_keeps_what_it_names(Moteur moteur, string filtre, string attendus)
    {
        var maison = await commune.Maison(bases, moteur);
        await using var depot = maison.Bases.Ouvrir();
        var elouard = (await depot.Chercher(Agent, new() { Q = "élouard" }, BaseDeRecherche.Jour, default)).Fiches.Single();
        var vu = Agent with { Id = Guid.CreateVersion7() };
        if (filtre == "vus")
        {
            var zan = (await depot.Chercher(Agent, new() { Q = "zan" }, BaseDeRecherche.Jour, default)).Fiches.Single();
            await depot.NoterLecture(vu, zan.DossierId, maison.Horloge.GetUtcNow(), default);
            await depot.NoterLecture(vu, zan.DossierId, maison.Horloge.GetUtcNow(), default);
        }
        var criteres = filtre switch
        {
            "commune" => new() { Commune = elouard.Insee },
            "arrondissement" => new() { Arrondissement = elouard.Arrondissement },
            "etape" => new() { Etape = (int)Droit.Etape.Assigne },
            "social" => new() { Parc = Parc.Social },
            "prive" => new() { Parc = Parc.Prive },
            "bailleur" => new() { Bailleur = elouard.BailleurId },
            "impaye3" => new() { ImpayeMois = 3 },
            "impaye12" => new() { ImpayeMois = 12 },
            "vus" => new() { Vus = true },
            "ensemble" => new CriteresDossiers { Q = "hoche", Commune = elouard.Insee, Parc = Parc.Prive, Etape = (int)Droit.Etape.ImpayePrecoce },
            _ => throw new ArgumentException(filtre),
        };

        var page = await depot.Chercher(vu, criteres, BaseDeRecherche.Jour, default);

        Assert.Equal(attendus.Split(',').Order(StringComparer.Ordinal), page.Fiches.Select(Nom).Order(StringComparer.Ordinal));
        Assert.Equal(page.Fiches.Count, page.Compte);
    }

    [Theory, SurChaqueMoteur]
    public async Task A_deadline_within_days_counts_from_today_and_forgets_the_past(Moteur moteur)
    {
        var toutes = await Fiches(moteur, new());
        foreach (var jours in (int[])[7, 30, 90, 365])
            Assert.Equal(toutes.Where(f => f.Echeance >= BaseDeRecherche.Jour && f.Echeance <= BaseDeRecherche.Jour.AddDays(jours)).Select(f => f.Numero),
                (await Fiches(moteur, new() { EcheanceSous = jours })).Select(f => f.Numero));
        Assert.NotEmpty(await Fiches(moteur, new() { EcheanceSous = 365 }));
    }

    [Theory, SurChaqueMoteur]
    public async Task Another_territory_sees_nothing(Moteur moteur)
    {
        await using var depot = (await commune.Maison(bases, moteur)).Bases.Ouvrir();
        Assert.Equal(0, (await depot.Chercher(Agent with { Territoire = "75" }, new(), BaseDeRecherche.Jour, default)).Compte);
        Assert.Equal(0, (await depot.Chercher(Agent with { Territoire = "75" }, new() { Q = "zan" }, BaseDeRecherche.Jour, default)).Compte);
    }

    public static TheoryData<TriDossiers, bool> Tris() => new MatrixTheoryData<TriDossiers, bool>(Enum.GetValues<TriDossiers>(), [false, true]);

    [Theory, MemberData(nameof(Tris))]
    public async Task Both_engines_sort_alike_and_the_other_way_round_is_the_reverse(TriDossiers tri, bool decroissant)
    {
        var criteres = new CriteresDossiers { Tri = tri, Decroissant = decroissant };
        var sqlite = await Fiches(Moteur.Sqlite, criteres);
        var postgres = await Fiches(Moteur.Postgres, criteres);

        Assert.Equal(sqlite.Select(f => f.Numero), postgres.Select(f => f.Numero));
        Assert.Equal(sqlite.Select(f => f.Numero).Reverse(), (await Fiches(Moteur.Sqlite, criteres with { Decroissant = !decroissant })).Select(f => f.Numero));
        if ((tri, decroissant) == (TriDossiers.Nom, false)) Assert.Equal(["Eloi", "Élouard", "Le Goff", "N’Diaye-Kéromnès", "Œuvrard", "Zan"], sqlite.Select(Nom));
        if ((tri, decroissant) == (TriDossiers.Dette, true)) Assert.Equal([9000m, 3000m, 1200.55m, 500m, 80m, null], sqlite.Select(f => f.Dette));
    }

    private static readonly Agent Agent = new(null, Guid.Empty, "93");

    private async Task<IReadOnlyList<Fiche>> Fiches(Moteur moteur, CriteresDossiers criteres)
    {
        await using var depot = (await commune.Maison(bases, moteur)).Bases.Ouvrir();
        return (await depot.Chercher(Agent, criteres, BaseDeRecherche.Jour, default)).Fiches;
    }

    private async Task<IEnumerable<string>> Trouver(Moteur moteur, CriteresDossiers criteres) => (await Fiches(moteur, criteres)).Select(Nom);

    private static string Nom(Fiche fiche) => fiche.Noms[(fiche.Noms.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}

public sealed class CompteDeRechercheTests(BasesNeuves bases)
{
    [Theory, SurChaqueMoteur]
    public async Task Counts_stop_above_ten_thousand_and_pages_still_turn(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent();
        await using var depot = maison.Bases.Ouvrir();
        await using (var transaction = await depot.Database.BeginTransactionAsync())
        {
            await depot.RemplacerFiches([], [.. Enumerable.Range(1, Recherche.CompteAuPlus + 60).Select(i => new Fiche
            {
                DossierId = Guid.CreateVersion7(), Territoire = "93", Numero = $"93-2026-{i:000000}", Noms = $"Léa Rang{i}", TriNom = $"lea rang{i}", Adresse = "", Etape = 1, Recherche = $"lea rang{i} commune",
            })], default);
            await transaction.CommitAsync();
        }

        foreach (var q in (string?[])[null, "commune", "lea comm"])
        {
            var page = await depot.Chercher(agent, new() { Q = q, Tri = TriDossiers.Numero, Page = 3 }, new(2026, 11, 23), default);
            Assert.True(page.PlusDe);
            Assert.Equal(Enumerable.Range(101, Recherche.ParPage).Select(i => $"93-2026-{i:000000}"), page.Fiches.Select(f => f.Numero));
        }
        var precise = await depot.Chercher(agent, new() { Q = $"rang{Recherche.CompteAuPlus}" }, new(2026, 11, 23), default);
        Assert.Equal((1, false), (precise.Compte, precise.PlusDe));
    }
}
