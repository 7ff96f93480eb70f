using System.IO.Compression;
using System.Xml;

namespace Prevex.Metier.Signalements.Lecture.Fichiers;

/// <summary>
/// A workbook read as a stream of rows. Nothing is evaluated, no link is followed, no DTD is read, and a part that
/// inflates out of proportion is refused before it is opened.
/// </summary>
internal sealed class FichierXlsx : Source
{
    private const long ToujoursAdmis = 20L << 20;
    private const long Maximum = 2L << 30;
    private const int RapportMax = 100;
    private const int TextesMax = 64 << 20;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _feuilles = [];
    private readonly List<string?> _noms = [];
    private readonly List<string> _textes = [];
    private readonly HashSet<int> _stylesDeDate = [];
    private bool _depuis1904;

    public FichierXlsx(string nomFichier, ZipArchive archive)
    {
        _archive = archive;
        var classeur = archive.GetEntry("xl/workbook.xml") ?? throw PasUnClasseur(nomFichier);
        var liens = Liens(nomFichier);
        using (var xml = Xml(classeur))
            Parcourir(() =>
            {
                while (xml.Read())
                {
                    if (xml.NodeType != XmlNodeType.Element) continue;
                    if (xml.LocalName == "workbookPr") _depuis1904 |= xml.GetAttribute("date1904") is "1" or "true";
                    if (xml.LocalName != "sheet" || xml.GetAttribute("state") is "hidden" or "veryHidden") continue;
                    var id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                        ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
                    if (xml.GetAttribute("name") is not { } nom || id is null || !liens.TryGetValue(id, out var partie) || !_feuilles.TryAdd(nom, partie)) continue;
                    _noms.Add(nom);
                }
            });
        if (archive.GetEntry("xl/styles.xml") is { } styles) LireStyles(styles);
        if (archive.GetEntry("xl/sharedStrings.xml") is { } textes) LireTextes(textes);
    }

    public override IReadOnlyList<string?> Feuilles => _noms;

    public override bool Depuis1904 => _depuis1904;

    public override IEnumerable<Rangee> Rangees(string? feuille) =>
        new FeuilleXlsx(_textes, _stylesDeDate, _depuis1904).Rangees(() => Xml(_feuilles[feuille!]));

    public override void Verifier(string? feuille)
    {
        using var xml = Xml(_feuilles[feuille!]);
        Parcourir(() => { while (xml.Read()) { } });
    }

    public static FichierRefuse Illisible() => new("Le classeur est illisible : il est incomplet ou abîmé.", "Ouvrez-le dans votre tableur, enregistrez-le de nouveau, puis renvoyez-le.");

    /// <summary>Turns what XML and ZIP say of a broken file into a refusal.</summary>
    public static void Parcourir(Action action)
    {
        try { action(); }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal)) { throw EntiteExterne(); }
        catch (Exception e) when (e is XmlException or InvalidDataException or EndOfStreamException) { throw Illisible(); }
    }

    private static FichierRefuse EntiteExterne() => new(
        "Le classeur contient une déclaration interdite (entité externe) : il n’a pas été lu.", "Enregistrez-le de nouveau depuis votre tableur, ou envoyez un CSV.");

    private static FichierRefuse PasUnClasseur(string nomFichier) => new($"« {Path.GetFileName(nomFichier)} » n’est pas un classeur Excel.", "Envoyez un classeur .xlsx ou un fichier CSV.");

    private static FichierRefuse Demesure(ZipArchiveEntry partie) => new(
        $"Le classeur se déploie en {partie.Length >> 20} Mo : il est démesuré pour ce qu’il contient.", "Supprimez les lignes et colonnes vides mises en forme, ou envoyez le fichier en CSV.");

    private static XmlReader Xml(ZipArchiveEntry partie)
    {
        if (partie.Length > Maximum || (partie.Length > ToujoursAdmis && partie.Length / Math.Max(1, partie.CompressedLength) > RapportMax)) throw Demesure(partie);
        Stream flux;
        try { flux = partie.Open(); }
        catch (InvalidDataException) { throw Illisible(); }
        return XmlReader.Create(new FluxBorne(flux, partie.Length), new()
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
            IgnoreWhitespace = false, CloseInput = true, MaxCharactersFromEntities = 1000,
        });
    }

    private Dictionary<string, ZipArchiveEntry> Liens(string nomFichier)
    {
        var liens = new Dictionary<string, ZipArchiveEntry>();
        using var xml = Xml(_archive.GetEntry("xl/_rels/workbook.xml.rels") ?? throw PasUnClasseur(nomFichier));
        Parcourir(() =>
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("TargetMode") == "External") continue;
                if (xml.GetAttribute("Id") is not { } id || xml.GetAttribute("Target") is not { } cible) continue;
                if (_archive.GetEntry(cible.StartsWith('/') ? cible[1..] : "xl/" + cible) is { } partie) liens[id] = partie;
            }
        });
        return liens;
    }

    private void LireStyles(ZipArchiveEntry partie)
    {
        using var xml = Xml(partie);
        var formats = new Dictionary<int, bool>();
        var dansXfs = false;
        var rang = 0;
        Parcourir(() =>
        {
            while (xml.Read())
            {
                if (xml.LocalName == "cellXfs") dansXfs = xml.NodeType == XmlNodeType.Element;
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "numFmt" && int.TryParse(xml.GetAttribute("numFmtId"), out var id)) formats[id] = EstFormatDeDate(xml.GetAttribute("formatCode") ?? "");
                if (!dansXfs || xml.LocalName != "xf") continue;
                _ = int.TryParse(xml.GetAttribute("numFmtId"), out var format);
                if (formats.TryGetValue(format, out var date) ? date : format is >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58) _stylesDeDate.Add(rang);
                rang++;
            }
        });
    }

    private static bool EstFormatDeDate(string code)
    {
        var hors = true;
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            if (c == '\\') { i++; continue; }
            if (c is '"') { hors = !hors; continue; }
            if (c == '[') { i = Math.Max(i, code.IndexOf(']', i)); continue; }
            if (!hors) continue;
            if (c is 'd' or 'D' or 'j' or 'J' or 'm' or 'M' or 'y' or 'Y' or 'a' or 'A') return !code.StartsWith("Standard", StringComparison.OrdinalIgnoreCase) && !code.StartsWith("General", StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }

    private void LireTextes(ZipArchiveEntry partie)
    {
        using var xml = Xml(partie);
        var total = 0L;
        Parcourir(() =>
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
                _textes.Add(FeuilleXlsx.LireTexte(xml));
                if ((total += _textes[^1].Length + 16) > TextesMax) throw Demesure(partie);
            }
        });
    }

    /// <summary>Stops where the archive says that the part ends: a lying archive cannot inflate for ever.</summary>
    private sealed class FluxBorne(Stream flux, long reste) : Stream
    {
        private long _reste = reste;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var lus = flux.Read(buffer, offset, (int)Math.Min(count, _reste));
            _reste -= lus;
            return lus;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) flux.Dispose();
            base.Dispose(disposing);
        }
    }
}
