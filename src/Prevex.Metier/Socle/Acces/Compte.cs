using Microsoft.AspNetCore.Identity;

namespace Prevex.Metier.Socle.Acces;

/// <summary>A local account of someone who works for a structure.</summary>
public sealed class Compte : IdentityUser<Guid>
{
    public Compte() => Id = Guid.CreateVersion7();

    public required string Territoire { get; init; }
    public Guid StructureId { get; set; }
    public string Prenom { get; set; } = "";
    public string Nom { get; set; } = "";
    public DateTimeOffset CreeLe { get; init; }
    public DateTimeOffset? DerniereConnexion { get; set; }
}
