namespace Prevex.Rapprochement.Menages;

/// <summary>
/// Learns what each level is worth in a territory from its own reports, two by two, without any known answer: who is who is guessed with the
/// present values, the values are counted again on the guess, and so on (expectation-maximisation). The starting values weigh as a few hundred pairs.
/// </summary>
public static class Apprentissage
{
    private const int Tours = 8, PoidsDuDepart = 200, PoidsDuHasard = 2_000, Tirages = 100_000, PairesMax = 300_000, PairesMin = 200, PorteursMin = 5;
    private const double Credible = 0.25;

    /// <summary>Pure: the same reports give the same model.</summary>
    /// <param name="signalements">Distinct reports of the territory; 20,000 are plenty.</param>
    /// <param name="version">Name of the model made.</param>
    /// <param name="couts">Costs to keep.</param>
    /// <returns>A model, or the starting values with the reason in <see cref="ModeleDeMenage.Garde"/>.</returns>
    public static ModeleDeMenage Apprendre(IReadOnlyList<Identite> signalements, string version, Couts couts)
    {
        var empreintes = new Empreinte[signalements.Count];
        Parallel.For(0, empreintes.Length, i => empreintes[i] = new(signalements[i]));
        var paires = Candidates(signalements);
        var modele = new ModeleDeMenage
        {
            Version = version, Couts = couts, Signalements = signalements.Count,
            Noms = Parts(empreintes.SelectMany(e => e.Personnes).Select(p => p.Formes[0].Noms.Familles)), Prenoms = Parts(empreintes.SelectMany(e => e.Personnes).Select(p => p.Formes[0].Noms.Prenoms.Take(1))),
            Bailleurs = Parts(empreintes.Select(e => e.Bailleurs.Distinct())),
        };
        var taux = Hasard(empreintes, modele);
        for (var tour = 0; tour < Tours; tour++)
        {
            var (comptes, memes, connus) = Compter(empreintes, paires, modele);
            if (memes < PairesMin) return Garder(modele, "trop peu de signalements parlent d’un même ménage pour apprendre : les valeurs de départ sont gardées");
            var lambda = memes / (empreintes.Length * (empreintes.Length - 1.0) / 2);
            modele = new()
            {
                Version = version, Couts = couts, Signalements = signalements.Count, Noms = modele.Noms, Prenoms = modele.Prenoms, Bailleurs = modele.Bailleurs,
                DejaConnus = Math.Clamp(connus, 0.1, 0.8), Appris = Estimer(comptes, taux, lambda),
            };
        }
        var faible = ((Signe[])[Signe.Nom, Signe.Prenom, Signe.Naissance]).Where(s => modele.Appris.TryGetValue(s, out var a) && a.Meme[0] < Credible).Select(s => Bareme.Tous[(int)s].Nom).FirstOrDefault();
        return faible is null ? modele : Garder(modele, $"l’apprentissage donnait trop peu de « {faible} » identiques pour un même ménage, ce qui n’est pas croyable : les valeurs de départ sont gardées");
    }

    private static ModeleDeMenage Garder(ModeleDeMenage modele, string raison) =>
        new() { Version = modele.Version, Couts = modele.Couts, Signalements = modele.Signalements, Noms = modele.Noms, Prenoms = modele.Prenoms, Bailleurs = modele.Bailleurs, Garde = raison };

    // Those that the door itself would compare.
    private static List<(int, int)> Candidates(IReadOnlyList<Identite> signalements)
    {
        var blocs = new Dictionary<string, List<int>>();
        for (var i = 0; i < signalements.Count; i++)
            foreach (var cle in Cles.De(signalements[i]))
            {
                if (!blocs.TryGetValue(cle, out var bloc)) blocs[cle] = bloc = [];
                bloc.Add(i);
            }
        var paires = new HashSet<(int, int)>();
        foreach (var cle in blocs.Keys.Order(StringComparer.Ordinal))
        {
            var bloc = blocs[cle];
            if (bloc.Count > Cles.BlocMax) continue;
            for (var x = 0; x < bloc.Count && paires.Count < PairesMax; x++)
                for (var y = x + 1; y < bloc.Count; y++) paires.Add((bloc[x], bloc[y]));
        }
        return [.. paires.Order()];
    }

