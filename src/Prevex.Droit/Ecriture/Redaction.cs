using Prevex.Droit.Calculs;
using Prevex.Faits;

namespace Prevex.Droit.Ecriture;

/// <summary>The sentences of « Pourquoi cette date ? ». Nothing here decides: a deadline holds all that is said of it.</summary>
public static class Redaction
{
    /// <summary>« Pourquoi cette date ? »: text, inputs and arithmetic, in French. Made on demand.</summary>
    /// <exception cref="KeyNotFoundException">The rules are not those that gave this deadline.</exception>
    public static Explication Explication(this Echeance e, Regles regles)
    {
        var regle = regles[e.Regle];
        var valeur = regle.ValeurAu(e.Forme == Forme.Saison ? e.Date : e.Evenement);
        var etapes = e.Forme switch
        {
            Forme.Saison or Forme.Jours => Execution(e, regle),
            Forme.Delai when e.Delai is { } delai && e.Nature != Nature.FinResponsabilite => Delai(e, regle, valeur, delai, regles),
            Forme.Delai when e.Nature != Nature.FinResponsabilite => Execution(e, regle),
            _ => SansDelai(e, regle, valeur),
        };
        if (e.Prevaut is { } p && regle.Prevaut.TryGetValue(p, out var mention)) etapes.Insert(1, $"{mention.Prose} ({mention.Texte}, lecture {Francais.Mot(mention.Confiance)})");
        return new(
            regle, valeur.Texte, valeur.Source, regles.Regimes.First(r => r.Id == valeur.Regime), valeur.Du, e.Confiance, e.Entrees, [.. etapes.Select(Francais.Typographie)],
            [.. e.Lectures.Select(l => Rediger(l, regle.Lectures[l.Code]))], regle.Cas);
    }

    private static List<string> Delai(Echeance e, Regle regle, Valeur valeur, Delai delai, Regles regles)
    {
        var etapes = new List<string> { $"{Depart(e, regle, valeur)} ({valeur.Texte})." };
        if (e.Depart != e.Evenement && valeur.Sens == Sens.Apres && regle.Depart is { } report)
            etapes.Add(regles[report].ValeurAu(e.Evenement).PartDe is null
                ? $"Le point de départ est le {Francais.Jour(e.Depart)}, donné par la règle {report} ({regles[report].Nom})."
                : $"Le préfet n’a été informé que le {Francais.Jour(e.Depart)} : le délai court de ce jour ({regles[report].ValeurAu(e.Evenement).Texte}).");
        var avant = valeur.Sens == Sens.Avant;
        var compte = avant ? Calendrier.Retrancher(e.Depart, delai) : Calendrier.Ajouter(e.Depart, delai);
        etapes.Add($"{Francais.Jour(e.Depart)} {(avant ? "−" : "+")} {Francais.Duree(delai)}, {Comment(delai)} = {Francais.Jour(compte)}.");
        if (compte != e.Date) etapes.Add(regle.Report && !Calendrier.EstOuvre(compte)
            ? $"Ce jour est un samedi, un dimanche ou un jour férié : le délai est prolongé jusqu’au {Francais.Jour(e.Date)}, premier jour ouvré (CPC art. 642)."
            : "Ce jour lui-même n’est pas admis : la date est décalée d’un jour.");
        etapes.Add(Conclusion(e, valeur));
        return etapes;
    }

    private static string Depart(Echeance e, Regle regle, Valeur valeur) => regle.SurAudience && e.Evenement != e.Depart
        ? $"Audience du {Francais.Jour(e.Depart)}, assignation du {Francais.Jour(e.Evenement)}, qui choisit la règle"
        : valeur.Sens == Sens.Avant && e.Evenement != e.Depart ? $"{Declencheur(regle.Declencheur)} du {Francais.Jour(e.Evenement)}, compté depuis le {Francais.Jour(e.Depart)}"
        : $"{Declencheur(regle.Declencheur)} du {Francais.Jour(e.Evenement)}";

    /// <summary>The day is written in an act or in the text, or is that of the event itself.</summary>
    private static List<string> SansDelai(Echeance e, Regle regle, Valeur valeur)
    {
        var etapes = new List<string> { $"{Declencheur(regle.Declencheur)} du {Francais.Jour(e.Evenement)} ({valeur.Texte})." };
        switch (valeur.Forme)
        {
            case Forme.Bornes when valeur.Bornes is { } bornes:
                etapes.Add(bornes.Max is not { } max ? "La durée est celle que l’acte donne."
                    : $"La durée est celle que l’acte donne ; la loi admet {(bornes.Min is { } min ? $"de {Francais.Duree(min)} à {Francais.Duree(max)}" : $"{Francais.Duree(max)} au plus")}.");
                break;
            case Forme.Jour:
                etapes.Add($"Le texte fixe le {Francais.Jour(valeur.Jour!.Value)}.");
                break;
            case Forme.Delai when valeur.Delai is { } delai:
                etapes.Add($"Si l’exécution vient plus de {Francais.Duree(delai)} après l’accord, c’est elle qui met fin à la responsabilité ; sinon c’est l’accord.");
                break;
        }
        foreach (var o in e.Obstacles) etapes.Add($"Le refus est né pendant {Nom(o).ToLowerInvariant()} du {Francais.Jour(o.Periode.Debut)} au {Francais.Jour(o.Periode.Fin!.Value)} ({o.Texte}).");
        etapes.Add(Conclusion(e, valeur));
        return etapes;
    }

