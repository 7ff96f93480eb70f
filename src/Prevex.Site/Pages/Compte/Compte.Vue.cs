using Prevex.Site.Dessins;

namespace Prevex.Site.Pages.Compte;

/// <summary>The signed-in person's own account.</summary>
public sealed record CompteVue
{
    public required string Nom { get; init; }
    public required string Identifiant { get; init; }
    public required string Structure { get; init; }
    public required string Role { get; init; }
    public DateTimeOffset? DerniereConnexion { get; init; }
    public bool SecondFacteur { get; init; }

    public CalendrierVue? Calendrier { get; init; }

    /// <summary>While the second factor is being set up: the key to type in the application.</summary>
    public string? CleSecondFacteur { get; init; }

    /// <summary>otpauth:// address of the same key, opened by an application on this device.</summary>
    public string? LienSecondFacteur { get; init; }

    /// <summary>The same address, to photograph with a telephone.</summary>
    public CodeQr? CodeSecondFacteur { get; init; }

    /// <summary>The calendar that stands, if any.</summary>
    /// <param name="Adresse">Told once, just after it was made.</param>
    public sealed record CalendrierVue(DateTimeOffset CreeLe, DateTimeOffset? LuLe, string? Adresse);
}
