using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>The deadlines of one procedure, from the rules' data.</summary>
internal sealed class Echeancier(Regles regles, Dossier dossier, Procedure procedure, BailConnu? bail, DateOnly aujourdhui)
{
    /// <summary>A day from which a delay is counted, and the act that chose the value of the rule.</summary>
    private readonly record struct Depart(Acte Declencheur, DateOnly Jour, DateOnly Evenement);

    private readonly Audiences _audiences = new(procedure);

    public List<Echeance> Echeances { get; } = [];
    public List<Suspension> Suspensions { get; } = [];
    public IReadOnlyList<EvaluationDImpaye> ImpayeDAide { get; private set; } = [];

    public void Calculer()
    {
        foreach (var regle in regles.Suspensives) Suspendre(regle);
        foreach (var regle in regles.Delais)
        {
            if (regle.SurAudience) DelaisDAudience(regle);
            else Parcourir(regle);
        }
        foreach (var acte in procedure.Actes)
            if (acte.Fait is AccordCfp { AcompterDu: { } du } && du > acte.Date && Etats.Plausible(du)) Suspensions.Add(new(Suspension.CfpAVenir, new(acte.Date, du.AddDays(-1)), "CPCE L.153-1"));
        var execution = new Execution(regles, dossier, procedure, aujourdhui, Echeances, Suspensions);
        foreach (var regle in regles.Saisons) execution.Saison(regle);
        foreach (var regle in regles.Tardives) execution.Tardive(regle, bail);
        if (procedure.Numero == dossier.Procedures.Count) ImpayeDAide = new ImpayeDAide(regles, procedure, bail, aujourdhui, Echeances).Evaluer();
    }

    private void Parcourir(Regle regle)
    {
        foreach (var filtre in regle.Amorces)
        {
            if (!procedure.PeutContenir(filtre.Classe)) continue;
            foreach (var acte in procedure.Actes)
                if (filtre.Retient(acte.Fait) && !Dispenses.Valent(regle, acte, procedure, bail)) Appliquer(regle, acte);
        }
    }

    /// <summary>A suspension that lasts until another fact comes.</summary>
    private void Suspendre(Regle regle)
    {
        foreach (var filtre in regle.Amorces)
        {
            if (!procedure.PeutContenir(filtre.Classe)) continue;
            foreach (var acte in procedure.Actes)
            {
                if (!filtre.Retient(acte.Fait) || regle.ValeurAu(acte.Date) is not { Forme: Forme.JusquA } valeur) continue;
                var fin = Suite(acte, valeur.JusquA)?.Date ?? procedure.CloseLe ?? dossier.Depart?.Date;
                if (fin <= acte.Date) continue;
                Suspensions.Add(new(regle.Suspension!, new(acte.Date, fin?.AddDays(-1)), valeur.Texte));
            }
        }
    }

    private Acte? Suite(Acte acte, IReadOnlyList<Filtre> filtres)
    {
        foreach (var a in procedure.Actes)
        {
            if (a.Date < acte.Date || a == acte) continue;
            for (var i = 0; i < filtres.Count; i++) if (filtres[i].Retient(a.Fait)) return a;
        }
        return null;
    }

    private void DelaisDAudience(Regle regle)
    {
        foreach (var audience in _audiences.Toutes)
        {
            if (Dispenses.Valent(regle, audience.Assignation, procedure, bail)) continue;
            var evenement = audience.Assignation?.Date ?? audience.Jour;
            var valeur = regle.ValeurAu(evenement);
            if (valeur.Delai is not { } delai) continue;
            var lectures = new List<Lecture>(2);
            if (audience.Assignation is null) Lire(regle, lectures, Lecture.AssignationInconnue, null);
            if (audience.Premiere is { } premiere) Lire(regle, lectures, Lecture.PremiereAudience, Compter(regle, valeur, premiere, delai));
            Ajouter(regle, valeur, delai, new(audience.Source, audience.Jour, evenement), lectures,
                audience.Assignation is null ? Pire(Confiance.Probable, valeur.Confiance) : valeur.Confiance,
                audience.Assignation is { } a && a != audience.Source ? [audience.Source.Id, a.Id] : [audience.Source.Id]);
        }
    }

