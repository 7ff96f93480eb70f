using System.Text.Json;
using System.Text.RegularExpressions;
using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Signalements;

namespace Prevex.Metier.Tests;

/// <summary>What the open format's page says is what the program takes.</summary>
public partial class DocumentsTests
{
    private static readonly string Format = File.ReadAllText(Path.Combine(Chemins.Racine, "docs", "format-signalements.md"));
    private static readonly HashSet<string> Mots = [.. Code().Matches(Format).SelectMany(m => m.Groups[1].Value.Split(", ")).Select(m => m.Split('.')[^1])];

    [Fact]
    public void Every_type_of_fact_is_described() => Assert.Empty(FaitsJson.Types.Keys.Except(Mots));

    [Fact]
    public void Every_field_is_described()
    {
        Type[] records = [typeof(Signalement), typeof(PersonneSignalee), typeof(AdresseSignalee), typeof(BailSignale), typeof(DetteSignalee), typeof(TermeSignale), .. FaitsJson.Types.Values];
        var champs = records.SelectMany(r => r.GetProperties()).Where(p => p.Name != nameof(Fait.Categorie)).Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name));
        Assert.Empty(champs.Distinct().Except(Mots));
    }

    [Fact]
    public void Every_code_is_described()
    {
        Type[] codes = [typeof(Motif), typeof(Origine), typeof(Presence), typeof(IssueAudience), typeof(SensJugement), typeof(Contradictoire), typeof(EtatDiagnostic),
            typeof(NaturePlan), typeof(Solution), typeof(MotifRetrait), typeof(TypeBailleur), typeof(RolePersonne),
            typeof(EtatAide), typeof(EtatSurendettement), typeof(EtatDalo), typeof(MotifLevee), typeof(EtatDemande), typeof(Instance), typeof(EtatExamen), typeof(EtatSuivi), typeof(MotifException)];
        var valeurs = codes.SelectMany(c => Enum.GetNames(c)).Where(n => n is not ("Inconnu" or "Inconnue")).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName);
        Assert.Empty(valeurs.Distinct().Except(Mots));
    }

    [Fact]
    public void The_example_is_taken_as_it_stands()
    {
        var exemple = Json().Matches(Format)[0].Groups[1].Value;
        var signalement = Assert.Single(SignalementJson.Lire<List<Signalement>>(exemple));
        Assert.Empty(Controle.Problemes(signalement, new(2026, 11, 23)));
        Assert.Equal(2199.79m, Assert.IsType<CommandementDePayer>(Assert.Single(signalement.Faits)).Montant);
    }

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();
}
