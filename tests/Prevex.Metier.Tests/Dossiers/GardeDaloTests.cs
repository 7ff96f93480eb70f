using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;

namespace Prevex.Metier.Tests.Dossiers;

public sealed class GardeDaloTests(BasesNeuves bases)
{
    private static readonly RecoursDalo Prioritaire = new() { DateEffet = new(2026, 5, 4), Etat = EtatDalo.PrioritaireUrgent };
    private static readonly RequisitionCfp Requisition = new() { DateEffet = new(2026, 9, 1) };
    private static readonly AccordCfp Accord = new() { DateEffet = new(2026, 10, 15) };
    private const string Raison = "  Deux offres adaptées refusées les 3 et 24 septembre ; hébergement d’hôtel assuré. ";

    [Theory, SurChaqueMoteur]
    public async Task The_public_force_is_not_granted_against_a_priority_household_without_a_motive_and_a_reason(Moteur moteur)
    {
        await using var cas = await Cas.Ouvrir(bases, moteur, Prioritaire, Requisition);

        Assert.Equal(["PasserOutre", "Raison"], (await cas.Ajouter(new(Accord))).Problemes.Select(p => p.Champ));
        Assert.Equal(["Raison"], (await cas.Ajouter(new(Accord, null, MotifLevee.OffreRefusee, " \n "))).Problemes.Select(p => p.Champ));
        Assert.Equal(["PasserOutre"], (await cas.Ajouter(new(Accord, null, MotifLevee.Inconnu, Raison))).Problemes.Select(p => p.Champ));
        Assert.Equal(["Raison"], (await cas.Ajouter(new(Accord, null, MotifLevee.Autre, new('x', 2001)))).Problemes.Select(p => p.Champ));

        Assert.Equal(2, (await cas.Faits()).Count);
        Assert.Empty(await cas.Notes());
    }

    [Theory, SurChaqueMoteur]
    public async Task An_override_keeps_its_motive_as_a_fact_its_reason_as_a_note_and_is_counted(Moteur moteur)
    {
        await using var cas = await Cas.Ouvrir(bases, moteur, Prioritaire, Requisition);

        Assert.Empty((await cas.Ajouter(new(Accord, null, MotifLevee.OffreRefusee, Raison))).Problemes);

        var faits = await cas.Faits();
        var levee = Assert.Single(faits, f => f.Type == "garde_dalo_levee");
        Assert.Equal(new GardeDaloLevee { DateEffet = Accord.DateEffet, Motif = MotifLevee.OffreRefusee }, levee.Lire().Fait);
        Assert.All(faits, f => Assert.DoesNotContain("offres", f.Charge, StringComparison.Ordinal));
        var note = Assert.Single(await cas.Notes());
        Assert.Equal((levee.Id, Raison.Trim(), levee.RecuLe), (note.FaitId, note.Texte, note.EcriteLe));

        await using var depot = cas.Maison.Bases.Ouvrir();
        var levees = await depot.GardesLevees(cas.Agent, default);
        Assert.Equal((1, Accord.DateEffet, MotifLevee.OffreRefusee, Raison.Trim()), (levees.Total, levees.Dernieres[0].Le, levees.Dernieres[0].Motif, levees.Dernieres[0].Raison));
        Assert.Equal(0, (await depot.GardesLevees(cas.Agent with { Territoire = "75" }, default)).Total);
        Assert.Equal(Raison.Trim(), Assert.Single((await depot.Dossier(cas.Agent, cas.Dossier, default))!.Notes).Texte);
    }

    [Theory, SurChaqueMoteur]
    public async Task An_override_taken_back_counts_no_more_and_the_guard_stands_again(Moteur moteur)
    {
        await using var cas = await Cas.Ouvrir(bases, moteur, Prioritaire, Requisition);
        await cas.Ajouter(new(Accord, null, MotifLevee.Autre, Raison));
        var levee = (await cas.Faits()).Single(f => f.Type == "garde_dalo_levee");

        await cas.Ajouter(new(new Retrait { DateEffet = new(2026, 11, 20), Motif = MotifRetrait.Erreur }, levee.Id));

        await using var depot = cas.Maison.Bases.Ouvrir();
        Assert.Equal(0, (await depot.GardesLevees(cas.Agent, default)).Total);
        Assert.NotEmpty((await cas.Ajouter(new(Accord with { DateEffet = new(2026, 11, 2) }))).Problemes);
    }

