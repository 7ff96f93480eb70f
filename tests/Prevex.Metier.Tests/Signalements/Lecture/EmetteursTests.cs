using System.Globalization;
using Prevex.Faits;
using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Lecture;

namespace Prevex.Metier.Tests.Signalements.Lecture;

public class EmetteursTests
{
    private static readonly ILookup<string, Dictionary<string, string>> Verite = Banc.Attendus("verite.csv").ToLookup(v => v["fichier"]);

    public static TheoryData<string, string> Fichiers => new(Verite.SelectMany(f => new[] { (f.Key, ""), (f.Key, "fr-FR") }));

    [Theory, MemberData(nameof(Fichiers))]
    public void Every_fact_of_a_sender_is_read_and_nothing_else(string fichier, string culture)
    {
        CultureInfo.CurrentCulture = new(culture);

        var lues = Banc.Lire(fichier);

        var attendus = Verite[fichier].Where(v => v["attendu"] == "accepte").Select(v => $"{v["feuille"]}:{v["ligne"]} {v["type_fait"]} {v["date_effet"]}");
        var obtenus = lues.SelectMany(l => Banc.Faits(l).Select(f => string.Create(CultureInfo.InvariantCulture, $"{l.Feuille}:{l.Numero} {f.Type} {f.Date:yyyy-MM-dd}")));
        Assert.Equal(attendus.Order(StringComparer.Ordinal), obtenus.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Fichiers))]
    public void Every_bad_fact_is_set_aside_with_its_reason_and_cure(string fichier, string culture)
    {
        CultureInfo.CurrentCulture = new(culture);

        var lues = Banc.Lire(fichier).ToDictionary(l => (l.Feuille ?? "", l.Numero));

        foreach (var v in Verite[fichier].Where(v => v["attendu"] != "accepte"))
        {
            var ecartes = lues[(v["feuille"], int.Parse(v["ligne"], CultureInfo.InvariantCulture))].Ecartes;
            var ecarte = Assert.Single(ecartes, e => e.TypeFait == v["type_fait"] || e.TypeFait is null);
            Assert.Equal(v["attendu"] == "rejete" ? EtatLecture.Rejete : EtatLecture.ACorriger, ecarte.Etat);
            Assert.True(ecarte.Motif.Length > 10 && ecarte.Remede.Length > 10, ecarte.ToString());
        }
    }

    [Theory, MemberData(nameof(Fichiers))]
    public void A_sender_is_recognised_by_its_headers(string fichier, string _)
    {
        using var flux = File.OpenRead(Banc.Chemin($"donnees/signalements/{fichier}"));

        var reconnu = Lecteur.Reconnaitre(fichier, flux, Banc.Profils);

        Assert.Equal(fichier.Split('/')[0], reconnu?.Profil.Nom);
    }

    [Fact]
    public void Two_years_of_one_sender_have_one_signature()
    {
        string Signer(string fichier)
        {
            using var flux = File.OpenRead(Banc.Chemin($"donnees/signalements/bailleur_b/{fichier}"));
            return Lecteur.Ouvrir(fichier, flux, Banc.Profils, Banc.Territoire, Banc.Aujourdhui).Signature;
        }

        Assert.Equal(Signer("etat_impayes_20231231.txt"), Signer("etat_impayes_20241231.txt"));
    }

    [Fact]
    public void An_act_gives_its_amount_its_delay_its_hearing_and_its_court()
    {
        var actes = Banc.Lire("etude/actes_2022.csv").SelectMany(l => l.Signalement?.Faits ?? []).ToList();

        Assert.Contains(actes.OfType<CommandementDePayer>(), c => c is { Montant: 6263.45m, Delai: { Valeur: 2, Unite: Unite.Mois }, ClauseVisee: null });
        Assert.Contains(actes.OfType<CommandementDePayer>(), c => c.ClauseVisee == true);
        Assert.Contains(actes.OfType<Assignation>(), a => a is { Juridiction: "tj-bobigny", Refere: true, Heure: not null, Audience: not null });
        Assert.Contains(actes.OfType<CommandementDeQuitter>(), c => c.AvecSignification);
    }

    [Fact]
    public void Annule_et_remplace_is_told_with_the_facts()
    {
        var lues = Banc.Lire("etude/actes_2022.csv");

        Assert.All(lues.Where(l => l.Signalement is not null), l => Assert.Equal(l.Brut[1].Contains("ANNULE ET REMPLACE", StringComparison.Ordinal), l.Signalement!.AnnuleEtRemplace));
        Assert.Contains(lues, l => l.Signalement?.AnnuleEtRemplace == true);
    }

    [Fact]
    public void A_hearing_tells_who_came_and_how_it_ended()
    {
        var audience = Banc.Lire("greffe/audiences_2024.csv").SelectMany(l => l.Signalement?.Faits ?? []).OfType<Audience>().ToList();

        Assert.Contains(audience, a => a is { Demandeur: Presence.Represente, Defendeur: Presence.NonComparant, Issue: IssueAudience.Renvoi, RenvoiAu: not null });
        Assert.Contains(audience, a => a is { Issue: IssueAudience.Delibere, DelibereAu: not null, Juridiction: "tprx-le-raincy" });
    }

    [Fact]
    public void The_months_of_a_block_belong_to_the_lease_of_its_first_row()
    {
        var mois = Banc.Lire("bailleur_a/impayes_2024-12.xlsx").Where(l => l.Feuille == "Décompte").ToList();

        Assert.Equal(["56.6544.13", "56.6544.13", "56.6544.13"], mois.Take(3).Select(l => l.Signalement!.Bail!.Reference));
        Assert.Equal(new TermeSignale(new(2024, 7, 1)) { Appele = 652.75m, Regle = 322.86m, Solde = 1127.98m, Mode = "chèque" }, mois[0].Signalement!.Termes.Single());
        Assert.Equal("", mois[1].Brut[0]);
    }

    [Fact]
    public void Mojibake_is_mended_in_what_is_read_and_kept_in_what_is_received()
    {
        var ligne = Banc.Lire("prefecture/extrait_2026-06-30.csv").First(l => l.Brut[6].Contains("allÃ©e", StringComparison.Ordinal));

        Assert.Contains("allée", ligne.Signalement!.Adresse!.Voie, StringComparison.Ordinal);
    }
}