    private void Appliquer(Regle regle, Acte acte)
    {
        var lectures = new List<Lecture>();
        List<Guid> entrees = [acte.Id];
        var valeur = regle.ValeurAu(acte.Date);
        var confiance = valeur.Confiance;
        if (PointDeDepart(regle, acte, lectures, entrees, ref confiance) is not { } jour) return;
        var evenement = acte.Date;
        if (jour != acte.Date && regle.Depart is { } d && regles[d].Nature == Nature.Silence) (evenement, valeur) = (jour, regle.ValeurAu(jour));
        confiance = Pire(confiance, valeur.Confiance);
        if (!regle.SansLectures && (bail?.TypeBailleur ?? TypeBailleur.Inconnu) == TypeBailleur.Inconnu && regle.Lectures.ContainsKey(Lecture.BailleurInconnu))
        {
            Lire(regle, lectures, Lecture.BailleurInconnu, null);
            confiance = Pire(confiance, Confiance.Probable);
        }
        var depart = new Depart(acte, jour, evenement);
        switch (valeur.Forme)
        {
            case Forme.Delai when regle.Nature == Nature.FinResponsabilite:
                FinDeResponsabilite(regle, valeur, depart, lectures, confiance, entrees);
                break;
            case Forme.Delai:
                DelaiDActe(regle, valeur, depart, lectures, confiance, entrees);
                break;
            case Forme.Immediat:
                DebutDeResponsabilite(regle, valeur, depart, lectures, confiance, entrees);
                break;
            case Forme.Jour:
                Poser(regle, valeur, depart, valeur.Jour!.Value > jour ? valeur.Jour.Value : jour, null, lectures, confiance, entrees);
                break;
            case Forme.Bornes:
                FinEcrite(regle, valeur, depart, lectures, confiance, entrees);
                break;
        }
    }

    private void DelaiDActe(Regle regle, Valeur valeur, Depart depart, List<Lecture> lectures, Confiance confiance, List<Guid> entrees)
    {
        var (acte, delai) = (depart.Declencheur, valeur.Delai!.Value);
        var prevaut = regle.Prevaut.Count == 0 ? null : Prevaloir(regle, valeur, acte, lectures, ref delai, ref confiance);
        if (!regle.SansLectures) AutresLectures(regle, valeur, depart, delai, lectures);
        var date = Ajouter(regle, valeur, delai, depart, lectures, confiance, entrees, prevaut);
        if (!regle.SansLectures && regle.Lectures.ContainsKey(Lecture.Report642) && !Calendrier.EstOuvre(date)) Lire(regle, lectures, Lecture.Report642, Calendrier.Reporter(date));
    }

    private void AutresLectures(Regle regle, Valeur valeur, Depart depart, Delai delai, List<Lecture> lectures)
    {
        foreach (var (code, autre) in regle.LecturesDeDelai) lectures.Add(new(code, Compter(regle, valeur, depart.Jour, autre)));
        if (regle.Lectures.ContainsKey(Lecture.RefereInconnu) && Dispenses.Refere(depart.Declencheur, procedure) is null) lectures.Add(new(Lecture.RefereInconnu, null));
        if (bail?.Meuble is null) Lire(regle, lectures, Lecture.MeubleInconnu, null);
        if (depart.Declencheur.Fait is SignalementCaf or AlerteCcapex) Lire(regle, lectures, Lecture.SaisinePresumee, null);
        if (!valeur.EgaliteAdmise && regle.Lectures.ContainsKey(Lecture.Egalite)) lectures.Add(new(Lecture.Egalite, Calendrier.Ajouter(depart.Jour, delai)));
    }

