using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>When an eviction may be carried out: seasons, suspensions and days of the week, once the delays are known.</summary>
internal sealed class Execution(Regles regles, Dossier dossier, Procedure procedure, DateOnly aujourdhui, List<Echeance> echeances, List<Suspension> suspensions)
{
    /// <summary>Bands are drawn no further, whatever the day asked.</summary>
    private static readonly DateOnly DernierHorizon = new(2101, 12, 31);

    private readonly Acte? _exception = procedure.Premier<ExceptionTreve>(DateOnly.MinValue);

    /// <summary>T21: the first day, after the delay of the act, on which neither the season nor a judge forbids it; again from today while it is forbidden.</summary>
    public void Saison(Regle regle)
    {
        DateOnly? premier = null;
        var horizon = aujourdhui;
        foreach (var acte in procedure.Actes)
        {
            if (!regle.Amorces[0].Retient(acte.Fait)) continue;
            premier ??= acte.Date;
            var fin = Fin(regle.Depart, acte);
            var depart = fin?.Date.AddDays(1) ?? acte.Date;
            foreach (var id in regle.Attendues)
                if (Fin(id, acte) is { } autre && autre.Date >= depart) (depart, fin) = (autre.Date.AddDays(1), autre);
            var date = DeSaison(regle, acte, depart, fin);
            if (date < aujourdhui && Echeancier.EstDue(regle, acte, procedure, dossier) && Obstacle(regle.Obstacles, aujourdhui) is not null) date = DeSaison(regle, acte, aujourdhui, fin);
            if (date > horizon) horizon = date;
        }
        if (premier is not { } debut) return;
        horizon = dossier.Depart?.Date ?? procedure.CloseLe ?? horizon;
        Regles.SaisonsDe(regle, debut, horizon < DernierHorizon ? horizon : DernierHorizon, suspensions);
    }

    private DateOnly DeSaison(Regle regle, Acte acte, DateOnly depart, Echeance? fin)
    {
        var obstacles = new List<Suspension>();
        var libre = Libre(regle.Obstacles, null, depart, obstacles);
        // A suspension without an end leaves no day to give: the first one without it is told, and the suspension beside.
        var date = libre ?? depart;
        var valeur = regle.ValeurAu(date);
        var decision = Dispenses.Decision(acte, procedure);
        var lectures = new List<Lecture>(1);
        if (decision?.Sens == SensJugement.ExpulsionSansDroitNiTitre && obstacles.Count > 0) Echeancier.Lire(regle, lectures, Lecture.TreveEcartee, depart);
        if (decision?.DelaiPourQuitter is not null) Echeancier.Lire(regle, lectures, Lecture.DelaiDuJugement, null);
        Ajouter(regle, valeur, acte, date, depart, lectures, obstacles, fin);
        return date;
    }

    /// <summary>A day pushed by suspensions and by the days of the week: one for the procedure, the earliest.</summary>
    public void Tardive(Regle regle, BailConnu? bail)
    {
        (DateOnly Date, DateOnly Depart, Acte Acte, Valeur Valeur, List<Suspension> Obstacles, Echeance? Fin)? choisi = null;
        foreach (var acte in procedure.Actes)
        {
            if (!regle.Amorces[0].Retient(acte.Fait) || Dispenses.Valent(regle, acte, procedure, bail)) continue;
            var fin = Fin(regle.Depart, acte);
            if (regle.Depart is not null && fin is null) continue;
            var valeur = regle.ValeurAu(acte.Date);
            if (valeur.Forme is not (Forme.Delai or Forme.Jours)) continue;
            var depart = fin?.Date ?? acte.Date;
            if (valeur.Delai is { } delai) depart = Calendrier.Ajouter(depart, delai);
            foreach (var id in regle.Attendues)
                foreach (var e in echeances)
                    if (e.Regle == id && e.Procedure == procedure.Numero && e.Date >= depart) depart = e.Date.AddDays(1);
            // The obstacles met on the way to the other rule's day are obstacles of this one too: all are named.
            var obstacles = new List<Suspension>(fin?.Obstacles ?? []);
            if (Libre(regle.Obstacles, valeur.Jours, depart, obstacles) is not { } date) continue;
            if (fin is { Obstacles.Count: > 0 } && depart == fin.Date) depart = fin.Depart;
            if (choisi is null || date < choisi.Value.Date) choisi = (date, depart, acte, valeur, obstacles, fin);
        }
        if (choisi is { } c) Ajouter(regle, c.Valeur, c.Acte, c.Date, c.Depart, [], c.Obstacles, c.Fin);
    }

    private void Ajouter(Regle regle, Valeur valeur, Acte acte, DateOnly date, DateOnly depart, List<Lecture> lectures, List<Suspension> obstacles, Echeance? fin)
    {
        IReadOnlyList<Guid> entrees = fin?.Entrees ?? [acte.Id];
        if (_exception is not null && !entrees.Contains(_exception.Id)) entrees = [.. entrees, _exception.Id];
        echeances.Add(new()
        {
            Regle = regle.Id,
            Nature = regle.Nature!.Value,
            Date = date,
            Fait = acte.Id,
            Regime = valeur.Regime,
            Confiance = Echeancier.Pire(valeur.Confiance, fin?.Confiance ?? Confiance.Certaine),
            Ouverte = aujourdhui <= date && Echeancier.EstDue(regle, acte, procedure, dossier),
            Information = regle.Information,
            Procedure = procedure.Numero,
            Lectures = lectures,
            Evenement = acte.Date,
            Depart = depart,
            Forme = valeur.Forme,
            Obstacles = obstacles,
            Entrees = entrees,
        });
    }

    private Echeance? Fin(string? regle, Acte acte)
    {
        if (regle is null) return null;
        for (var i = echeances.Count - 1; i >= 0; i--) if (echeances[i].Regle == regle && echeances[i].Fait == acte.Id) return echeances[i];
        return null;
    }

    /// <summary>The first day from that one on which nothing forbids it; null when a suspension has no end.</summary>
    private DateOnly? Libre(string[] natures, JoursPermis? jours, DateOnly jour, List<Suspension> obstacles)
    {
        while (true)
        {
            if (Obstacle(natures, jour) is { } obstacle)
            {
                if (obstacle.Periode.Fin is not { } fin || fin == DateOnly.MaxValue) return null;
                obstacles.Add(obstacle);
                jour = fin.AddDays(1);
            }
            else if (jour < DateOnly.MaxValue && (jours == JoursPermis.Ouvrables && !Calendrier.EstOuvrable(jour) || jours == JoursPermis.Ouvres && !Calendrier.EstOuvre(jour))) jour = jour.AddDays(1);
            else return jour;
        }
    }

    private Suspension? Obstacle(string[] natures, DateOnly jour)
    {
        if (Compte(natures, Suspension.TreveHivernale) && (_exception is null || jour < _exception.Date))
            foreach (var regle in regles.Saisons)
                if (regle.SaisonLe(jour) is { } saison) return saison;
        foreach (var s in suspensions)
            if (s.Nature != Suspension.TreveHivernale && s.Periode.Contient(jour) && Compte(natures, s.Nature)) return s;
        return null;
    }

    private static bool Compte(string[] natures, string nature)
    {
        for (var i = 0; i < natures.Length; i++) if (natures[i] == nature) return true;
        return false;
    }
}
