using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Prevex.Metier.Signalements.Lecture;
using Prevex.Metier.Signalements.Lecture.Profils;
using Prevex.Metier.Socle;

namespace Prevex.Metier.Signalements.FormatOuvert;

/// <summary>Says to anyone what Prévex would understand of a file in the open format, CSV, XLSX or JSON. Knows no base: nothing can be kept.</summary>
public sealed class VerifierFichier(Referentiel referentiel, ProfilsDuTerritoire profils, TimeProvider horloge)
{
    public const int TailleMaximale = 5 << 20;

    /// <summary>The profile of the open format in columns.</summary>
    public const string Profil = "prevex";

    private const int DefautsMontres = 100;
    private static readonly TimeSpan TempsMaximal = TimeSpan.FromSeconds(5);

    public sealed record Defaut(EtatLecture Etat, string? Ou, string Motif, string? Remede, int Nombre, string Exemple);

    /// <param name="Entier">False when only the beginning was read, for want of time.</param>
    /// <param name="Refus">The file cannot be read at all.</param>
    public sealed record Vue(string Format, int Lignes, int Faits, int Fautives, IReadOnlyList<Defaut> Defauts, bool Entier, FichierRefuse? Refus = null)
    {
        public bool EstBon => Refus is null && Fautives == 0;
    }

    public Vue Execute(string nomFichier, Stream contenu, CancellationToken ct)
    {
        try
        {
            if (contenu.Length == 0) throw new FichierRefuse("Ce fichier est vide.", "Choisissez celui que vous avez enregistré depuis votre logiciel.");
            if (contenu.Length > TailleMaximale) throw new FichierRefuse($"Ce fichier dépasse {TailleMaximale >> 20} Mo.", "Vérifiez-en un extrait : les premières milliers de lignes suffisent.");
            return EstDuJson(contenu) ? Json(contenu) : Tableau(nomFichier, contenu, ct);
        }
        catch (FichierRefuse refus)
        {
            return new("", 0, 0, 0, [], true, refus);
        }
    }

    private Vue Tableau(string nomFichier, Stream contenu, CancellationToken ct)
    {
        var lecture = Lecteur.Ouvrir(nomFichier, contenu, profils.Liste, referentiel.Territoire, horloge.Aujourdhui(), Profil);
        var depart = Stopwatch.GetTimestamp();
        var releve = new Releve();
        var entier = true;
        foreach (var ligne in lecture.Lignes())
        {
            ct.ThrowIfCancellationRequested();
            releve.Noter($"ligne {ligne.Numero}", ligne.Signalement is { } s ? Compter(s) : 0, ligne.Ecartes.Select(e => (e.Etat, e.Colonne, e.Motif, (string?)e.Remede)));
            if (entier = Stopwatch.GetElapsedTime(depart) < TempsMaximal) continue;
            break;
        }
        return releve.Vue("Tableau (CSV ou Excel)", entier);
    }

    private Vue Json(Stream contenu)
    {
        contenu.Position = 0;
        var releve = new Releve();
        try
        {
            var signalements = LignesJson.Signalements(contenu);
            if (signalements.Count == 0) throw new FichierRefuse("Cet envoi n’a aucun signalement.", "Écrivez un tableau JSON d’au moins un signalement.");
            if (signalements.Count > RecevoirSignalements.AuPlus) throw new FichierRefuse($"Un envoi porte au plus {RecevoirSignalements.AuPlus} signalements ; celui-ci en a {signalements.Count}.", "Coupez-le en plusieurs envois.");
            foreach (var (i, s) in signalements.Index())
            {
                var problemes = Controle.Problemes(s, horloge.Aujourdhui()).ToList();
                releve.Noter($"signalement {i + 1}", problemes.Count == 0 ? Compter(s) : 0, problemes.Select(p => (EtatLecture.ACorriger, p.Champ.Length == 0 ? null : p.Champ, p.Message, (string?)null)));
            }
            return releve.Vue("JSON", true);
        }
        catch (JsonException e)
        {
            throw new FichierRefuse($"{(e.LineNumber is { } ligne ? $"Ligne {ligne + 1}" : "Ce fichier")} : {RecevoirSignalements.Francais(e)}", e.Path is { Length: > 1 } chemin ? $"Voyez {chemin.TrimStart('$', '.')}." : "Vérifiez la forme du fichier avec le schéma JSON.");
        }
    }

    private static int Compter(Signalement s) => s.Faits.Count + s.Dettes.Count + s.Termes.Count + (s.Bail?.Debut is null ? 0 : 1);

    // The first sign that is not a space tells JSON from a table.
    private static bool EstDuJson(Stream contenu)
    {
        contenu.Position = 0;
        Span<byte> debut = stackalloc byte[256];
        var lus = contenu.ReadAtLeast(debut, debut.Length, throwOnEndOfStream: false);
        contenu.Position = 0;
        return Encoding.UTF8.GetString(debut[..lus]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n') is ['[' or '{', ..];
    }

    private sealed class Releve
    {
        private readonly Dictionary<(EtatLecture, string?, string, string?), (int Nombre, string Exemple)> _defauts = [];
        private int _lignes, _faits, _fautives;

        public void Noter(string ou, int faits, IEnumerable<(EtatLecture, string?, string, string?)> ecarts)
        {
            _lignes++;
            _faits += faits;
            var fautive = false;
            foreach (var ecart in ecarts)
            {
                fautive = true;
                var (nombre, exemple) = _defauts.GetValueOrDefault(ecart, (0, ou));
                if (nombre > 0 || _defauts.Count < DefautsMontres) _defauts[ecart] = (nombre + 1, exemple);
            }
            if (fautive) _fautives++;
        }

        public Vue Vue(string format, bool entier) => new(format, _lignes, _faits, _fautives,
            [.. _defauts.OrderByDescending(d => d.Value.Nombre).Select(d => new Defaut(d.Key.Item1, d.Key.Item2, d.Key.Item3, d.Key.Item4, d.Value.Nombre, d.Value.Exemple))], entier);
    }
}
