using Prevex.Faits;

namespace Prevex.Droit.Calculs;

/// <summary>The acts of one procedure, in the order of days and, on one day, of the procedure.</summary>
internal sealed class Procedure(int numero)
{
    public int Numero { get; } = numero;
    public List<Acte> Actes { get; } = [];

    /// <summary>Hearings announced by a fact whose day is still to come.</summary>
    public List<Acte> AudiencesAnnoncees { get; } = [];

    /// <summary>Day on which it ended; null while it goes on.</summary>
    public DateOnly? CloseLe { get; private set; }

    public Acte? Decision { get; private set; }
    private bool _ferme;
    private ulong _types;

    /// <summary>Whether it is worth walking the acts for a fact of that type: never wrong when it says no, sometimes when it says yes.</summary>
    public bool PeutContenir(Type type) => (_types & Masque(type)) != 0;

    private static ulong Masque(Type type) => 1UL << (type.GetHashCode() & 63);

    /// <summary>Whether the préfet answered, or the household left, between the two days.</summary>
    public bool ReponduEntre(DateOnly debut, DateOnly fin)
    {
        foreach (var a in Actes)
            if (a.Fait is AccordCfp or RefusCfp or Expulsion or DepartVolontaire && a.Date >= debut && a.Date <= fin) return true;
        return false;
    }

    public void Ajouter(Acte acte)
    {
        Actes.Add(acte);
        _types |= Masque(acte.Fait.GetType());
        if (acte.Fait is Jugement) Decision = acte;
        _ferme |= Etats.EstFerme(acte.Fait) || acte.Fait is CommandementDeQuitter;
        if (Clot(acte)) CloseLe = acte.Date;
        else if (acte.Etat.Etape is not null && acte.Date > CloseLe) CloseLe = null;
    }

    /// <summary>Whether the act belongs to a new procedure rather than to this one.</summary>
    public bool EstSuivieDUneAutrePar(Fait fait) => Etats.Ouvre(fait)
        && (CloseLe is not null || Decision?.Fait is Jugement { Sens: SensJugement.Conditionnelle } && fait is (CommandementDePayer or Assignation));

    /// <summary>Once the lease is ended by a firm decision, paying the debt does not revive it.</summary>
    private bool Clot(Acte acte) => acte.Fait switch
    {
        DetteSoldee => !_ferme,
        Jugement { Sens: SensJugement.Deboute or SensJugement.Irrecevable } => true,
        _ => acte.Etat.Etape == Etape.Resolu,
    };

    public Acte? Premier<T>(DateOnly aPartirDu) where T : Fait
    {
        foreach (var a in Actes) if (a.Fait is T && a.Date >= aPartirDu) return a;
        return null;
    }

    public Acte? Dernier<T>(DateOnly jusquAu) where T : Fait
    {
        for (var i = Actes.Count - 1; i >= 0; i--) if (Actes[i].Fait is T && Actes[i].Date <= jusquAu) return Actes[i];
        return null;
    }
}
