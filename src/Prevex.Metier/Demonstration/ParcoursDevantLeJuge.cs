using Prevex.Droit;
using Prevex.Faits;

namespace Prevex.Metier.Demonstration;

internal sealed partial class Parcours
{
    private int _anneeRg;
    private bool _diagnostique;

    private void Diagnostiquer(DateOnly notification, DateOnly audience)
    {
        var auteur = !menage.Social && _h.Chance(0.4) ? partenaires.Empex : partenaires.Ssolog;
        Dire(partenaires.Prefecture, new DiagnosticSocialFinancier { DateEffet = Agenda.Ouvre(notification.AddDays(_h.Entre(1, 6))), Etat = EtatDiagnostic.Demande });
        Dire(auteur, new DiagnosticSocialFinancier { DateEffet = Agenda.Ouvre(notification.AddDays(_h.Entre(8, 20))), Etat = EtatDiagnostic.RendezVousPropose });
        _diagnostique = _h.Chance(0.27);
        if (_diagnostique)
        {
            Dire(auteur, new DiagnosticSocialFinancier { DateEffet = Agenda.Ouvre(audience.AddDays(-_h.Entre(14, 22))), Etat = EtatDiagnostic.Realise });
            Dire(auteur, new DiagnosticSocialFinancier { DateEffet = Calendrier.Retrancher(audience, new(_h.Entre(5, 7), Unite.JoursOuvres)) });
        }
        else if (_h.Chance(0.7))
        {
            Dire(auteur, new DiagnosticSocialFinancier { DateEffet = Agenda.Ouvre(audience.AddDays(-_h.Entre(9, 18))), Etat = EtatDiagnostic.Carence });
        }
    }

    /// <summary>The decision; null when there is none.</summary>
    private Jugement? Juger(DateOnly audience)
    {
        // A diagnosis makes the household about three times more likely to come (charter, fiche action 11).
        var present = _h.Chance(_diagnostique ? 0.72 : 0.27);
        for (var renvois = 0; ; renvois++)
        {
            AvancerAu(audience);
            var tenue = new Audience
            {
                DateEffet = _jour, Juridiction = menage.Juridiction.Code, Demandeur = _h.Chance(0.75) ? Presence.Represente : Presence.Comparant,
                Defendeur = present ? _h.Chance(0.85) ? Presence.Comparant : Presence.Represente : Presence.NonComparant,
            };
            if (renvois < 2 && _h.Chance(0.17))
            {
                audience = Agenda.Audience(_jour.AddDays(_h.Entre(35, 75)));
                Dire(partenaires.Greffe, tenue with { Issue = IssueAudience.Renvoi, RenvoiAu = audience });
                continue;
            }
            var fin = _h.Pese((0.035, IssueAudience.Desistement), (0.02, IssueAudience.Radiation), (0.01, IssueAudience.Caducite), (0.935, IssueAudience.Delibere));
            if (fin != IssueAudience.Delibere)
            {
                Dire(partenaires.Greffe, tenue with { Issue = fin });
                if (fin == IssueAudience.Desistement) Solder(menage.Gestionnaire);
                else if (_h.Chance(0.4)) Dire(menage.Etude, new ClassementCommissaire { DateEffet = Plus(_h.Entre(30, 120)) });
                return null;
            }
            var delibere = Agenda.Ouvre(_jour.AddDays(_h.Entre(28, 63)));
            Dire(partenaires.Greffe, tenue with { Issue = fin, DelibereAu = delibere });
            AvancerAu(delibere);
            return Decider(present);
        }
    }

    private Jugement Decider(bool present)
    {
        // Since 29/07/2023 the suspension of the clause needs resumed rent and somebody to ask for it.
        var conditionnelle = !PourDette ? 0 : _jour < LoiDe2023 ? present ? 0.8 : 0.33 : present ? 0.62 : 0.14;
        var sens = _h.Chance(conditionnelle)
            ? SensJugement.Conditionnelle
            : _h.Pese((0.84, SensJugement.Ferme), (0.08, SensJugement.FermeAvecDelais), (0.02, SensJugement.DelaisSansSuspension), (0.025, SensJugement.Deboute), (0.035, SensJugement.Irrecevable));
        var nombre = sens is SensJugement.Conditionnelle or SensJugement.DelaisSansSuspension ? _h.Entre(12, 36) : (int?)null;
        var jugement = new Jugement
        {
            DateEffet = _jour,
            Sens = sens,
            Contradictoire = present ? Contradictoire.Contradictoire : _h.Chance(0.85) ? Contradictoire.ReputeContradictoire : Contradictoire.ParDefaut,
            Montant = PourDette && sens is not (SensJugement.Deboute or SensJugement.Irrecevable) ? _comptes.Dette : null,
            Mensualite = nombre is { } n ? Math.Max(20, Math.Ceiling(_comptes.Dette / n)) : null,
            NombreMensualites = nombre,
            DelaiPourQuitter = sens == SensJugement.FermeAvecDelais ? new(_h.Entre(2, 9), Unite.Mois) : null,
        };
        if (sens == SensJugement.Conditionnelle) ReprendreLeLoyer(_jour);
        if (sens is SensJugement.Ferme or SensJugement.FermeAvecDelais) RecourirAuDalo();
        Dire(partenaires.Greffe, jugement);
        return jugement;
    }

    /// <summary>True when the household may be asked to leave: a firm decision, or delays that were not kept.</summary>
    private bool Executoire(Jugement jugement)
    {
        if (jugement.Sens is SensJugement.Deboute or SensJugement.Irrecevable) return false;
        _aPartirDe = jugement.DelaiPourQuitter is { } delai ? Calendrier.Ajouter(_jour, delai) : _jour;
        Plus(_h.Entre(10, 45));
        _significationAvecCommandement = jugement.NombreMensualites is null && _h.Chance(0.25);
        if (!_significationAvecCommandement) Dire(menage.Etude, new Signification { DateEffet = _jour });
        if (_h.Chance(0.03)) Dire(partenaires.Greffe, new Appel { DateEffet = Agenda.Ouvre(_jour.AddDays(_h.Entre(5, 28))) });
        if (jugement.NombreMensualites is not { } nombre) return true;

        _comptes.Mensualite = jugement.Mensualite!.Value;
        var temoin = menage.Gestionnaire ?? menage.Etude;
        Verser();
        if (Rembourser(nombre, 0.5))
        {
            Dire(temoin, new DelaisRespectes { DateEffet = _jour });
            return false;
        }
        Dire(temoin, new DelaisRompus { DateEffet = _jour });
        return _h.Chance(0.92);
    }
}
