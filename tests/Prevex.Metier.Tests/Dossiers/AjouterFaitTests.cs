using Microsoft.EntityFrameworkCore;
using Prevex.Faits;
using Prevex.Metier.Dossiers;

namespace Prevex.Metier.Tests.Dossiers;

public sealed class AjouterFaitTests(BasesNeuves bases)
{
    private static readonly DateOnly Jour = new(2026, 11, 23);
    private static readonly CommandementDePayer Commandement = new() { DateEffet = new(2026, 7, 9), Montant = 3212m };

    [Theory, SurChaqueMoteur]
    public async Task A_fact_written_by_hand_moves_the_file_at_once(Moteur moteur)
    {
        await using var cas = await Cas.Ouvrir(bases, moteur);

        var fait = (await cas.Ajouter(new(new Assignation { DateEffet = new(2026, 9, 22), Audience = new(2026, 12, 14) }))).Valeur!;

        Assert.Equal((int)Droit.Etape.Assigne, (await cas.Fiche()).Etape);
        Assert.Equal((cas.Agent.Structure, (Guid?)null, (Guid?)null), (fait.EmetteurId, fait.MessageId, fait.Remplace));
    }

    [Theory, SurChaqueMoteur]
    public async Task A_correction_keeps_both_and_only_the_last_stands(Moteur moteur)
    {
        await using var cas = await Cas.Ouvrir(bases, moteur);
        var premier = (await cas.Histoire()).Single();

        await cas.Ajouter(new(Commandement with { DateEffet = new(2026, 7, 16) }, premier.Id));

        var histoire = await cas.Histoire();
        Assert.Equal(2, histoire.Count);
        Assert.Equal(new DateOnly(2026, 7, 16), Assert.Single(histoire.EnVigueur()).Fait.DateEffet);
        var encore = await cas.Ajouter(new(Commandement with { DateEffet = new(2026, 7, 17) }, premier.Id));
        Assert.Contains("déjà été corrigé", Assert.Single(encore.Problemes).Message);
        Assert.Equal(2, (await cas.Histoire()).Count);
    }

    [Theory, SurChaqueMoteur]
    public async Task A_fact_taken_back_stays_in_the_base_and_counts_no_more(Moteur moteur)
    {
        await using var cas = await Cas.Ouvrir(bases, moteur);
        var autre = (await cas.Ajouter(new(new Assignation { DateEffet = new(2026, 9, 22) }))).Valeur!;

        await cas.Ajouter(new(new Retrait { DateEffet = Jour, Motif = MotifRetrait.Erreur }, autre.Id));

        Assert.Equal(3, (await cas.Histoire()).Count);
        var fiche = await cas.Fiche();
        Assert.NotEqual((int)Droit.Etape.Assigne, fiche.Etape);
        Assert.Equal(1, fiche.Faits);
    }

    [Theory, SurChaqueMoteur]
    public async Task As_known_before_a_correction_the_first_version_stands(Moteur moteur)
    {
        await using var cas = await Cas.Ouvrir(bases, moteur);
        var premier = (await cas.Histoire()).Single();
        cas.Maison.Horloge.Avancer(TimeSpan.FromHours(1));
        await cas.Ajouter(new(Commandement with { DateEffet = new(2026, 7, 16) }, premier.Id));

        Assert.Equal(new DateOnly(2026, 7, 9), Assert.Single((await cas.Histoire()).ConnuesAu(premier.RecuLe).EnVigueur()).Fait.DateEffet);
    }

    [Theory, SurChaqueMoteur]
    public async Task A_dossier_of_another_territory_does_not_exist(Moteur moteur)
    {
        await using var cas = await Cas.Ouvrir(bases, moteur);

        var refus = await new AjouterFait(cas.Maison.Bases, Maison.Referentiel, cas.Maison.Horloge).Execute(cas.Agent with { Territoire = "75" }, cas.Dossier, new(Commandement), default);

        Assert.Contains("n'existe pas", Assert.Single(refus.Problemes).Message);
        Assert.Single(await cas.Histoire());
    }

    public static TheoryData<AjouterFait.Input, string> Refus() => new()
    {
        { new(null), "Type" },
        { new(Commandement with { DateEffet = Jour.AddDays(1) }), "DateEffet" },
        { new(Commandement with { DateEffet = new(1979, 12, 31) }), "DateEffet" },
        { new(new Retrait { DateEffet = Jour }), "Type" },
        { new(new Assignation { DateEffet = Jour, Audience = Jour.AddDays(-1) }), "Audience" },
        { new(new Audience { DateEffet = Jour, Issue = IssueAudience.Renvoi }), "RenvoiAu" },
        { new(new Audience { DateEffet = Jour, Issue = IssueAudience.Renvoi, RenvoiAu = Jour }), "RenvoiAu" },
    };

    [Theory, MemberData(nameof(Refus))]
    public void An_impossible_fact_is_refused_beside_its_field(AjouterFait.Input input, string champ)
    {
        var probleme = Assert.Single(AjouterFait.Check(input, Jour));
        Assert.Equal(champ, probleme.Champ);
        Assert.EndsWith(".", probleme.Message);
    }

    [Fact]
    public void Today_itself_is_accepted() => Assert.Empty(AjouterFait.Check(new(Commandement with { DateEffet = Jour }), Jour));

    private sealed record Cas(BaseNeuve Neuve, Maison Maison, global::Prevex.Metier.Socle.Acces.Agent Agent, Guid Dossier) : IAsyncDisposable
    {
        public static async Task<Cas> Ouvrir(BasesNeuves bases, Moteur moteur)
        {
            var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
            var maison = new Maison(neuve);
            await maison.Recevoir("Étude du Canal", Maison.Dit("BATHILY", "Awa", new(1985, 3, 12), "14 allée des Tilleuls", Commandement));
            await using var depot = maison.Bases.Ouvrir();
            return new(neuve, maison, await maison.Agent(), await depot.Dossiers.Select(d => d.Id).SingleAsync());
        }

        public Task<global::Prevex.Metier.Socle.Resultat<FaitInscrit>> Ajouter(AjouterFait.Input input) => new AjouterFait(Maison.Bases, Maison.Referentiel, Maison.Horloge).Execute(Agent, Dossier, input, default);

        public async Task<Fiche> Fiche()
        {
            await using var depot = Maison.Bases.Ouvrir();
            return await depot.Fiches.AsNoTracking().SingleAsync();
        }

        public async Task<IReadOnlyList<Inscription>> Histoire()
        {
            await using var depot = Maison.Bases.Ouvrir();
            return [.. (await depot.Faits.AsNoTracking().ToListAsync()).Select(f => f.Lire())];
        }

        public ValueTask DisposeAsync() => Neuve.DisposeAsync();
    }
}
