using System.IO.Compression;

namespace Prevex.Metier.Signalements.Lecture.Fichiers;

/// <summary>Tells what a file is by its content, whatever its name says.</summary>
internal static class Ouverture
{
    public static readonly char[] Separateurs = [';', '\t', ',', '|'];

    public static bool EstClasseur(Stream contenu)
    {
        contenu.Position = 0;
        Span<byte> debut = stackalloc byte[8];
        var lus = contenu.ReadAtLeast(debut, debut.Length, throwOnEndOfStream: false);
        contenu.Position = 0;
        if (lus == 0) throw new FichierRefuse("Le fichier est vide.", "Vérifiez l’export, puis envoyez de nouveau le fichier.");
        if (debut.StartsWith("PK\u0003\u0004"u8)) return true;
        if (debut.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) throw new FichierRefuse(
            "Le fichier est un ancien classeur Excel (.xls) ou un classeur protégé par un mot de passe.", "Enregistrez-le au format .xlsx sans mot de passe, ou en CSV.");
        if (debut.StartsWith("%PDF"u8)) throw new FichierRefuse("Le fichier est un PDF.", "Envoyez l’export d’origine, en CSV ou en classeur .xlsx.");
        return false;
    }

    public static FichierXlsx Classeur(string nomFichier, Stream contenu)
    {
        try
        {
            return new(nomFichier, new ZipArchive(contenu, ZipArchiveMode.Read, leaveOpen: true));
        }
        catch (InvalidDataException)
        {
            throw FichierXlsx.Illisible();
        }
    }
}
