namespace Prevex.Metier.Signalements.Lecture.Profils;

/// <summary>What a column can say of the household itself; any other name is free, for the facts of the profile.</summary>
public static class Roles
{
    /// <summary>Role → what to call it on screen.</summary>
    public static readonly IReadOnlyDictionary<string, string> Libelles = new Dictionary<string, string>
    {
        ["reference"] = "Numéro du dossier chez l’émetteur", ["rg"] = "Numéro RG",
        ["personnes"] = "Toutes les personnes (une ou plusieurs)", ["personne_1"] = "Première personne (nom et prénom)", ["personne_2"] = "Seconde personne (nom et prénom)",
        ["civilite_1"] = "Civilité", ["nom_1"] = "Nom", ["nom_usage_1"] = "Nom d’usage", ["prenom_1"] = "Prénom", ["naissance_1"] = "Date de naissance",
        ["civilite_2"] = "Civilité (seconde personne)", ["nom_2"] = "Nom (seconde personne)", ["nom_usage_2"] = "Nom d’usage (seconde personne)",
        ["prenom_2"] = "Prénom (seconde personne)", ["naissance_2"] = "Date de naissance (seconde personne)",
        ["telephone"] = "Téléphone", ["courriel"] = "Courriel",
        ["adresse"] = "Adresse sur une ligne", ["voie"] = "Numéro et voie", ["complement"] = "Complément d’adresse", ["code_postal"] = "Code postal",
        ["commune"] = "Commune", ["ville"] = "Code postal et commune", ["insee"] = "Code INSEE de la commune",
        ["bail"] = "Numéro du bail", ["bailleur"] = "Bailleur", ["type_bailleur"] = "Type de bailleur", ["loyer"] = "Loyer hors charges", ["charges"] = "Charges", ["aide"] = "Aide au logement",
        ["aide_au_bailleur"] = "Aide versée au bailleur (tiers payant)", ["meuble"] = "Location meublée",
    };

    public static readonly IReadOnlyList<string> Identites = ["reference", "rg", "bail", "personnes", "adresse"];
}
