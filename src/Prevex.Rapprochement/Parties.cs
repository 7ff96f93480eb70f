using static Prevex.Rapprochement.Adresses;

namespace Prevex.Rapprochement;

/// <summary>Takes building, staircase, floor, door and « chez » out of the words of an address; the first told wins.</summary>
internal sealed class Parties
{
    public string? Batiment { get; private set; }
    public string? Escalier { get; private set; }
    public string? Etage { get; private set; }
    public string? Porte { get; private set; }
    public bool Chez { get; private set; }

    /// <summary>What is left: number, way, commune, and bars.</summary>
    public List<Mot> Retirer(List<Mot> mots)
    {
        List<Mot> reste = [];
        for (var i = 0; i < mots.Count;)
        {
            var mot = mots[i];
            // « avenue de la Porte de Pantin », « rue de la Tour »
            var nomDeVoie = i > 0 && (mots[i - 1].Est(Voies.Articles) || mot.Est(Voies.Porte) && i + 1 < mots.Count && mots[i + 1].Texte is "DE" or "DU" or "DES");
            if (EtageOrdinal(mots, i, out var apres)) { Etage ??= Voies.Porter(mot.Texte); i = apres; }
            else if (mot.Texte is "RDC" or "REZ") { Etage ??= "0"; i = PasserRez(mots, i + 1); }
            else if (mot.Texte is "CHEZ" or "HEBERGE" or "HEBERGEE" or "DOMICILIATION" or "CCAS") { Chez = true; i = PasserHote(mots, i + 1); }
            else if (mot.Texte == "BP" && i + 1 < mots.Count && mots[i + 1].Nombre) { Chez = true; i += 2; }
            else if (nomDeVoie || mot.Nombre) { reste.Add(mot); i++; }
            else if (mot.Est(Voies.Batiment)) Batiment = Valeur(mots, ref i, true) is { } b ? Batiment ?? b : Batiment;
            else if (mot.Est(Voies.Escalier)) Escalier = Valeur(mots, ref i, false) is { } e ? Escalier ?? e : Escalier;
            else if (mot.Est(Voies.Porte)) Porte = Valeur(mots, ref i, false) is { } p ? Porte ?? p : Porte;
            else if (mot.Est(Voies.Etage) && i + 1 < mots.Count && mots[i + 1].Nombre) Etage = Valeur(mots, ref i, false) is { } n ? Etage ?? n : Etage;
            else if (mot.Est(Voies.Etage) && mot.Texte != "ET") i++;
            else { reste.Add(mot); i++; }
        }
        return reste;
    }

    private static string? Valeur(List<Mot> mots, ref int i, bool nomPossible)
    {
        i++;
        while (i < mots.Count && mots[i].Texte is "N" or "NO" or "NUM" or "NUMERO") i++;
        if (i >= mots.Count || mots[i].Texte == "," || MotCle(mots[i]) || EtageOrdinal(mots, i, out _)) return null;
        if (nomPossible && mots[i].Est(Voies.Articles))
        {
            // A building may have a name: « Bât Les Lilas ». It ends at a number, a bar or the next keyword.
            var debut = i;
            while (i < mots.Count && mots[i].Texte != "," && !mots[i].Nombre && !MotCle(mots[i])) i++;
            return string.Join(' ', mots[debut..i].Select(m => m.Texte).Where(m => !Voies.Articles.Contains(m))) is { Length: > 0 } nom ? nom : null;
        }
        var valeur = Voies.Porter(mots[i++].Texte);
        while (i < mots.Count && mots[i].Colle && !Voies.Types.ContainsKey(mots[i].Texte)) valeur += mots[i++].Texte;
        return valeur;
    }

    private static bool MotCle(Mot mot) => mot.Texte is "RDC" or "REZ" or "CHEZ" || mot.Est(Voies.Batiment) || mot.Est(Voies.Escalier) || mot.Est(Voies.Porte) || mot.Est(Voies.Etage);

    // « 5E ETAGE », « 5EME ETG », « 5 ETAGE »
    private static bool EtageOrdinal(List<Mot> mots, int i, out int apres)
    {
        apres = i + 1;
        if (!mots[i].Nombre || mots[i].Texte.Length > 2) return false;
        if (apres < mots.Count && mots[apres].Est(Voies.Ordinaux)) apres++;
        if (apres >= mots.Count || mots[apres].Texte is not ("ETAGE" or "ETG" or "ETAG" or "ETA")) return false;
        // « Esc 2 ETG 9 »: there the floor follows its word.
        if (apres == i + 1 && apres + 1 < mots.Count && mots[apres + 1].Nombre) return false;
        apres++;
        return true;
    }

    private static int PasserRez(List<Mot> mots, int i)
    {
        while (i < mots.Count && mots[i].Texte is "DE" or "CHAUSSEE" or "JARDIN" or "DU") i++;
        return i;
    }

    private static int PasserHote(List<Mot> mots, int i)
    {
        while (i < mots.Count && mots[i].Texte != "," && !mots[i].Nombre && !MotCle(mots[i])) i++;
        return i;
    }
}
