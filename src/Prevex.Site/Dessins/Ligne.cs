using Prevex.Site.Affichage;

namespace Prevex.Site.Dessins;

/// <summary>An act is done, follows from the law without an act, or is still to come.</summary>
public enum EtatJalon { Fait, Calcule, Attendu }

/// <summary>A milestone of the procedure; without a date it is expected after everything else.</summary>
public sealed record Jalon(DateOnly? Date, string Libelle, string? Detail = null, EtatJalon Etat = EtatJalon.Fait);

/// <summary>A contact, an aid, a payment: drawn below the line. <paramref name="Icone"/> is a name of the sprite.</summary>
public sealed record EvenementDessine(DateOnly Date, string Libelle, string Icone, Ton Ton = Ton.Neutre)
{
    /// <summary>One or two words under the icon.</summary>
    public string? Court { get; init; }

    /// <summary>The track it belongs to, written beside its row: « Surendettement ». Empty for none.</summary>
    public string Voie { get; init; } = "";
}

/// <summary>A period during which something is suspended; without an end it still runs.</summary>
public sealed record Bande(DateOnly Debut, DateOnly? Fin, string Libelle, string? Detail = null);

/// <summary>A day that the law fixes.</summary>
public sealed record Limite(DateOnly Date, string Libelle, string? Detail = null, Ton Ton = Ton.AFaire);

/// <summary>All that the line of the procedure shows: acts above, contacts below, bands behind, today, what comes next.</summary>
public sealed record Ligne(DateOnly Aujourdhui)
{
    public IReadOnlyList<Jalon> Jalons { get; init; } = [];
    public IReadOnlyList<EvenementDessine> Evenements { get; init; } = [];
    public IReadOnlyList<Bande> Bandes { get; init; } = [];
    public IReadOnlyList<Limite> Limites { get; init; } = [];

    /// <summary>The day on which the procedure ended: nothing comes after it.</summary>
    public DateOnly? Fin { get; init; }

    /// <summary>« Aujourd’hui », or « Connu au » when the past is looked at.</summary>
    public string NomDuJour { get; init; } = "Aujourd’hui";

    public bool EstVide => Jalons.Count + Evenements.Count + Limites.Count == 0;
}
