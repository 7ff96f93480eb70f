using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Prevex.Commun;
using Prevex.Droit;
using Prevex.Droit.Chargement;
using Prevex.Droit.Ecriture;
using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle.Depot;
using Prevex.Site.Socle;
using Moteur = Prevex.Droit.Calculs.Moteur;

namespace Prevex.Bancs;

/// The law on files of twenty facts: the engine beside a naive one that walks the facts once per rule.
internal static class Droit
{
    private const string Naif = "une passe par règle, sur les deux cœurs";

    public static async Task Run(BasesNeuves bases, TextWriter sortie)
    {
        var regles = LecteurDeRegles.Charger(Path.Combine(new Reglages { Base = "" }.Racine, "droit"), "93");
        var dossiers = Enumerable.Range(0, Echelle.De(200_000)).Select(Dossier).ToArray();
        var seules = regles.Toutes.Where(r => r.Nature is not null || r.Suspension is not null).Select(r => regles.Reduites(r.Id)).ToArray();
        await sortie.WriteLineAsync($"{regles.Toutes.Count} règles, dont {seules.Length} calculées ; {dossiers.Length:N0} dossiers différents de {dossiers[0].Faits.Length} faits ; phrases non écrites.\n");

        var tableau = new Tableau("évaluations d’un dossier", Naif, "dossiers/s", "µs de processeur par dossier", "octets alloués");
        Ajouter(Naif, dossiers[..Math.Max(1, dossiers.Length / 50)], d => { foreach (var r in seules) Moteur.Situer(r, d.Faits, d.Bail, d.Au); }, tableau, Environment.ProcessorCount);
        Ajouter("moteur, sur un cœur", dossiers, d => Moteur.Situer(regles, d.Faits, d.Bail, d.Au), tableau, 1);
        Ajouter("moteur, sur les deux cœurs", dossiers, d => Moteur.Situer(regles, d.Faits, d.Bail, d.Au), tableau, Environment.ProcessorCount);
        Ajouter("moteur et toutes ses phrases, sur les deux cœurs", dossiers[..Math.Max(1, dossiers.Length / 10)], d =>
        {
            var s = Moteur.Situer(regles, d.Faits, d.Bail, d.Au);
            foreach (var e in s.Echeances) _ = e.Explication(regles);
            _ = s.Jalons.Count;
        }, tableau, Environment.ProcessorCount);
        await tableau.Ecrire(sortie);
        await Recalculer(bases, sortie);
    }

    /// With storage: every file of the large base read and computed again; nothing changes the second time, every deadline the third.
    private static async Task Recalculer(BasesNeuves bases, TextWriter sortie)
    {
        foreach (var moteur in Echelle.Moteurs)
        {
            await using var neuve = await GrandeBase.Nouvelle(bases, moteur);
            await using var services = GrandeBase.Services(neuve.Adresse);
            await Mesurer("recalculer au jour du banc");
            await Mesurer("recalculer encore, rien ne change");
            await using (var depot = services.GetRequiredService<Bases>().Ouvrir())
                await depot.Database.ExecuteSqlRawAsync("UPDATE \"Fiches\" SET \"EcheanceRegle\" = 'X', \"Echeance\" = NULL, \"TriEcheance\" = 0");
            await Mesurer("recalculer, chaque échéance change");

            async Task Mesurer(string quoi)
            {
                var (debut, processeur) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
                var n = await services.GetRequiredService<RafraichirFiches>().Toutes(null, default);
                var secondes = Stopwatch.GetElapsedTime(debut).TotalSeconds;
                await sortie.WriteLineAsync($"{moteur}, {quoi} : {n:N0} dossiers en {secondes:0.0} s ({n / secondes:N0} par seconde, {(Environment.CpuUsage.TotalTime - processeur).TotalSeconds:0.0} s de processeur).");
            }
        }
    }

    private static void Ajouter(string nom, (Inscription[] Faits, BailConnu Bail, DateOnly Au)[] dossiers, Action<(Inscription[] Faits, BailConnu Bail, DateOnly Au)> calcul, Tableau tableau, int coeurs)
    {
        foreach (var d in dossiers.AsSpan(0, Math.Min(dossiers.Length, 2000))) calcul(d);
        var (alloue, debut, processeur) = (GC.GetTotalAllocatedBytes(true), Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        Parallel.ForEach(dossiers, new ParallelOptions { MaxDegreeOfParallelism = coeurs }, calcul);
        var secondes = Stopwatch.GetElapsedTime(debut).TotalSeconds;
        tableau.Ajouter(nom, dossiers.Length / secondes, (Process.GetCurrentProcess().TotalProcessorTime - processeur).TotalMicroseconds / dossiers.Length, (GC.GetTotalAllocatedBytes(true) - alloue) / (double)dossiers.Length);
    }

    /// A whole life, from the first unpaid month to the public force, moved by a few days from one file to the next.
    private static (Inscription[] Faits, BailConnu Bail, DateOnly Au) Dossier(int n)
    {
        var jour = new DateOnly(2021, 1, 4).AddDays(n % 1400);
        Fait[] faits =
        [
            new PremierImpaye { DateEffet = jour }, new SignalementCaf { DateEffet = jour.AddDays(70), Montant = 1300 }, new SaisineCcapex { DateEffet = jour.AddDays(80), Montant = 1400 },
            new PlanApurement { DateEffet = jour.AddDays(95), Nature = NaturePlan.Caf }, new CommandementDePayer { DateEffet = jour.AddDays(130), Montant = 2100 },
            new DemandeFsl { DateEffet = jour.AddDays(150), Etat = EtatDemande.Deposee }, new Assignation { DateEffet = jour.AddDays(210), Audience = jour.AddDays(300) },
            new NotificationAssignation { DateEffet = jour.AddDays(211) }, new DiagnosticSocialFinancier { DateEffet = jour.AddDays(215), Etat = EtatDiagnostic.Demande },
            new DiagnosticSocialFinancier { DateEffet = jour.AddDays(280), Etat = EtatDiagnostic.Transmis },
            new Audience { DateEffet = jour.AddDays(300), Issue = IssueAudience.Renvoi, RenvoiAu = jour.AddDays(370), Defendeur = Presence.Comparant },
            new Audience { DateEffet = jour.AddDays(370), Issue = IssueAudience.Delibere, DelibereAu = jour.AddDays(420) }, new Jugement { DateEffet = jour.AddDays(420), Sens = SensJugement.Ferme },
            new Signification { DateEffet = jour.AddDays(450) }, new CommandementDeQuitter { DateEffet = jour.AddDays(480) }, new NotificationCommandementDeQuitter { DateEffet = jour.AddDays(480) },
            new RecoursDalo { DateEffet = jour.AddDays(500), Etat = EtatDalo.Depose }, new SaisineJex { DateEffet = jour.AddDays(510) },
            new DecisionJex { DateEffet = jour.AddDays(560), DelaisJusquAu = jour.AddDays(700) }, new RequisitionCfp { DateEffet = jour.AddDays(720) },
        ];
        var histoire = new Inscription[faits.Length];
        for (var i = 0; i < faits.Length; i++) histoire[i] = new(new Guid(n, (short)i, 1, new byte[8]), faits[i], new(faits[i].DateEffet.AddDays(2), new(8, 0), TimeSpan.Zero), Guid.Empty);
        return (histoire, new(jour.AddYears(-4), new Delai(2, Unite.Mois), TypeBailleur.Social) { Loyer = 520, Charges = 90 }, jour.AddDays(730));
    }
}