    /// <summary>The State answers from its refusal; when that is born in winter, from the end of the season, which is discussed.</summary>
    private void DebutDeResponsabilite(Regle regle, Valeur valeur, Depart depart, List<Lecture> lectures, Confiance confiance, List<Guid> entrees)
    {
        var date = depart.Jour;
        Suspension? hiver = null;
        if (!regle.SansLectures && regle.Lectures.TryGetValue(Lecture.DesLeRefus, out var mention))
        {
            foreach (var saison in regles.Saisons) hiver ??= saison.SaisonLe(date);
            if (hiver is not null)
            {
                lectures.Add(new(Lecture.DesLeRefus, date));
                (date, confiance) = (hiver.Periode.Fin!.Value.AddDays(1), Pire(confiance, mention.Confiance));
            }
        }
        Poser(regle, valeur, depart, date, null, lectures, confiance, entrees, hiver is null ? [] : [hiver]);
    }

    /// <summary>The grant ends the liability; when it is carried out more than the delay later, the execution does.</summary>
    private void FinDeResponsabilite(Regle regle, Valeur valeur, Depart depart, List<Lecture> lectures, Confiance confiance, List<Guid> entrees)
    {
        var date = depart.Jour;
        if (procedure.Premier<Expulsion>(date) is { } expulsion)
        {
            entrees.Add(expulsion.Id);
            if (expulsion.Date > Calendrier.Ajouter(date, valeur.Delai!.Value)) date = expulsion.Date;
        }
        else
        {
            Lire(regle, lectures, Lecture.ExecutionTardive, null);
            confiance = Pire(confiance, Confiance.Probable);
        }
        Poser(regle, valeur, depart, date, valeur.Delai, lectures, confiance, entrees);
    }

    /// <summary>The act itself says until when, within limits that <see cref="Controles"/> looks at.</summary>
    private void FinEcrite(Regle regle, Valeur valeur, Depart depart, List<Lecture> lectures, Confiance confiance, List<Guid> entrees)
    {
        var acte = depart.Declencheur;
        DateOnly? fin = acte.Fait switch
        {
            DecisionJex { DelaisJusquAu: { } jour } => jour,
            Surendettement { JusquAu: { } jour } => jour,
            Jugement { PremiereMensualite: { } premiere, NombreMensualites: { } n and > 0 } => premiere.Year < 9000 && n < 1000 ? premiere.AddMonths(n - 1) : null,
            CommandementDeQuitter when Dispenses.Decision(acte, procedure)?.DelaiProlonge is { } plus => Calendrier.Ajouter(depart.Jour, plus),
            _ => null,
        };
        if (fin is { } date && date >= acte.Date && Etats.Plausible(date)) Poser(regle, valeur, depart, date, null, lectures, confiance, entrees);
    }

    /// <summary>From the act, from the end of another rule, or from the day when the préfet is told (T16), whom nobody says when no sender reports it. Null when the other rule gives no day.</summary>
    private DateOnly? PointDeDepart(Regle regle, Acte acte, List<Lecture> lectures, List<Guid> entrees, ref Confiance confiance)
    {
        if (acte.Fait is Conge conge) return conge.Terme is { } terme && Etats.Plausible(terme) ? terme : null;
        if (acte.Fait is Surendettement { Etat: EtatSurendettement.Moratoire } moratoire && regle.Suspension is not null) return moratoire.JusquAu is { } fin && fin >= acte.Date && Etats.Plausible(fin) ? fin : null;
        if (regle.Depart is not { } id) return acte.Date;
        var autre = regles[id];
        if (autre.ValeurAu(acte.Date).PartDe is { } filtre) return JourDInformation(regle, autre, filtre, acte, lectures, entrees, ref confiance);
        if (autre.Nature is null) return acte.Date;
        for (var i = Echeances.Count - 1; i >= 0; i--)
        {
            var e = Echeances[i];
            if (e.Regle != id || e.Fait != acte.Id) continue;
            if (e.Nature == Nature.Silence && procedure.ReponduEntre(e.Depart, e.Date)) return null;
            confiance = Pire(confiance, e.Confiance);
            for (var k = 0; k < e.Entrees.Count; k++) if (!entrees.Contains(e.Entrees[k])) entrees.Add(e.Entrees[k]);
            return e.Date;
        }
        // The express refusal has no silence before it; every other rule waits for the one it starts from.
        return acte.Fait is RefusCfp ? acte.Date : null;
    }

