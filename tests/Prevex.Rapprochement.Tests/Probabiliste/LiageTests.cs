using Prevex.Rapprochement.Probabiliste;

namespace Prevex.Rapprochement.Tests.Probabiliste;

public class LiageTests
{
    private static readonly string[] Noms = ["DIALLO", "BENALI", "LEFEVRE", "MOREAU", "NGUYEN", "DA SILVA", "KEITA", "LE GALL", "HADDAD", "PETIT", "RAJARATNAM", "YILMAZ", "CAMARA", "ROUSSEAU", "OUEDRAOGO"];
    private static readonly string[] Prenoms = ["Nadia", "Mohamed", "Claire", "Aminata", "Paul", "Fatiha", "Thi Mai", "Yannick", "Sophie", "Karim", "Elif", "Moussa", "Jeanne", "Ibrahim", "Lucie"];
    private static readonly string[] Rues = ["rue de la République", "avenue Jean Jaurès", "bd Anatole France", "rue Carnot", "allée des Lilas", "place de la Mairie", "rue Pasteur"];

    private static List<Fiche> Liste(int n, int graine = 1)
    {
        var hasard = new Random(graine);
        return [.. Enumerable.Range(0, n).Select(i => new Fiche($"p{i}")
        {
            Nom = Noms[hasard.Next(Noms.Length)], Prenom = Prenoms[hasard.Next(Prenoms.Length)], Naissance = $"{1940 + hasard.Next(60)}-{1 + hasard.Next(12):00}-{1 + hasard.Next(28):00}",
            Numero = $"{1 + hasard.Next(120)}", Voie = Rues[hasard.Next(Rues.Length)], Commune = hasard.Next(2) == 0 ? "Pantin" : "Bondy", Telephone = $"06{hasard.Next(10_000_000, 99_999_999)}",
        })];
    }

    private static List<Fiche> Copies(List<Fiche> liste, Func<Fiche, Fiche> change) => [.. liste.Select(f => change(f) with { Id = $"c{f.Id}" })];

    private static (Avis? Avis, double P) Paire(ResultatDeLiage r, string x, string y)
    {
        var p = r.Paires.Where(p => r.Ids[p.A] == x && r.Ids[p.B] == y || r.Ids[p.A] == y && r.Ids[p.B] == x).ToList();
        return p.Count == 0 ? (null, 0) : (p[0].Avis, p[0].Probabilite);
    }

    public static TheoryData<string, Fiche> Fautes { get; } = new()
    {
        { "rien", new("x") { Nom = "RAJARATNAM", Prenom = "Elif", Naissance = "1971-05-23", Numero = "17", Voie = "rue Pasteur", Commune = "Pantin" } },
        { "noms intervertis", new("x") { Nom = "Elif", Prenom = "RAJARATNAM", Naissance = "23/05/1971", Numero = "17", Voie = "rue Pasteur", Commune = "Pantin" } },
        { "jour et mois intervertis", new("x") { Nom = "RAJARATNAM", Prenom = "Elif", Naissance = "08/05/1971", Numero = "17", Voie = "rue Pasteur", Commune = "PANTIN CEDEX" } },
        { "lettres voisines", new("x") { Nom = "RAJARTANAM", Prenom = "ELIF", Naissance = "23/05/1971", Numero = "17", Voie = "R PASTEUR", Commune = "Pantin" } },
        { "initiale", new("x") { Nom = "Rajaratnam", Prenom = "E.", Naissance = "23/05/1971", Numero = "17", Voie = "rue Pasteur", Commune = "Pantin" } },
        { "déménagement", new("x") { Nom = "Rajaratnam", Prenom = "Elif", Naissance = "23/05/1971", Numero = "4", Voie = "rue Carnot", Commune = "Bondy" } },
        { "nom marital", new("x") { Nom = "PETIT née RAJARATNAM", Prenom = "Elif", Naissance = "23/05/1971", Numero = "17", Voie = "rue Pasteur", Commune = "Pantin" } },
    };

    [Theory]
    [MemberData(nameof(Fautes))]
    public void The_same_person_is_found_under_usual_errors(string faute, Fiche ecrite)
    {
        var liste = Liste(300);
        var connue = new Fiche("y") { Nom = "RAJARATNAM", Prenom = "Elif", Naissance = faute == "jour et mois intervertis" ? "1971-08-05" : "1971-05-23", Numero = "17", Voie = "rue Pasteur", Commune = "Pantin" };
        // In lists where nobody ever moved, a move is not credible: one in six did.
        var copies = Copies(liste, f => f.Id[^1] is '3' or '7' && f.Id.Length > 2 ? f with { Numero = "200", Voie = "rue Victor Hugo", Commune = "Le Raincy" } : f);
        var r = Liage.Lier([.. liste, connue], [.. copies.Take(150), ecrite], new());
        Assert.True(Paire(r, "y", "x").P >= 0.5, $"{faute} : {Paire(r, "y", "x").P:0.000}");
    }