    private static string Declencheur(string tag) => tag switch
    {
        "commandement_de_payer" => "Commandement de payer signifié, acte",
        "commandement_de_quitter" => "Commandement de quitter les lieux signifié, acte",
        "requisition_cfp" => "Concours de la force publique requis, demande",
        "audience" => "Audience",
        "premier_impaye" => "Premier impayé",
        "impaye_constitue" => "Impayé constitué",
        "signalement_caf" => "Impayé signalé à la Caf, signalement",
        "saisine_ccapex" => "CCAPEX saisie, saisine",
        "assignation" => "Assignation",
        "jugement" => "Jugement",
        "signification" => "Décision signifiée, acte",
        "conge" => "Congé",
        "accord_cfp" => "Concours de la force publique accordé, décision",
        "refus_cfp" => "Concours de la force publique refusé, décision",
        "decision_jex" => "Décision du juge de l’exécution",
        "versement_au_bailleur" => "Versement de l’aide proposé au bailleur, demande de la Caf",
        "surendettement" => "Surendettement, décision",
        "recours_dalo" => "DALO, décision",
        "expulsion" => "Expulsion",
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

    private static string Conclusion(Echeance e, Valeur valeur) => e.Nature switch
    {
        Nature.FinDeDelai => $"Le {Francais.JourDeSemaine(e.Date)} est le dernier jour du délai.",
        Nature.AuPlusTard => $"Le {Francais.JourDeSemaine(e.Date)} est le dernier jour utile{(valeur.Sens == Sens.Avant ? " ; un délai compté en arrière n’est jamais reporté" : "")}.",
        Nature.PasAvant => $"Le {Francais.JourDeSemaine(e.Date)} est le premier jour permis.",
        Nature.Silence => $"Sans réponse, la décision naît du silence le {Francais.JourDeSemaine(e.Date)} ; ce délai n’est jamais reporté.",
        Nature.DebutResponsabilite => $"La responsabilité de l’État peut être recherchée à partir du {Francais.JourDeSemaine(e.Date)}.",
        Nature.FinResponsabilite => $"La responsabilité de l’État prend fin le {Francais.JourDeSemaine(e.Date)}.",
    };

    private static List<string> Execution(Echeance e, Regle regle)
    {
        var saison = e.Forme == Forme.Saison;
        var etapes = new List<string>
        {
            e.Depart == e.Evenement
                ? $"Aucun délai ne suit l’acte du {Francais.Jour(e.Evenement)} : sans suspension, {Objet(regle)} possible ce jour-là."
                : $"Les délais ouverts par l’acte du {Francais.Jour(e.Evenement)} (T17, et T18 si le juge l’a prolongé) étant passés, {Objet(regle)} possible le {Francais.Jour(e.Depart)} sans suspension.",
        };
        foreach (var o in e.Obstacles)
            etapes.Add($"{Nom(o)} du {Francais.Jour(o.Periode.Debut)} au {Francais.Jour(o.Periode.Fin!.Value)} la suspend ({o.Texte}).");
        if (e.Obstacles.Count == 0) etapes.Add(saison ? "Ce jour n’est dans aucune trêve ni aucun délai connu du juge de l’exécution." : "Aucune suspension connue n’est en cours ce jour-là.");
        if (e.Forme == Forme.Jours && Dernier(e) is var libre && libre != e.Date) etapes.Add($"Le {Francais.JourDeSemaine(libre)} est un dimanche ou un jour férié : l’exécution attend le premier jour ouvrable.");
        etapes.Add(saison
            ? $"Le {Francais.JourDeSemaine(e.Date)} est le premier jour où ni ce délai ni une suspension connue n’empêchent l’expulsion, sous réserve des autres obstacles."
            : e.Forme == Forme.Jours ? $"Le {Francais.JourDeSemaine(e.Date)} est le premier jour ouvrable où plus rien de connu ne l’empêche, de 6 heures à 21 heures." : $"Le {Francais.JourDeSemaine(e.Date)} est le premier jour où plus rien de connu ne l’empêche.");
        return etapes;
    }

    private static string Objet(Regle regle) => regle.Id == Ids.Expulsion || regle.Valeurs.Any(v => v.Forme == Forme.Saison) ? "l’expulsion serait" : "l’effet de la règle serait";

    private static DateOnly Dernier(Echeance e) => e.Obstacles.Count == 0 ? e.Depart : e.Obstacles[^1].Periode.Fin!.Value.AddDays(1);

    private static string Nom(Suspension s) => s.Nature switch
    {
        Suspension.TreveHivernale => "La trêve hivernale",
        Suspension.DelaisJex => "Le délai du juge de l’exécution",
        Suspension.JexSaisi => "La saisine du juge de l’exécution",
        Suspension.SuspensionExpulsion => "La suspension ordonnée dans le surendettement",
        Suspension.CfpAVenir => "L’accord du préfet, donné pour plus tard,",
        Suspension.ProtocoleCohesionSociale => "Le protocole de cohésion sociale",
        _ => "La suspension",
    };

    private static LectureRedigee Rediger(Lecture lecture, Mention mention) =>
        new(Francais.Typographie(lecture.Date is { } date ? $"{mention.Prose} Date selon cette lecture : {Francais.JourDeSemaine(date)}." : mention.Prose), mention);
}
