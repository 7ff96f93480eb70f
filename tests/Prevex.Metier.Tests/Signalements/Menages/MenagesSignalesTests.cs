using Prevex.Faits;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Emetteurs;
using Prevex.Metier.Signalements.Menages;

namespace Prevex.Metier.Tests.Signalements.Menages;

public sealed class MenagesSignalesTests(BasesNeuves bases)
{
    private static readonly DateTimeOffset Depart = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(new int[0], new int[0])]
    [InlineData(new[] { 0 }, new[] { 1 })]
    [InlineData(new[] { 0, 30, 60, 89 }, new[] { 4 })]
    [InlineData(new[] { 0, 30, 60, 90, 120 }, new[] { 3, 2 })]
    [InlineData(new[] { 200, 0 }, new[] { 1, 1 })]
    public void Reports_within_the_window_of_the_first_are_one_signalled_household(int[] jours, int[] attendus) =>
        Assert.Equal(attendus, Fenetres.De(jours.Select(j => Depart.AddDays(j)), 90).Select(f => f.Signalements));

    [Theory, SurChaqueMoteur]
    public async Task A_household_told_of_thrice_counts_once_and_is_closed_by_a_code_until_it_is_told_of_again(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent();
        Signalement Awa(int jour) => Maison.Dit("BATHILY", "Awa", new(1985, 3, 12), "14 allée des Tilleuls", new SignalementCaf { DateEffet = new(2026, 9, jour) });
        await maison.Recevoir("Caf", Awa(1), Maison.Dit("KACI", "Ali", new(1970, 5, 2), "9 rue de la Paix", new SignalementCaf { DateEffet = new(2026, 9, 1) }));
        await maison.Recevoir("Caf", Awa(2));
        await maison.Recevoir("Étude du Canal", Awa(3));
        var clore = new CloreSignalement(maison.Bases, Maison.Referentiel, maison.Horloge);
        async Task<LireMenagesSignales.Vue> Voir(LireMenagesSignales.Etat etat)
        {
            await using var depot = maison.Bases.Ouvrir();
            return await depot.MenagesSignales(agent, Maison.Referentiel, maison.Horloge, 30, etat, null, 1, 10, default);
        }

        var ouverts = await Voir(LireMenagesSignales.Etat.Ouverts);
        Assert.Equal((4, 2, 2), (ouverts.Bruts, ouverts.Distincts, ouverts.Compte));
        var awa = ouverts.Menages[0];
        Assert.Equal((3, 2), (awa.Fenetre.Signalements, awa.Emetteurs.Count));
        Assert.Empty(await clore.Execute(agent, [new(awa.Fiche.DossierId, awa.Fenetre.Debut, ResultatDeSignalement.DejaSignale)], default));
        Assert.Single(await clore.Execute(agent, [new(awa.Fiche.DossierId, awa.Fenetre.Debut.AddDays(1), ResultatDeSignalement.Errone)], default));

        Assert.Equal((1, 1), ((await Voir(LireMenagesSignales.Etat.Ouverts)).Compte, (await Voir(LireMenagesSignales.Etat.Clos)).Compte));
        Assert.Equal(ResultatDeSignalement.DejaSignale, (await Voir(LireMenagesSignales.Etat.Clos)).Menages.Single().Cloture!.Resultat);
        await maison.Recevoir("Caf", Awa(4));
        Assert.Equal((1, 4), ((await Voir(LireMenagesSignales.Etat.Clos)).Compte, (await Voir(LireMenagesSignales.Etat.Clos)).Menages.Single().Fenetre.Signalements));
        maison.Horloge.Avancer(TimeSpan.FromDays(91));
        await maison.Recevoir("Caf", Awa(5));
        Assert.Equal(1, (await Voir(LireMenagesSignales.Etat.Ouverts)).Compte);

        await using var depot = maison.Bases.Ouvrir();
        var caf = (await maison.Agent("Caf")).Structure;
        var portrait = (await depot.LirePortrait(agent, caf, Maison.Referentiel, maison.Horloge, default))!;
        Assert.Equal((5, 3), (portrait.Notes!.Bruts, portrait.Notes.Menages));
        Assert.Equal(60, portrait.Notes.NoteDoublons);
        Assert.Equal(5, portrait.Mois.Sum(m => m.Bruts));
        Assert.Contains(await depot.Emetteurs(agent, maison.Horloge, default), e => e.Structure.Id == caf && e.Envois == 4);
    }

    [Theory, SurChaqueMoteur]
    public async Task The_rhythm_set_by_an_administrator_goes_before_the_history_of_the_sender(Moteur moteur)
    {
        await using var neuve = await bases.Nouvelle(moteur, Maison.Gabarit);
        var maison = new Maison(neuve);
        var agent = await maison.Agent();
        await maison.Recevoir("Caf", Maison.Dit("KACI", "Ali", null, "9 rue de la Paix", new SignalementCaf { DateEffet = new(2026, 9, 1) }));
        var (caf, fixer) = ((await maison.Agent("Caf")).Structure, new FixerRythme(maison.Bases, maison.Horloge));
        maison.Horloge.Avancer(TimeSpan.FromDays(20));
        async Task<Attente> Attente()
        {
            await using var depot = maison.Bases.Ouvrir();
            return (await depot.Emetteurs(agent, maison.Horloge, default)).Single(e => e.Structure.Id == caf).Attente;
        }

        Assert.Equal(EtatDAttente.SansRythme, (await Attente()).Etat);
        Assert.Equal("jours", Assert.Single(await fixer.Execute(agent, caf, "souvent", default)).Champ);
        Assert.Empty(await fixer.Execute(agent, caf, "7", default));
        Assert.Equal((EtatDAttente.EnRetard, 7, true), (await Attente() is var a ? (a.Etat, a.Jours, a.Fixe) : default));
        Assert.Empty(await fixer.Execute(agent, caf, "", default));
        Assert.Equal(EtatDAttente.SansRythme, (await Attente()).Etat);
    }
}