    // Shares of values borne often enough to be counted; each report counts once, so that a talkative sender does not make a name common.
    private static Dictionary<string, double> Parts(IEnumerable<IEnumerable<string>> valeurs)
    {
        var comptes = new Dictionary<string, int>();
        var total = 0;
        foreach (var valeur in valeurs.SelectMany(v => v))
        {
            comptes[valeur] = comptes.GetValueOrDefault(valeur) + 1;
            total++;
        }
        return comptes.Where(c => c.Value >= PorteursMin).ToDictionary(c => c.Key, c => c.Value / (double)total);
    }

    private static double[][] Vides() => [.. Bareme.Tous.Select(b => new double[b.Niveaux.Length])];

    private static double[][] Hasard(Empreinte[] empreintes, ModeleDeMenage modele)
    {
        var comptes = Vides();
        if (empreintes.Length < 2) return comptes;
        var hasard = new Random(93);
        for (var t = 0; t < Tirages; t++)
        {
            var (a, b) = (hasard.Next(empreintes.Length), hasard.Next(empreintes.Length));
            if (a != b) Ajouter(comptes, new(empreintes[a], empreintes[b], modele), 1, 1);
        }
        return comptes;
    }

    private static (double[][] Comptes, double Memes, double Connus) Compter(Empreinte[] empreintes, List<(int, int)> paires, ModeleDeMenage modele)
    {
        var (comptes, memes) = (Vides(), 0.0);
        var connus = new double[empreintes.Length];
        foreach (var (a, b) in paires)
        {
            var pesee = new Pesee(empreintes[a], empreintes[b], modele);
            var total = pesee.Menage + pesee.Ailleurs + pesee.Autres;
            var (menage, personne) = (pesee.Menage / total, (pesee.Menage + pesee.Ailleurs) / total);
            memes += menage;
            connus[b] = Math.Min(1, connus[b] + menage);
            Ajouter(comptes, pesee, personne, menage);
        }
        return (comptes, memes, connus.Length == 0 ? 0 : connus.Average());
    }

    private static void Ajouter(double[][] comptes, Pesee pesee, double personne, double menage)
    {
        for (var s = Signe.Prenom; s <= Signe.Audience; s++)
            if (s >= Signe.Logement) comptes[(int)s][pesee.Foyer[s]] += menage;
            else if (pesee.Paires.Count > 0) comptes[(int)s][pesee.Paires[0].Paire[s]] += personne;
    }

    private static Dictionary<Signe, Niveaux> Estimer(double[][] comptes, double[][] taux, double lambda)
    {
        var appris = new Dictionary<Signe, Niveaux>();
        for (var s = 0; s < comptes.Length; s++)
        {
            // Numbers made to be unique, and the order of columns, are not learnt: chance shows too few of them to count.
            if ((Signe)s is Signe.Bail or Signe.Reference or Signe.Rg or Signe.Ordre) continue;
            var depart = Bareme.Tous[s];
            var (dits, tires) = (comptes[s].Skip(1).Sum(), taux[s].Skip(1).Sum());
            var meme = depart.Meme.Select((m, k) => (comptes[s][k + 1] + PoidsDuDepart * m) / (dits + PoidsDuDepart)).ToArray();
            // A pair drawn at random is now and then one household: taken out of what chance explains.
            var hasard = depart.Hasard.Select((u, k) => (taux[s][k + 1] + PoidsDuHasard * u) / (tires + PoidsDuHasard)).Select((u, k) => Math.Max((u - lambda * meme[k]) / (1 - lambda), u * 0.2)).ToArray();
            var somme = hasard.Sum();
            hasard = Array.ConvertAll(hasard, u => u / somme);
            // Contrary values never speak for one household.
            meme[^1] = Math.Min(meme[^1], hasard[^1]);
            appris[(Signe)s] = new(meme, hasard);
        }
        return appris;
    }
}