    private DateOnly JourDInformation(Regle regle, Regle autre, Filtre filtre, Acte acte, List<Lecture> lectures, List<Guid> entrees, ref Confiance confiance)
    {
        foreach (var a in procedure.Actes)
        {
            // A later act of the same kind has its own notification.
            if (a.Date > acte.Date && a.Fait.GetType() == acte.Fait.GetType()) break;
            if (a.Date < acte.Date || !filtre.Retient(a.Fait)) continue;
            entrees.Add(a.Id);
            if (a.Date > acte.Date)
            {
                var attente = new Suspension(Suspension.CqlNonNotifie, new(acte.Date, a.Date.AddDays(-1)), autre.ValeurAu(acte.Date).Texte);
                if (!Suspensions.Contains(attente)) Suspensions.Add(attente);
            }
            return a.Date;
        }
        Lire(regle, lectures, Lecture.NotificationInconnue, null);
        confiance = Pire(confiance, Confiance.Probable);
        return acte.Date;
    }

    /// <summary>The law's delay is a floor: the lease, or the act, prevails when it ends later (Cass. avis 13/06/2024). Only a judge shortens it.</summary>
    private Primaute? Prevaloir(Regle regle, Valeur valeur, Acte acte, List<Lecture> lectures, ref Delai delai, ref Confiance confiance)
    {
        Primaute? prevaut = null;
        if (regle.Prevaut.TryGetValue(Primaute.Juge, out var juge))
        {
            if (Dispenses.Decision(acte, procedure)?.DelaiReduit is not { } reduit || !EstPlusLong(acte, delai, reduit)) return null;
            (delai, confiance) = (reduit, Pire(confiance, juge.Confiance));
            return Primaute.Juge;
        }
        var rang = regle.Indice(acte.Date);
        var bailAncien = bail?.Debut is { } debut && debut < valeur.Du;
        if (bail?.DelaiClause is { } clause)
        {
            if (EstPlusLong(acte, clause, delai)) (delai, prevaut) = (clause, bailAncien || rang == 0 ? Primaute.Bail : Primaute.BailRecent);
        }
        else if (rang > 0) prevaut = Primaute.ClauseMuette;

        if (acte.Fait is CommandementDePayer { Delai: { } stated } && EstPlusLong(acte, stated, delai)) (delai, prevaut) = (stated, Primaute.Acte);
        if (prevaut is { } p && regle.Prevaut.TryGetValue(p, out var mention)) confiance = Pire(confiance, mention.Confiance);

        if (bail?.DelaiClause is null && rang > 0)
        {
            var usuel = (bail?.Debut is { } signe ? regle.ValeurAu(signe) : regle.Valeurs[rang - 1]).Delai;
            if (usuel is { } autre && EstPlusLong(acte, autre, delai)) Lire(regle, lectures, Lecture.BailInconnu, Calendrier.Ajouter(acte.Date, autre));
        }
        return prevaut;
    }

    private static bool EstPlusLong(Acte acte, Delai a, Delai b) => Calendrier.Ajouter(acte.Date, a) > Calendrier.Ajouter(acte.Date, b);

