using Prevex.Droit.Calculs;
using Prevex.Droit.Chargement;
using Prevex.Faits;

namespace Prevex.Droit.Tests;

public class ReglesTests
{
    public static TheoryData<DateOnly> Trimestres() => [.. Enumerable.Range(0, 84).Select(i => new DateOnly(2010, 1, 1).AddMonths(3 * i))];

    [Theory, MemberData(nameof(Trimestres))]
    public void Each_rule_answers_one_value_or_a_neant_at_each_quarter(DateOnly jour) => Assert.All(Commun.Droit.Toutes, regle =>
    {
        var valeur = Assert.Single(regle.Valeurs, v => v.Du <= jour && !regle.Valeurs.Any(w => w.Du > v.Du && w.Du <= jour));
        Assert.Same(valeur, regle.ValeurAu(jour));
        object?[] dits = [valeur.Delai, valeur.Saison, valeur.PartDe, valeur.Bornes, valeur.Seuil, valeur.Jour, valeur.Jours, valeur.Principe, valeur.Neant];
        if (valeur.Forme is Forme.Immediat or Forme.JusquA) Assert.All(dits, Assert.Null);
        else Assert.Single(dits, v => v is not null);
        Assert.True(valeur.Forme != Forme.JusquA || valeur.JusquA.Count > 0);
        Assert.NotNull(Commun.Droit.Regimes.SingleOrDefault(r => r.Id == valeur.Regime));
    });

    [Theory]
    [InlineData("2023-07-28", "R0")]
    [InlineData("2023-07-29", "R1")]
    [InlineData("2025-06-15", "R1b")]
    [InlineData("2026-12-31", "R2")]
    [InlineData("2027-01-01", "R3")]
    public void The_regime_is_that_of_the_day(string jour, string regime) => Assert.Equal(regime, Commun.Droit.RegimeAu(Commun.Jour(jour)).Id);

    [Fact]
    public void A_fictitious_regime_is_a_change_of_data_only()
    {
        using var copie = new CopieDuDroit();
        copie.Ajouter("regimes.yaml", "- { id: R9, du: 2030-01-01, nom: Essai, texte: loi fictive, source: essai, confiance: probable }");
        copie.Remplacer("silence-du-prefet.yaml", "clos_par:",
            "  - { du: 2030-01-01, delai: 10 jours ouvrés, sens: apres, egalite: admise, texte: loi fictive, source: essai, confiance: probable }\nclos_par:");
        var droit = LecteurDeRegles.Charger(copie.Dossier);

        var avant = Silence(new(2029, 12, 31));
        var apres = Silence(new(2030, 1, 1));

        Assert.Equal((new DateOnly(2030, 2, 28), "R0", Confiance.Certaine), (avant.Date, avant.Regime, avant.Confiance));
        Assert.Equal((new DateOnly(2030, 1, 15), "R9", Confiance.Probable), (apres.Date, apres.Regime, apres.Confiance));
        Assert.NotEqual(Commun.Droit.Empreinte, droit.Empreinte);

        Echeance Silence(DateOnly jour) => Moteur.Situer(droit, [Commun.Inscrit(new RequisitionCfp { DateEffet = jour })], null, jour).Echeances.Single(e => e.Regle == "T23");
    }

    [Fact]
    public void A_rule_abolished_by_a_neant_gives_no_deadline()
    {
        using var copie = new CopieDuDroit();
        copie.Remplacer("silence-du-prefet.yaml", "clos_par:", "  - { du: 2030-01-01, neant: abrogée, texte: loi fictive, source: essai, confiance: probable }\nclos_par:");
        copie.Remplacer("treve.yaml", "clos_par:", "  - { du: 2030-01-01, neant: abrogée, texte: loi fictive, source: essai, confiance: probable }\nclos_par:");
        var droit = LecteurDeRegles.Charger(copie.Dossier);

        Assert.Empty(Moteur.Situer(droit, [Commun.Inscrit(new RequisitionCfp { DateEffet = new(2030, 1, 1) })], null, new(2030, 1, 1)).Echeances);
        Assert.Equal([new DateOnly(2029, 11, 1)], droit.Treves(new(new(2029, 12, 1), new(2032, 1, 1))).Select(t => t.Periode.Debut));
    }

