using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Prevex.Metier.Signalements.Lecture.Profils;

/// <summary>Reads, checks and writes profiles.</summary>
public static partial class ProfilYaml
{
    [GeneratedRegex("[^a-z0-9_]")]
    private static partial Regex HorsNom();

    /// <summary>Every profile of a folder, in the order of their names.</summary>
    /// <exception cref="InvalidDataException">A profile says something impossible: file, line, cure.</exception>
    public static IReadOnlyList<Profil> Charger(string dossier) =>
        !Directory.Exists(dossier) ? [] : [.. Directory.EnumerateFiles(dossier, "*.yaml").Order(StringComparer.Ordinal).Select(f => Lire(File.ReadAllText(f), f))];

    /// <exception cref="InvalidDataException">The text is not a profile: where, and how to mend it.</exception>
    public static Profil Lire(string texte, string fichier)
    {
        Profil profil;
        try
        {
            profil = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance)
                .WithTypeConverter(new OuiNon())
                .WithTypeConverter(new ValeurYaml())
                .Build().Deserialize<Profil>(texte) ?? throw new InvalidDataException($"{fichier} est vide.");
        }
        catch (YamlException e)
        {
            throw new InvalidDataException($"{fichier}, ligne {e.Start.Line} : {Traduire(e)}", e);
        }
        if (profil.Nom.Length == 0) profil = profil with { Nom = HorsNom().Replace(Path.GetFileNameWithoutExtension(fichier), "_") };
        if (ProfilControle.Fautes(profil).FirstOrDefault() is { Message: not null } faute)
            throw new InvalidDataException($"{fichier}, ligne {Ligne(texte, faute.Mot)} : {faute.Message}");
        return profil;
    }

    /// <summary>A confirmed mapping, in the same words as a hand-written profile.</summary>
    public static string Ecrire(Profil profil) =>
        new SerializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance)
            .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitDefaults | DefaultValuesHandling.OmitEmptyCollections)
            .WithTypeConverter(new OuiNon()).WithTypeConverter(new ValeurYaml())
            .DisableAliases().Build().Serialize(profil);

    private static string Traduire(YamlException e)
    {
        var message = e.InnerException?.Message ?? e.Message;
        if (message.Contains("not found on type", StringComparison.Ordinal)) return $"mot inconnu : {message.Split('\'', '’').ElementAtOrDefault(1) ?? message}. Voyez docs/profils.md.";
        return message;
    }

    private static int Ligne(string texte, string mot)
    {
        var lignes = texte.Split('\n');
        var rang = Array.FindIndex(lignes, l => l.Contains(mot, StringComparison.Ordinal));
        return rang < 0 ? 1 : rang + 1;
    }

    /// <summary>« oui » and « non », as people write.</summary>
    private sealed class OuiNon : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(bool);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            var mot = parser.Consume<Scalar>();
            return mot.Value switch
            {
                "oui" or "true" => true,
                "non" or "false" => false,
                _ => throw new YamlException(mot.Start, mot.End, $"« {mot.Value} » : écrivez oui ou non."),
            };
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => emitter.Emit(new Scalar(value is true ? "oui" : "non"));
    }

    /// <summary>« montant: colonne », « motif: =impaye », or the full form.</summary>
    private sealed class ValeurYaml : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(ValeurDecrite);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            if (parser.TryConsume<Scalar>(out var court)) return court.Value.StartsWith('=') ? new ValeurDecrite { Constante = court.Value[1..] } : new() { Colonne = court.Value };
            var forme = (Complete?)rootDeserializer(typeof(Complete)) ?? new();
            return new ValeurDecrite
            {
                Colonne = forme.Colonne, Constante = forme.Constante, Table = forme.Table, SinonRien = forme.SinonRien, Exigence = forme.Exigence, Negatif = forme.Negatif,
            };
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer)
        {
            var v = (ValeurDecrite)value!;
            if (v == new ValeurDecrite { Colonne = v.Colonne, Constante = v.Constante, Table = v.Table } && v.Table.Count == 0)
            {
                emitter.Emit(new Scalar(v.Colonne ?? "=" + v.Constante));
                return;
            }
            serializer(new Complete { Colonne = v.Colonne, Constante = v.Constante, Table = v.Table, SinonRien = v.SinonRien, Exigence = v.Exigence, Negatif = v.Negatif }, typeof(Complete));
        }

        private sealed record Complete
        {
            public string? Colonne { get; init; }
            public string? Constante { get; init; }
            public Dictionary<string, string> Table { get; init; } = [];
            public bool SinonRien { get; init; }
            public string Exigence { get; init; } = "facultatif";
            public bool Negatif { get; init; }
        }
    }
}
