namespace Prevex.Site.Pages.Compte;

/// <summary>Sign-in, then the code of the second factor when the account has one.</summary>
public sealed record ConnexionVue
{
    public string? Identifiant { get; init; }
    public string? Retour { get; init; }
    public bool DemandeCode { get; init; }
    public string? Erreur { get; init; }

    /// <summary>Accounts of the demonstration, with their password; empty elsewhere.</summary>
    public IReadOnlyList<(string Identifiant, string Role)> Demonstration { get; init; } = [];
    public string? MotDePasseDeDemonstration { get; init; }
}