    [Fact]
    public void A_new_rule_is_a_new_file_only()
    {
        using var copie = new CopieDuDroit();
        copie.Ecrire("essai.yaml", """
            id: T99
            nom: Essai
            declencheur: appel
            nature: pas_avant
            acteur: Ménage
            effet: Aucun.
            prose: Essai.
            valeurs: [{ du: origine, delai: 15 jours, sens: apres, egalite: exclue, texte: aucun, source: essai, confiance: a_verifier }]
            """);

        var echeance = Moteur.Situer(LecteurDeRegles.Charger(copie.Dossier), [Commun.Inscrit(new Appel { DateEffet = new(2024, 3, 1) })], null, new(2024, 3, 1)).Echeances.Single();

        Assert.Equal(("T99", new DateOnly(2024, 3, 17), Confiance.AVerifier), (echeance.Regle, echeance.Date, echeance.Confiance));
    }

    [Fact]
    public void A_local_act_counts_in_its_own_territory_only()
    {
        var jour = new DateOnly(2020, 1, 6);
        Assert.Equal((Forme.Seuil, "93"), (Commun.Droit["T03"].ValeurAu(jour).Forme, Commun.Droit["T03"].ValeurAu(jour).Territoire));
        Assert.Equal(Forme.Neant, LecteurDeRegles.Charger(Commun.Dossier, "95")["T03"].ValeurAu(jour).Forme);
        Assert.Equal(Forme.Seuil, LecteurDeRegles.Charger(Commun.Dossier)["T03"].ValeurAu(new(2023, 7, 29)).Forme);
    }

    [Theory]
    [InlineData("silence-du-prefet.yaml", "delai: 2 mois", "delai: 2 lunes", 12, "« 2 lunes » n’est pas un délai")]
    [InlineData("silence-du-prefet.yaml", "declencheur: requisition_cfp", "declencheur: requisition", 3, "« requisition » n’est pas un type de fait")]
    [InlineData("silence-du-prefet.yaml", "texte: CPCE R.153-1", "titre: CPCE R.153-1", 11, "« texte » manque")]
    [InlineData("silence-du-prefet.yaml", "texte: CPCE R.153-1", "titre: CPCE R.153-1", 15, "Clé inconnue « titre »")]
    [InlineData("silence-du-prefet.yaml", "    source:", "    origine:", 11, "« source » manque")]
    [InlineData("silence-du-prefet.yaml", "du: origine", "du: 2012-06-01", 11, "La première valeur doit partir de « du: origine »")]
    [InlineData("silence-du-prefet.yaml", "confiance: certaine", "confiance: sûre", 17, "« sûre » n’est pas admis pour « confiance »")]
    [InlineData("silence-du-prefet.yaml", "sens: apres", "sens: après", 13, "Écrivez l’un de : apres, avant")]
    [InlineData("silence-du-prefet.yaml", "nature: silence", "nature: silence\nnature: silence", 5, "YAML illisible")]
    [InlineData("silence-du-prefet.yaml", "id: T23", "id: T05", 1, "La règle « T05 » existe déjà")]
    [InlineData("clause-resolutoire.yaml", "du: 2023-07-29", "du: 29/07/2023", 19, "n’est pas un jour")]
    [InlineData("treve.yaml", "du: 2020-11-01", "du: 2019-11-01", 0, "Les valeurs ne sont pas dans l’ordre")]
    [InlineData("treve.yaml", "fin: 10/07", "fin: 31/06", 0, "n’est pas un jour de l’année")]
    [InlineData("treve.yaml", "depart: T17", "depart: T98", 0, "n’existe pas")]
    [InlineData("treve.yaml", "treve_ecartee:", "treve_levee:", 0, "n’est pas connue du calcul")]
    [InlineData("treve.yaml", "suspendu_par: [treve_hivernale,", "suspendu_par: [treve_estivale,", 0, "n’est pas connue")]
    [InlineData("requisition.yaml", "depart: T16", "depart: T22", 0, "n’existe pas")]
    [InlineData("signalement-du-commandement.yaml", "du: 2019-04-16", "du: 2015-12-03", 0, "Une autre valeur part déjà")]
    [InlineData("diagnostic-social-et-financier.yaml", "etat=demande", "etat=demandee", 0, "n’est pas une condition")]
    [InlineData("dalo.yaml", "recours_dalo.etat=depose", "recours_dalo.stade=depose", 0, "ne se lit pas")]
    [InlineData("aide-au-logement.yaml", "seuil: { loyers: 2 }", "seuil: { depasser: oui }", 0, "Un seuil dit au moins")]
    [InlineData("apres-le-commandement-de-quitter.yaml", "bornes: { max: 3 mois }", "bornes: { max: 3 mois }\n      principe: deux choses", 0, "Une valeur dit une seule chose")]
    [InlineData("responsabilite-de-l-etat.yaml", "attend: [T24, T25]", "attend: [T24, T99]", 0, "n’existe pas")]
    [InlineData("treve.cas.yaml", "2012-12-20", "2012-12-32", 0, "n’est pas un jour")]
    [InlineData("treve.cas.yaml", "commandement_de_quitter:", "commandement_de_partir:", 0, "Aucun type de fait")]
    [InlineData("treve.cas.yaml", "T21: 2013-03-16", "T98: 2013-03-16", 0, "cite la règle « T98 »")]
    [InlineData("positions.cas.yaml", "sens: conditionnelle", "sens: conditionel", 0, "ne se lit pas")]
    public void A_fault_in_the_data_is_told_with_its_file_line_and_cure(string fichier, string texte, string faute, int ligne, string message)
    {
        using var copie = new CopieDuDroit();
        copie.Remplacer(fichier, texte, faute);

        var defauts = Assert.Throws<DroitInvalideException>(() => LecteurDeRegles.Charger(copie.Dossier)).Defauts;

        var defaut = Assert.Single(defauts.Where(d => d.Message.Contains(message)).Take(1));
        Assert.Equal(fichier, defaut.Fichier);
        if (ligne > 0) Assert.Equal(ligne, defaut.Ligne);
    }

