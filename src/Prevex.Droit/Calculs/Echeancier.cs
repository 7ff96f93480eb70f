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

    public void Calculer()
    {
        foreach (var regle in regles.Delais)
        {
            if (regle.TypeDeclencheur == typeof(Audience)) DelaisDAudience(regle);
            else
                foreach (var acte in procedure.Actes)
                    if (acte.Fait.GetType() == regle.TypeDeclencheur && !EstDispense(regle, acte)) DelaiDActe(regle, acte);
        }
        foreach (var acte in procedure.Actes)
            if (acte.Fait is DecisionJex { DelaisJusquAu: { } fin } && fin >= acte.Date && Etats.Plausible(fin))
                Suspensions.Add(new(Suspension.DelaisJex, new(acte.Date, fin), "CPCE L.412-3 et L.412-4"));
        foreach (var regle in regles.Saisons) Saison(regle);
    }

    private void DelaisDAudience(Regle regle)
    {
        foreach (var audience in _audiences.Toutes)
        {
            if (EstDispense(regle, audience.Assignation)) continue;
            var evenement = audience.Assignation?.Date ?? audience.Jour;
            var valeur = regle.ValeurAu(evenement);
            if (valeur.Delai is not { } delai) continue;
            var lectures = new List<Lecture>(2);
            if (audience.Assignation is null) Lire(regle, lectures, Lecture.AssignationInconnue, null);
            if (audience.Premiere is { } premiere) Lire(regle, lectures, Lecture.PremiereAudience, Compter(regle, valeur, premiere, delai));
            Ajouter(regle, valeur, delai, new(audience.Source, audience.Jour, evenement), lectures,
                audience.Assignation is null ? Confiance.Probable : valeur.Confiance,
                audience.Assignation is { } a && a != audience.Source ? [audience.Source.Id, a.Id] : [audience.Source.Id]);
        }
    }

    private void DelaiDActe(Regle regle, Acte acte)
    {
        var valeur = regle.ValeurAu(acte.Date);
        if (valeur.Delai is not { } delai) return;
        var lectures = new List<Lecture>(2);
        var confiance = valeur.Confiance;
        List<Guid> entrees = [acte.Id];
        var jour = PointDeDepart(regle, acte, lectures, entrees, ref confiance);
        var prevaut = regle.Prevaut.Count == 0 ? null : Prevaloir(regle, valeur, acte, lectures, ref delai, ref confiance);
        var date = Ajouter(regle, valeur, delai, new(acte, jour, acte.Date), lectures, confiance, entrees, prevaut);
        if (regle.Lectures.ContainsKey(Lecture.Report642) && !Calendrier.EstOuvre(date)) Lire(regle, lectures, Lecture.Report642, Calendrier.Reporter(date));
    }

    /// <summary>T16: the delay runs from the day when the préfet is told, if he is told later; nobody knows that day when no sender reports it.</summary>
    private DateOnly PointDeDepart(Regle regle, Acte acte, List<Lecture> lectures, List<Guid> entrees, ref Confiance confiance)
    {
        if (regle.Depart is not { } id || regles[id].ValeurAu(acte.Date) is not { PartDe: { } tag } report) return acte.Date;
        var type = FaitsJson.Types[tag];
        foreach (var a in procedure.Actes)
        {
            // A later act of the same kind has its own notification.
            if (a.Date > acte.Date && a.Fait.GetType() == acte.Fait.GetType()) break;
            if (a.Date < acte.Date || a.Fait.GetType() != type) continue;
            entrees.Add(a.Id);
            if (a.Date > acte.Date) Suspensions.Add(new(Suspension.CqlNonNotifie, new(acte.Date, a.Date.AddDays(-1)), report.Texte));
            return a.Date;
        }
        Lire(regle, lectures, Lecture.NotificationInconnue, null);
        confiance = Pire(confiance, Confiance.Probable);
        return acte.Date;
    }

    /// <summary>The law's delay is a floor: the lease, or the act, prevails when it ends later (Cass. avis 13/06/2024).</summary>
    private Primaute? Prevaloir(Regle regle, Valeur valeur, Acte acte, List<Lecture> lectures, ref Delai delai, ref Confiance confiance)
    {
        Primaute? prevaut = null;
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

    /// <summary>T21: the first day, after the delay of the act, on which neither the season nor the judge's time forbids it; again from today while it is forbidden.</summary>
    private void Saison(Regle regle)
    {
        DateOnly? premier = null;
        var horizon = aujourdhui;
        foreach (var acte in procedure.Actes)
        {
            if (acte.Fait.GetType() != regle.TypeDeclencheur) continue;
            premier ??= acte.Date;
            var fin = Echeances.Find(e => e.Regle == regle.Depart && e.Fait == acte.Id);
            var date = Ajouter(regle, acte, fin?.Date.AddDays(1) ?? acte.Date, fin);
            if (date < aujourdhui && EstOuverte(regle, acte) && Obstacle(regle, aujourdhui) is not null) date = Ajouter(regle, acte, aujourdhui, fin);
            if (date > horizon) horizon = date;
        }
        if (premier is not { } debut) return;
        horizon = dossier.Depart?.Date ?? procedure.CloseLe ?? horizon;
        Regles.SaisonsDe(regle, debut, horizon < DernierHorizon ? horizon : DernierHorizon, Suspensions);
    }

    /// <summary>Bands are drawn no further, whatever the day asked.</summary>
    private static readonly DateOnly DernierHorizon = new(2101, 12, 31);

    private DateOnly Ajouter(Regle regle, Acte acte, DateOnly depart, Echeance? fin)
    {
        var obstacles = new List<Suspension>();
        var date = Libre(regle, depart, obstacles);
        var valeur = regle.ValeurAu(date);
        var decision = procedure.Dernier<Jugement>(acte.Date)?.Fait as Jugement;
        var lectures = new List<Lecture>(1);
        if (decision?.Sens == SensJugement.ExpulsionSansDroitNiTitre && obstacles.Count > 0) Lire(regle, lectures, Lecture.TreveEcartee, depart);
        if (decision?.DelaiPourQuitter is not null) Lire(regle, lectures, Lecture.DelaiDuJugement, null);
        Echeances.Add(new()
        {
            Regle = regle.Id,
            Nature = regle.Nature!.Value,
            Date = date,
            Fait = acte.Id,
            Regime = valeur.Regime,
            Confiance = Pire(valeur.Confiance, fin?.Confiance ?? Confiance.Certaine),
            Ouverte = aujourdhui <= date && EstOuverte(regle, acte),
            Procedure = procedure.Numero,
            Lectures = lectures,
            Evenement = acte.Date,
            Depart = depart,
            Obstacles = obstacles,
            Entrees = fin?.Entrees ?? [acte.Id],
        });
        return date;
    }

    private DateOnly Libre(Regle regle, DateOnly jour, List<Suspension> obstacles)
    {
        while (Obstacle(regle, jour) is { } obstacle)
        {
            obstacles.Add(obstacle);
            jour = obstacle.Periode.Fin!.Value.AddDays(1);
        }
        return jour;
    }

    private Suspension? Obstacle(Regle regle, DateOnly jour)
    {
        if (Regles.SaisonLe(regle, jour) is { } saison) return saison;
        foreach (var s in Suspensions) if (s.Nature == Suspension.DelaisJex && s.Periode.Contient(jour)) return s;
        return null;
    }

    private DateOnly Ajouter(Regle regle, Valeur valeur, Delai delai, Depart depart, List<Lecture> lectures, Confiance confiance, IReadOnlyList<Guid> entrees, Primaute? prevaut = null)
    {
        var date = Compter(regle, valeur, depart.Jour, delai);
        var limite = valeur.Sens == Sens.Avant ? depart.Jour : date;
        Echeances.Add(new()
        {
            Regle = regle.Id,
            Nature = regle.Nature!.Value,
            Date = date,
            Fait = depart.Declencheur.Id,
            Regime = valeur.Regime,
            Confiance = confiance,
            Ouverte = aujourdhui <= limite && EstOuverte(regle, depart.Declencheur),
            Procedure = procedure.Numero,
            Lectures = lectures,
            Evenement = depart.Evenement,
            Depart = depart.Jour,
            Delai = delai,
            Prevaut = prevaut,
            Entrees = entrees,
        });
        return date;
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
    private bool EstOuverte(Regle regle, Acte declencheur)
    {
        if (procedure.CloseLe is not null || dossier.Depart is not null) return false;
        var depuis = _audiences.AssignationDe(declencheur)?.Date ?? declencheur.Date;
        foreach (var a in procedure.Actes)
            if (a.Date >= depuis && Array.IndexOf(regle.TypesFermants, a.Fait.GetType()) >= 0) return false;
        return true;
    }

    private bool EstDispense(Regle regle, Acte? acte)
    {
        foreach (var (dispense, _) in regle.Sauf)
        {
            var vaut = dispense switch
            {
                Dispense.ClauseNonVisee => acte?.Fait is CommandementDePayer { ClauseVisee: false },
                Dispense.MotifHorsDette => acte?.Fait is Assignation { Motif: not (Motif.Impaye or Motif.DepotDeGarantie or Motif.Autre) },
                Dispense.DelaiSupprime => acte is not null && procedure.Dernier<Jugement>(acte.Date)?.Fait is Jugement { DelaiSupprime: true },
            };
            if (vaut) return true;
        }
        return false;
    }

    /// <summary>A reading is shown when the rule's data words it.</summary>
    private static void Lire(Regle regle, List<Lecture> lectures, string code, DateOnly? date)
    {
        if (regle.Lectures.ContainsKey(code)) lectures.Add(new(code, date));
    }

    private static Confiance Pire(Confiance a, Confiance b) => a > b ? a : b;
}
