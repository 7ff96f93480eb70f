using Microsoft.AspNetCore.Identity;

namespace Prevex.Site.Socle;

internal sealed class ErreursEnFrancais : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => new() { Code = nameof(PasswordTooShort), Description = $"Choisissez un mot de passe d’au moins {length} caractères : une phrase facile à retenir convient." };

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => new() { Code = nameof(PasswordRequiresUniqueChars), Description = $"Utilisez au moins {uniqueChars} caractères différents." };

    public override IdentityError PasswordMismatch() => new() { Code = nameof(PasswordMismatch), Description = "Le mot de passe actuel n’est pas le bon." };

    public override IdentityError DuplicateEmail(string email) => new() { Code = nameof(DuplicateEmail), Description = "Un compte existe déjà pour cette adresse." };

    public override IdentityError DuplicateUserName(string userName) => new() { Code = nameof(DuplicateUserName), Description = "Un compte existe déjà pour cette adresse." };

    public override IdentityError InvalidEmail(string? email) => new() { Code = nameof(InvalidEmail), Description = "Cette adresse électronique n’est pas valide." };

    public override IdentityError ConcurrencyFailure() => new() { Code = nameof(ConcurrencyFailure), Description = "Ce compte a été modifié entre-temps. Recommencez." };

    public override IdentityError DefaultError() => new() { Code = nameof(DefaultError), Description = "L’opération n’a pas abouti. Recommencez." };
}