    [Theory, SurChaqueMoteur]
    public async Task The_override_alone_asks_for_its_reason_too(Moteur moteur)
    {
        await using var cas = await Cas.Ouvrir(bases, moteur, Prioritaire, Requisition);
        var levee = new GardeDaloLevee { DateEffet = new(2026, 10, 1), Motif = MotifLevee.OrdrePublic };

        Assert.Equal(["Motif", "Raison"], (await cas.Ajouter(new(levee with { Motif = MotifLevee.Inconnu }))).Problemes.Select(p => p.Champ));
        Assert.Empty((await cas.Ajouter(new(levee, null, null, Raison))).Problemes);
        Assert.Single(await cas.Notes());
        Assert.Empty((await cas.Ajouter(new(Accord))).Problemes);
        Assert.Single(await cas.Notes());
    }

    public static TheoryData<string, Fait[]> Libres() => new()
    {
        { "nobody has priority", [Requisition] },
        { "refused by the commission", [Prioritaire with { Etat = EtatDalo.Rejete }, Requisition] },
        { "already rehoused", [Prioritaire, new Relogement { DateEffet = new(2026, 9, 20), Solution = Solution.Dalo }] },
        { "priority came after the grant", [Prioritaire with { DateEffet = Accord.DateEffet.AddDays(1) }, Requisition] },
    };

    [Theory, MemberData(nameof(Libres))]
    public async Task Nothing_is_asked_when(string quand, Fait[] faits)
    {
        await using var cas = await Cas.Ouvrir(bases, Moteur.Sqlite, faits);

        Assert.True((await cas.Ajouter(new(Accord))).Problemes.Count == 0, quand);
        Assert.Empty(await cas.Notes());
    }

    [Fact]
    public async Task The_guard_asks_without_any_request_known()
    {
        await using var cas = await Cas.Ouvrir(bases, Moteur.Sqlite, Prioritaire);

        Assert.NotEmpty((await cas.Ajouter(new(Accord))).Problemes);
    }

    [Fact]
    public async Task A_grant_that_was_overridden_can_be_corrected_without_asking_again()
    {
        await using var cas = await Cas.Ouvrir(bases, Moteur.Sqlite, Prioritaire, Requisition);
        var accord = (await cas.Ajouter(new(Accord, null, MotifLevee.Autre, Raison))).Valeur!;

        Assert.Empty((await cas.Ajouter(new(Accord with { DateEffet = new(2026, 10, 20) }, accord.Id))).Problemes);
        Assert.Single(await cas.Notes());
    }

    private sealed record Cas(BaseNeuve Neuve, Maison Maison, Agent Agent, Guid Dossier) : IAsyncDisposable
    {
        public static async Task<Cas> Ouvrir(BasesNeuves bases, Moteur moteur, params Fait[] faits)
        {
            var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
            var maison = new Maison(neuve);
            await maison.Recevoir("Étude du Canal", Maison.Dit("BATHILY", "Awa", new(1985, 3, 12), "14 allée des Tilleuls", faits));
            await using var depot = maison.Bases.Ouvrir();
            return new(neuve, maison, await maison.Agent(), await depot.Dossiers.Select(d => d.Id).SingleAsync());
        }

        public Task<Resultat<FaitInscrit>> Ajouter(AjouterFait.Input input) => new AjouterFait(Maison.Bases, Maison.Referentiel, Maison.Horloge).Execute(Agent, Dossier, input, default);

        public async Task<IReadOnlyList<FaitInscrit>> Faits()
        {
            await using var depot = Maison.Bases.Ouvrir();
            return await depot.Faits.AsNoTracking().ToListAsync();
        }

        public async Task<IReadOnlyList<Note>> Notes()
        {
            await using var depot = Maison.Bases.Ouvrir();
            return await depot.Notes.AsNoTracking().ToListAsync();
        }

        public ValueTask DisposeAsync() => Neuve.DisposeAsync();
    }
}
