using Prevex.Metier.Signalements;
using Prevex.Metier.Signalements.Emetteurs;
using Prevex.Site.Affichage;

namespace Prevex.Site.Pages.Reception;

/// <summary>States of reception, in words and colours.</summary>
internal static class EtatsDEnvoi
{
    public static Puce Puce(this Message m) => m.Etat switch
    {
        EtatMessage.Recu => new("À vérifier", Ton.AFaire, "eye"),
        EtatMessage.EnCours => new("En cours", Ton.Fort),
        EtatMessage.Suspendu => new(m.Motif is null ? "Arrêté" : "Interrompu", Ton.AFaire, "triangle-alert"),
        EtatMessage.Termine => new("Enregistré", Ton.Bon, "check"),
        EtatMessage.Refuse => new("Refusé", Ton.Danger, "file-x"),
        EtatMessage.ADefaire => new(m.Motif is null ? "Se défait" : "Interrompu", Ton.AFaire, "undo-2"),
        EtatMessage.Defait => new("Défait"),
        EtatMessage.Retenu => new("Retenu", Ton.Danger, "ban"),
    };

    public static Puce? Puce(this Attente a) => a.Etat switch
    {
        EtatDAttente.EnRetard => new("En retard", Ton.AFaire, "clock"),
        EtatDAttente.Muet => new("Muet", Ton.Danger, "clock"),
        EtatDAttente.AJour => new("À jour", Ton.Bon, "check"),
        EtatDAttente.SansRythme => new("Pas encore de rythme"),
        EtatDAttente.NonAttendu => new("Rien n’est attendu"),
    };

    /// <summary>« tous les 30 jours, d’après son histoire »</summary>
    public static string EnMots(this Attente a) => a.Jours switch
    {
        null => "son histoire est trop courte pour le dire",
        0 => "il n’écrit pas à date fixe",
        1 => $"chaque jour, {Source(a)}",
        var jours => $"tous les {Francais.Compter(jours.Value, "jour")}, {Source(a)}",
    };

    public static string Taille(long octets) => octets switch
    {
        < 1024 => Francais.Compter(octets, "octet"),
        < 1 << 20 => $"{Francais.Nombre(octets / 1024)} Ko",
        _ => $"{Francais.Nombre(octets >> 20)} Mo",
    };

    private static string Source(Attente a) => a.Fixe ? "fixé par l’administrateur" : "d’après son histoire";
}
