using Prevex.Faits;
using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Territoires;

namespace Prevex.Metier.Demonstration;

/// <summary>Something that one sender tells, on the day it is received.</summary>
internal sealed record Envoi(DateOnly RecuLe, Structure Emetteur, Signalement Signalement);

/// <summary>
/// The life of one household from its first unpaid month: the chain of procedure with the law's own delays, told by each
/// partner as it learns of it. The life is drawn whole; what lies after today is simply not told.
/// </summary>
internal sealed partial class Parcours(Menage menage, Partenaires partenaires, int graine, DateOnly aujourdhui)
{
    private static readonly DateOnly LoiDe2023 = new(2023, 7, 29);

    private readonly Hasard _h = Hasard.De(graine, menage.Rang, "parcours");
    private readonly Comptes _comptes = new(menage.Terme, menage.PremierImpaye.AddMonths(-2), Hasard.De(graine, menage.Rang, "comptes"));
    private readonly Ecriture _ecriture = new(menage, graine);
    private readonly List<Envoi> _envois = [];
    private DateOnly _jour = menage.PremierImpaye;
    private int _procedure;
    private bool _parti;

    private bool PourDette => menage.Motif == Motif.Impaye;

    public IReadOnlyList<Envoi> Vivre()
    {
        _comptes.Avancer(_jour.AddDays(-1));
        Procedure();
        if (!_parti && PourDette && _comptes.Dette == 0 && _h.Chance(0.12))
        {
            Avancer(_h.Entre(200, 500));
            _jour = new DateOnly(_jour.Year, _jour.Month, 1).AddMonths(1);
            _procedure = 1;
            Procedure();
        }
        if (!_parti && _jour < aujourdhui) Avancer(aujourdhui.DayNumber - _jour.DayNumber);
        DireLesComptes();
        // Nobody sends anything for some private landlords: the tenant is then the one who asks for help.
        if (_envois.Count == 0) Dire(partenaires.Drihl, new AlerteCcapex { DateEffet = Agenda.Ouvre(menage.PremierImpaye.AddDays(10)), Origine = Origine.Locataire });
        return _envois;
    }

    private void Procedure()
    {
        if (PourDette)
        {
            if (Amiable() || !Commandement()) return;
        }
        else if (!ActeSansDette())
        {
            return;
        }
        if (Assigner() is not { } audience || Juger(audience) is not { } jugement || !Executoire(jugement)) return;
        if (Quitter() is { } depuis) ForcePublique(depuis);
    }

    private void Avancer(int jours)
    {
        _jour = _jour.AddDays(jours);
        _comptes.Avancer(_jour < aujourdhui ? _jour : aujourdhui);
    }

    private void AvancerAu(DateOnly jour) => Avancer(Math.Max(0, jour.DayNumber - _jour.DayNumber));

    /// <summary>On a working day, that many days later at the earliest.</summary>
    private DateOnly Plus(int jours)
    {
        AvancerAu(Agenda.Ouvre(_jour.AddDays(jours)));
        return _jour;
    }

    private void Solder(Structure? emetteur)
    {
        if (!PourDette) return;
        if (_jour <= aujourdhui) _comptes.Solder();
        _comptes.Conduite = Conduite.Paye;
        Dire(emetteur, new DetteSoldee { DateEffet = _jour });
    }

    private void Partir(Structure? emetteur, Fait fait)
    {
        _parti = true;
        Dire(emetteur, fait);
    }

    /// <summary>Facts of one sender, told once the last of them is known; nobody tells for a landlord who sends nothing.</summary>
    private void Dire(Structure? emetteur, params Fait[] faits) => Envoyer(emetteur, s => s with { Faits = [.. faits] }, faits.Max(f => f.DateEffet));

    private void Envoyer(Structure? emetteur, Func<Signalement, Signalement> dire, DateOnly su)
    {
        if (emetteur is null) return;
        var recu = Agenda.Reception(emetteur.Type, su);
        if (recu <= aujourdhui) _envois.Add(new(recu, emetteur, dire(_ecriture.De(emetteur, recu, Rg))));
    }

    private string Rg
    {
        get
        {
            var numero = menage.Rang * 2 + _procedure;
            var annee = _anneeRg % 100;
            return menage.Juridiction.Code.StartsWith("tj-", StringComparison.Ordinal) ? $"{annee:00}/{numero:00000}" : $"11-{annee:00}-{numero:000000}";
        }
    }
}