    [Fact]
    public void Spouses_siblings_and_twins_of_one_home_are_not_linked()
    {
        var liste = Liste(400);
        // Every other person lives with another: same surname, address and telephone.
        List<Fiche> foyers = [.. liste.Where((_, i) => i % 2 == 0).Select(f => f with { Id = $"f{f.Id}", Prenom = Prenoms[(Array.IndexOf(Prenoms, f.Prenom) + 4) % Prenoms.Length], Naissance = $"{1950 + f.Id.Length + f.Id[^1] % 40}-07-{10 + f.Id[^1] % 10}" })];
        var jumelle = liste[0] with { Id = "jumelle", Prenom = "Ondine" };
        var r = Liage.Lier([.. liste, .. foyers, .. Copies([.. liste.Take(150)], f => f with { Telephone = null }), jumelle], null, new());
        Assert.Empty(r.Paires.Where(p => p.Avis == Avis.Meme && (r.Ids[p.A][0] == 'f' || r.Ids[p.B][0] == 'f')).Select(p => $"{r.Ids[p.A]} {r.Ids[p.B]}"));
        Assert.NotEqual(Avis.Meme, Paire(r, "p0", "jumelle").Avis);
        Assert.All(Enumerable.Range(1, 149), i => Assert.Equal(Avis.Meme, Paire(r, $"p{i}", $"cp{i}").Avis));
    }

    [Fact]
    public void The_same_lists_and_seed_give_the_same_answer()
    {
        var liste = Liste(2500);
        List<Fiche> tout = [.. liste, .. Copies([.. liste.Take(600)], f => f with { Prenom = f.Prenom![..^1] })];
        var (x, y) = (Liage.Lier(tout, null, new()), Liage.Lier(tout, null, new()));
        Assert.Equal(x.Paires, y.Paires);
        Assert.Equal(x.Groupes, y.Groupes);
        Assert.NotEmpty(x.Paires);
    }

    [Fact]
    public void One_to_one_takes_each_record_once()
    {
        var liste = Liste(200);
        var r = Liage.Lier(liste, [.. Copies(liste, f => f), .. Copies(liste, f => f with { Id = $"d{f.Id}" })], new() { UnPourUn = true });
        Assert.Equal(200, r.Paires.Count);
        Assert.Equal(r.Paires.Count * 2, r.Paires.SelectMany(p => new[] { p.A, p.B }).Distinct().Count());
    }

    [Fact]
    public void Two_records_declared_distinct_are_never_linked_nor_grouped()
    {
        var liste = Liste(200);
        List<Fiche> tout = [.. liste, .. Copies(liste, f => f), .. Copies(Copies(liste, f => f), f => f)];
        var r = Liage.Lier(tout, null, new() { Distincts = [("p7", "ccp7")] });
        Assert.Null(Paire(r, "p7", "ccp7").Avis);
        Assert.NotEqual(r.Groupes[7], r.Groupes[407]);
        Assert.Equal(r.Groupes[8], r.Groupes[408]);
    }

    [Fact]
    public void A_rare_name_weighs_more_than_a_common_one()
    {
        List<Fiche> liste = [.. Liste(300).Select((f, i) => f with { Nom = i < 3 ? "ZYLBERSZTEJN" : i < 150 ? "MARTIN" : f.Nom })];
        var r = Liage.Lier(liste, Copies(liste, f => f), new());
        double Nom(int i) => r.Expliquer(i, 300 + i).Single(x => x.Champ == "Nom").Bits;
        Assert.True(Nom(0) > Nom(5) + 3, $"{Nom(0)} {Nom(5)}");
    }

    [Fact]
    public void Hostile_cells_neither_throw_nor_link()
    {
        List<Fiche> hostiles =
        [
            new("vide"), new("blanc") { Nom = "  ", Prenom = "\u200b", Naissance = "99/99/9999" }, new("long") { Nom = new string('A', 10_000), Voie = new string('9', 10_000) },
            new("chiffres") { Nom = "123456", Prenom = "42", Naissance = "12345678901234567890" }, new("arabe") { Nom = "محمد", Prenom = "\u202eعلي" }, new("une lettre") { Nom = "X", Prenom = "Y" },
            new("nir") { Reference = "180126955222380", Courriel = "@", Telephone = "0000000000" }, new("vide aussi"),
        ];
        var r = Liage.Lier([.. Liste(100), .. hostiles], null, new());
        Assert.DoesNotContain(r.Paires, p => p.A >= 100 || p.B >= 100);
        Assert.Equal(108, r.Groupes.Count);
        Assert.DoesNotContain(Liage.Lier(hostiles, null, new()).Paires, p => p.Avis == Avis.Meme);
        Assert.Empty(Liage.Lier([new("seul") { Nom = "DIALLO" }], null, new()).Paires);
    }

    [Fact]
    public void Thousands_of_equal_records_cost_little()
    {
        List<Fiche> liste = [.. Enumerable.Range(0, 20_000).Select(i => new Fiche($"{i}") { Nom = "DIALLO", Prenom = "Awa", Naissance = "1980-04-17", Voie = "3 rue Carnot", Commune = "Pantin" })];
        var r = Liage.Lier(liste, null, new());
        Assert.True(r.Comparees < 40L * liste.Count, $"{r.Comparees}");
        Assert.Contains(r.Regles, c => c.Abandonnees > 0);
    }

    [Fact]
    public void The_starting_order_of_records_does_not_change_who_is_who()
    {
        var liste = Liste(400);
        List<Fiche> tout = [.. liste, .. Copies([.. liste.Take(100)], f => f with { Telephone = null })];
        var x = Liage.Lier(tout, null, new());
        var y = Liage.Lier([.. tout.AsEnumerable().Reverse()], null, new());
        static SortedSet<string> Liens(ResultatDeLiage r) => [.. r.Paires.Where(p => p.Avis == Avis.Meme).Select(p => string.Join(' ', new[] { r.Ids[p.A], r.Ids[p.B] }.Order(StringComparer.Ordinal)))];
        Assert.Equal(Liens(x), Liens(y));
    }
}