    private DateOnly Ajouter(Regle regle, Valeur valeur, Delai delai, Depart depart, List<Lecture> lectures, Confiance confiance, List<Guid> entrees, Primaute? prevaut = null)
    {
        var date = Compter(regle, valeur, depart.Jour, delai);
        if (regle.Report) date = Calendrier.Reporter(date);
        Poser(regle, valeur, depart, date, delai, lectures, confiance, entrees, prevaut: prevaut);
        return date;
    }

    private void Poser(Regle regle, Valeur valeur, Depart depart, DateOnly date, Delai? delai, List<Lecture> lectures, Confiance confiance, List<Guid> entrees,
        IReadOnlyList<Suspension>? obstacles = null, Primaute? prevaut = null)
    {
        var limite = valeur.Sens == Sens.Avant ? depart.Jour : date;
        var due = aujourdhui <= limite || regle is { Nature: Nature.AuPlusTard, Information: false };
        due = due && EstDue(regle, _audiences.AssignationDe(depart.Declencheur) ?? depart.Declencheur, procedure, dossier);
        Echeances.Add(new()
        {
            Regle = regle.Id,
            Nature = regle.Nature!.Value,
            Date = date,
            Fait = depart.Declencheur.Id,
            Regime = valeur.Regime,
            Confiance = confiance,
            Ouverte = due && aujourdhui <= limite,
            Manquee = due && aujourdhui > limite,
            Information = regle.Information,
            Procedure = procedure.Numero,
            Lectures = lectures,
            Evenement = depart.Evenement,
            Depart = depart.Jour,
            Forme = valeur.Forme,
            Delai = delai,
            Prevaut = prevaut,
            Obstacles = obstacles ?? [],
            Entrees = entrees,
        });
        if (regle.Suspension is { } nature && FinDeSuspension(regle, depart.Declencheur, date) is var fin && fin >= depart.Declencheur.Date)
            Suspensions.Add(new(nature, new(depart.Declencheur.Date, fin), valeur.Texte));
    }

    /// <summary>A later decision of the same body takes the place of this one.</summary>
    private DateOnly FinDeSuspension(Regle regle, Acte acte, DateOnly fin)
    {
        if (regle.Fermants.Length > 0 && Suite(acte, regle.Fermants) is { } suite && suite.Fait.GetType() == acte.Fait.GetType() && suite.Date <= fin) return suite.Date.AddDays(-1);
        return fin;
    }

    private static DateOnly Compter(Regle regle, Valeur valeur, DateOnly depart, Delai delai)
    {
        var date = valeur.Sens == Sens.Apres ? Calendrier.Ajouter(depart, delai) : Calendrier.Retrancher(depart, delai);
        return (valeur.EgaliteAdmise, regle.Nature) switch
        {
            (false, Nature.AuPlusTard) => date.AddDays(-1),
            (false, Nature.PasAvant) => date.AddDays(1),
            _ => date,
        };
    }

    /// <summary>Neither met by a fact, nor made pointless by the end of the procedure or the household's leaving.</summary>
    public static bool EstDue(Regle regle, Acte depuis, Procedure procedure, Dossier dossier)
    {
        if (!regle.ApresLaFin && (procedure.CloseLe is not null || dossier.Depart is not null)) return false;
        foreach (var a in procedure.Actes)
        {
            // An act may meet a duty that it was told late for; it never ends the delay that it opens.
            if (a.Date < depuis.Date || a == depuis && regle.Nature == Nature.FinDeDelai) continue;
            foreach (var fermant in regle.Fermants) if (fermant.Retient(a.Fait)) return false;
        }
        return true;
    }

    /// <summary>A reading is shown when the rule's data words it.</summary>
    public static void Lire(Regle regle, List<Lecture> lectures, string code, DateOnly? date)
    {
        if (!regle.SansLectures && regle.Lectures.ContainsKey(code)) lectures.Add(new(code, date));
    }

    public static Confiance Pire(Confiance a, Confiance b) => a > b ? a : b;
}
