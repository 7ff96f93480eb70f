using Prevex.Faits;

namespace Prevex.Droit;

/// <summary>The sentences of « Pourquoi cette date ? ». Nothing here decides: a deadline holds all that is said of it.</summary>
internal static class Redaction
{
    public static Explication Expliquer(Echeance e, Regles regles)
    {
        var regle = regles[e.Regle];
        var valeur = regle.ValeurAu(e.Delai is null ? e.Date : e.Evenement);
        var etapes = e.Delai is { } delai ? Delai(e, regle, valeur, delai, regles) : Saison(e);
        if (e.Prevaut is { } p && regle.Prevaut.TryGetValue(p, out var mention)) etapes.Insert(1, $"{mention.Prose} ({mention.Texte}, lecture {Francais.Mot(mention.Confiance)})");
        return new(
            regle, valeur.Texte, valeur.Source, regles.Regimes.First(r => r.Id == valeur.Regime), e.Confiance, e.Entrees, [.. etapes.Select(Francais.Typographie)],
            [.. e.Lectures.Select(l => Rediger(l, regle.Lectures[l.Code]))], regle.Cas);
    }

    private static List<string> Delai(Echeance e, Regle regle, Valeur valeur, Delai delai, Regles regles)
    {
        var etapes = new List<string> { $"{Depart(e, regle)} ({valeur.Texte})." };
        if (e.Depart != e.Evenement && valeur.Sens == Sens.Apres && regle.Depart is { } report)
            etapes.Add($"Le préfet n’a été informé que le {Francais.Jour(e.Depart)} : le délai court de ce jour ({regles[report].ValeurAu(e.Evenement).Texte}).");
        var avant = valeur.Sens == Sens.Avant;
        var compte = avant ? Calendrier.Retrancher(e.Depart, delai) : Calendrier.Ajouter(e.Depart, delai);
        etapes.Add($"{Francais.Jour(e.Depart)} {(avant ? "−" : "+")} {Francais.Duree(delai)}, {Comment(delai)} = {Francais.Jour(compte)}.");
        if (compte != e.Date) etapes.Add("Ce jour lui-même n’est pas admis : la date est décalée d’un jour.");
        etapes.Add(Conclusion(e));
        return etapes;
    }

    private static string Depart(Echeance e, Regle regle) => e.Evenement == e.Depart || regle.Valeurs[0].Sens == Sens.Apres
        ? $"{Declencheur(regle.Declencheur)} du {Francais.Jour(e.Evenement)}"
        : $"Audience du {Francais.Jour(e.Depart)}, assignation du {Francais.Jour(e.Evenement)}, qui choisit la règle";

    private static string Declencheur(string tag) => tag switch
    {
        "commandement_de_payer" => "Commandement de payer signifié, acte",
        "commandement_de_quitter" => "Commandement de quitter les lieux signifié, acte",
        "requisition_cfp" => "Concours de la force publique requis, demande",
        "audience" => "Audience",
        _ => $"Fait « {tag.Replace('_', ' ')} »",
    };

    private static string Comment(Delai delai) => delai.Unite switch
    {
        Unite.Mois or Unite.Ans => "de quantième à quantième",
        Unite.Semaines => $"soit {delai.Valeur * 7} jours, le jour de départ non compté",
        Unite.Jours => "le jour de départ non compté",
        Unite.JoursOuvres => "du lundi au vendredi, jours fériés exclus",
        Unite.JoursOuvrables => "du lundi au samedi, jours fériés exclus",
    };

    private static string Conclusion(Echeance e) => e.Nature switch
    {
        Nature.FinDeDelai => $"Le {Francais.JourDeSemaine(e.Date)} est le dernier jour du délai.",
        Nature.AuPlusTard => $"Le {Francais.JourDeSemaine(e.Date)} est le dernier jour utile ; un délai compté en arrière n’est jamais reporté.",
        Nature.PasAvant => $"Le {Francais.JourDeSemaine(e.Date)} est le premier jour permis.",
        Nature.Silence => $"Sans réponse, la décision naît du silence le {Francais.JourDeSemaine(e.Date)} ; ce délai n’est jamais reporté.",
    };

    private static List<string> Saison(Echeance e)
    {
        var etapes = new List<string>
        {
            e.Depart == e.Evenement
                ? $"Aucun délai ne suit l’acte du {Francais.Jour(e.Evenement)} : sans suspension, l’expulsion serait possible ce jour-là."
                : $"Le délai ouvert par l’acte du {Francais.Jour(e.Evenement)} étant passé, l’expulsion serait possible le {Francais.Jour(e.Depart)} sans suspension.",
        };
        foreach (var o in e.Obstacles)
            etapes.Add($"{Nom(o)} du {Francais.Jour(o.Periode.Debut)} au {Francais.Jour(o.Periode.Fin!.Value)} la suspend ({o.Texte}).");
        if (e.Obstacles.Count == 0) etapes.Add("Ce jour n’est dans aucune trêve ni aucun délai connu du juge de l’exécution.");
        etapes.Add($"Le {Francais.JourDeSemaine(e.Date)} est le premier jour où ni ce délai ni une suspension connue n’empêchent l’expulsion, sous réserve des autres obstacles.");
        return etapes;
    }

    private static string Nom(Suspension s) => s.Nature == Suspension.TreveHivernale ? "La trêve hivernale" : "Le délai du juge de l’exécution";

    private static LectureRedigee Rediger(Lecture lecture, Mention mention) =>
        new(Francais.Typographie(lecture.Date is { } date ? $"{mention.Prose} Date selon cette lecture : {Francais.JourDeSemaine(date)}." : mention.Prose), mention);
}
