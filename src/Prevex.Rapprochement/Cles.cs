using Prevex.Rapprochement.Probabiliste;

namespace Prevex.Rapprochement;

/// <summary>
/// Keys of a household: two that share none are never compared. <see cref="IndexDeCles"/> holds their hashes.
/// A key only fetches candidates: <see cref="Rapprocheur"/> compares everything again.
/// </summary>
/// <remarks>
/// bail: landlord + lease reference · ref: sender + its own number · rg: court number · naissance: surname or first given
/// name + certain birth date · entree: commune + house number + surname or first given name · audience: landlord + hearing day + surname or first given
/// name. Names are keyed as they sound.
/// Weak, their agreement alone only leads to review: nom: surname and given name in any order · locataire: landlord + one name,
/// and the same + the initial of the other · tel: telephone.
/// </remarks>
public static class Cles
{
    private const int LongueurMax = 80;

    /// <summary>Largest number of files fetched by one key; beyond, the value is too common to tell anything.</summary>
    public const int BlocMax = 50;

    /// <summary>Keys of a report or of a file, each once, in ordinal order; at most 80 characters each.</summary>
    public static IReadOnlyList<string> De(Identite identite)
    {
        var cles = new SortedSet<string>(StringComparer.Ordinal);
        void Ajouter(string cle) => cles.Add(cle.Length <= LongueurMax ? cle : cle[..LongueurMax]);

        var bailleurs = identite.Baux.Select(b => Numeros.Bailleur(b.Bailleur)).OfType<string>().Distinct().ToList();
        foreach (var bail in identite.Baux)
            if (Numeros.Reference(bail.Reference) is { } reference && Numeros.Bailleur(bail.Bailleur) is { } bailleur) Ajouter($"bail:{bailleur}|{reference}");
        foreach (var r in identite.References)
            if (Numeros.Reference(r.Numero) is { } numero) Ajouter($"ref:{r.Emetteur}|{numero}");
        foreach (var rg in identite.Rgs)
            if (Numeros.Rg(rg) is { } numero) Ajouter($"rg:{numero}");

        foreach (var personne in identite.Personnes.SelectMany(p => p.Variantes.Prepend(p)))
        {
            var noms = Noms.De(personne);
            var prenom = noms.Prenoms.Count > 0 ? noms.Prenoms[0] : null;
            foreach (var famille in noms.Familles) DuNom(famille, prenom);
            if (prenom is not null) DuNom(prenom, noms.Familles.Count > 0 ? noms.Familles[0] : null);
            if (prenom is not null) foreach (var famille in noms.Familles) Ajouter(string.CompareOrdinal(Son(famille), Son(prenom)) < 0 ? $"nom:{Son(famille)}|{Son(prenom)}" : $"nom:{Son(prenom)}|{Son(famille)}");
            if (Numeros.Telephone(personne.Telephone) is { } telephone) Ajouter($"tel:{telephone}");

            void DuNom(string mot, string? autre)
            {
                if (Naissances.Certaine(personne.Naissance)) Ajouter($"naissance:{personne.Naissance:yyyyMMdd}|{Son(mot)}");
                foreach (var adresse in identite.Adresses)
                    if (adresse is { Insee: { } insee, Numero: { } numero }) Ajouter($"entree:{insee}|{numero}|{Son(mot)}");
                if (mot.Length == 1) return;
                foreach (var bailleur in bailleurs)
                {
                    foreach (var jour in identite.Audiences) Ajouter($"audience:{jour:yyyyMMdd}|{bailleur}|{Son(mot)}");
                    // A short landlord fits one key, a large one needs the initial too: whichever block is not too large is read.
                    Ajouter($"locataire:{bailleur}|{Son(mot)}");
                    if (autre is not null) Ajouter($"locataire:{bailleur}|{Son(mot)}|{autre[0]}");
                }
            }
        }
        return [.. cles];
    }

    // Said aloud, so that a slip or another spelling falls on the same key; an initial stays one.
    private static string Son(string mot) => mot.Length == 1 ? mot : Mesures.Phonetique(mot);
}
