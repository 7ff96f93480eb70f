namespace Prevex.Site.Affichage;

/// <summary>What a colour means; it always comes with words.</summary>
public enum Ton { Neutre, Fort, AFaire, Danger, Bon, Hiver }

/// <summary>A state in one or two words.</summary>
public sealed record Puce(string Texte, Ton Ton = Ton.Neutre, string? Icone = null);

public static class Tons
{
    public static string Classe(this Ton ton) => ton switch
    {
        Ton.Neutre => "neutre",
        Ton.Fort => "fort",
        Ton.AFaire => "faire",
        Ton.Danger => "danger",
        Ton.Bon => "bon",
        Ton.Hiver => "hiver",
    };
}
