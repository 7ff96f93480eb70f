using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Territoires;
using Prevex.Rapprochement;
using Prevex.Site.Affichage;

namespace Prevex.Site.Pages.Revue;

/// <summary>A doubt as it is shown.</summary>
internal static class ConstruireCas
{
    public static IndexVue.Cas De(LireRevues.Cas cas, Territoire territoire, DateOnly aujourdhui)
    {
        var s = cas.Signalement;
        return new(cas.Id.ToString(), Menage(s), cas.Emetteur, DateOnly.FromDateTime(cas.RecuLe.LocalDateTime), cas.Candidats.Count > 1 ? $"{cas.Candidats.Count} dossiers possibles" : "un dossier possible")
        {
            Faits = [.. s.Faits.Select(f => Dire(f, territoire)), .. s.Dettes.Select(d => $"dette de {Francais.Euros(d.Montant)} au {Francais.JourEnLettres(d.Au)}"),
                .. s.Termes.Count > 0 ? (string[])[$"décompte de {Francais.Compter(s.Termes.Count, "mois", "mois")}"] : [],
                .. s.Bail?.Debut is { } debut ? (string[])[$"bail du {Francais.JourEnLettres(debut)}"] : []],
            Urgence = cas.Audience is { } jour ? new($"Audience {Francais.Dans(jour.DayNumber - aujourdhui.DayNumber)}", Ton.Danger, "calendar-clock") : null,
            Candidats = [.. cas.Candidats.Select(c => new IndexVue.Candidat(c.Fiche.DossierId.ToString(), c.Fiche.Numero, c.Fiche.Noms, $"/dossiers/{c.Fiche.DossierId}", Francais.Typographie(c.Raison),
                [.. c.Champs.Select(Comparer)]) { Confiance = Confiance(c.Probabilite), Connu = [.. Connu(c.Fiche)] })],
            MiseDeCote = cas.MiseDeCote,
        };
    }

    private static string Menage(Signalement s)
    {
        var noms = s.Personnes.Select(p => string.Join(' ', new[] { p.Prenoms, p.Nom ?? p.NomUsage }.Where(t => !string.IsNullOrWhiteSpace(t)))).Where(n => n.Length > 0).ToList();
        return noms.Count > 0 ? string.Join(" et ", noms) : s.Reference is { } r ? $"Dossier {r} de l’émetteur" : s.Rg is { } rg ? $"RG {rg}" : s.Bail?.Reference is { } bail ? $"Bail {bail}" : "Ménage sans nom";
    }

    private static string Dire(Fait fait, Territoire territoire)
    {
        var phrase = Phrases.De(fait, territoire);
        return $"{char.ToLowerInvariant(phrase.Titre[0])}{phrase.Titre[1..]} du {Francais.JourEnLettres(fait.DateEffet)}{(phrase.Precision is { } p ? $" ({p})" : "")}";
    }

    private static string Confiance(double p) => $"{(p > 0.99 ? "très probable" : p > 0.8 ? "probable" : p > 0.2 ? "possible" : "peu probable")} ({(p > 0.99 ? "plus de 99" : $"{p * 100:0}")} %)";

    private static IEnumerable<string> Connu(Fiche f)
    {
        if (f.Bailleur is { } bailleur) yield return $"bailleur : {bailleur}";
        if (f.Dette is { } dette) yield return $"dette de {Francais.Euros(dette)}{(f.DetteAu is { } au ? $" au {Francais.Jour(au)}" : "")}";
        if (f.ImpayeDepuis is { } depuis) yield return $"impayé depuis le {Francais.Jour(depuis)}";
        if (f.Echeance is { } echeance) yield return $"prochaine échéance le {Francais.Jour(echeance)}";
        if (f.DernierRecuLe is { } recu) yield return $"dernier signalement le {Francais.Jour(DateOnly.FromDateTime(recu.LocalDateTime))}";
        yield return f.Faits == 1 ? "1 fait" : $"{f.Faits} faits";
    }

    private static IndexVue.Comparaison Comparer(Explication e) => new(e.Champ, e.Recu.Length == 0 ? null : e.Recu, e.Dossier.Length == 0 ? null : e.Dossier, e.Accord switch
    {
        Accord.Absent => IndexVue.Accord.Absent,
        Accord.Different => IndexVue.Accord.Different,
        Accord.Proche => IndexVue.Accord.Proche,
        Accord.Identique => IndexVue.Accord.Pareil,
    })
    { Niveau = e.Niveau.Length == 0 ? null : e.Niveau, Bits = e.Bits };
}
