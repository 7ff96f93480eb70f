namespace Prevex.Rapprochement;

/// <summary>The one reason that sums up a comparison for a person; it decides nothing.</summary>
internal static class Motifs
{
    internal static Motif De(Comparaison c)
    {
        var numero = c.Bail == Accord.Identique ? Motif.Bail : c.Rg == Accord.Identique ? Motif.Rg : c.Reference == Accord.Identique ? Motif.ReferenceEmetteur : (Motif?)null;
        var m = c.Meilleur;
        if (c.SansNoms) return numero ?? Motif.AdresseIncertaine;
        if (m.Rang == 0) return numero is null ? Motif.UnSeulNom : Motif.AutresNoms;
        if (c.Interdit) return Motif.NaissancesContraires;
        // A sender may keep its number through a move; a lease, a case or the same landlord does not move.
        if (numero is { } motif) return motif == Motif.ReferenceEmetteur && c.Logement == Accord.Different && c.Bailleur != Accord.Identique ? Motif.AutreLogement : motif;
        if (c.Bail == Accord.Different) return c.Logement >= Accord.Proche ? Motif.AutreBail : Motif.AutreLogement;
        if (c is { Audience: Accord.Identique, Bailleur: Accord.Identique }) return m.Rang > 1 ? Motif.Audience : Motif.UnSeulNom;
        if (m.MemesNoms && m.Naissance == Accord.Identique) return Personne(c);
        if (m.Naissance == Accord.Different) return Motif.NaissancesContraires;
        if (m.MemesNoms) return Noms(c);
        if (m.Rang <= 1) return Motif.UnSeulNom;
        return c.Logement == Accord.Identique && (m.Naissance == Accord.Identique || c.Telephone == Accord.Identique || c.Bailleur == Accord.Identique && c.TousTrouves) ? Motif.Menage : Motif.NomsProches;
    }

    private static Motif Personne(Comparaison c) => (c.Logement, c.Bailleur) switch
    {
        (Accord.Identique, _) or (Accord.Proche, not Accord.Different) or (Accord.Absent, Accord.Identique) => Motif.Personne,
        (Accord.Proche, _) => Motif.AutreBailleur,
        (Accord.Absent, _) => Motif.AdresseIncertaine,
        _ => Motif.AutreLogement,
    };

    private static Motif Noms(Comparaison c) => c.Logement switch
    {
        Accord.Different => Motif.AutreLogement,
        Accord.Absent => Motif.Homonyme,
        _ when c.Bailleur == Accord.Different => Motif.AutreBailleur,
        _ when c.PorteContraire => Motif.AutrePorte,
        _ => c.TousTrouves ? Motif.Menage : Motif.NomsProches,
    };
}