    [Fact]
    public void A_folder_without_law_is_refused_with_its_name() =>
        Assert.Contains("nulle-part", Assert.Throws<DroitInvalideException>(() => LecteurDeRegles.Charger("nulle-part")).Message);

    [Fact]
    public void Every_type_of_fact_has_a_state_a_name_and_a_rank() => Assert.All(FaitsJson.Types.Values, type =>
    {
        var etat = Etats.De((Fait)Activator.CreateInstance(type)!);
        Assert.Matches("^[A-Z_]+$", etat.Code);
        Assert.NotEmpty(etat.Libelle);
    });

    [Fact]
    public void Every_lecture_of_the_data_is_proposed_in_a_case()
    {
        var proposees = Commun.Droit.Cas.SelectMany(c => c.Situer(Commun.Droit).Echeances).SelectMany(e => e.Lectures.Select(l => (e.Regle, l.Code))).ToHashSet();

        Assert.All(Commun.Droit.Toutes.SelectMany(r => r.Lectures.Keys.Select(code => (r.Id, code))), lecture => Assert.Contains(lecture, proposees));
    }

    [Fact]
    public void Every_remarque_is_found_in_a_case()
    {
        var trouvees = Commun.Droit.Cas.Select(c => c.Situer(Commun.Droit)).SelectMany(s => s.Alertes.Concat(s.Incoherences)).Select(r => r.Code).ToHashSet();

        Assert.Equal(Remarques.Codes.Order(StringComparer.Ordinal), trouvees.Order(StringComparer.Ordinal));
    }

    private sealed class CopieDuDroit : IDisposable
    {
        public string Dossier { get; } = Directory.CreateTempSubdirectory("droit").FullName;

        public CopieDuDroit()
        {
            foreach (var f in Directory.EnumerateFiles(Commun.Dossier)) File.Copy(f, Path.Combine(Dossier, Path.GetFileName(f)));
        }

        public void Ecrire(string fichier, string texte) => File.WriteAllText(Path.Combine(Dossier, fichier), texte);

        public void Ajouter(string fichier, string texte) => File.AppendAllText(Path.Combine(Dossier, fichier), texte);

        public void Remplacer(string fichier, string texte, string par)
        {
            var contenu = File.ReadAllText(Path.Combine(Dossier, fichier));
            var i = contenu.IndexOf(texte, StringComparison.Ordinal);
            Assert.True(i >= 0, $"« {texte} » n’est plus dans {fichier}");
            Ecrire(fichier, contenu[..i] + par + contenu[(i + texte.Length)..]);
        }

        public void Dispose() => Directory.Delete(Dossier, true);
    }
}
