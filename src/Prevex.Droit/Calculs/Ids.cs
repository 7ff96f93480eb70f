namespace Prevex.Droit.Calculs;

/// <summary>The rules that checks speak of by name; a check is silent when its rule is not in droit/.</summary>
internal static class Ids
{
    public const string SaisineCcapex = "T04";
    public const string Clause = "T05";
    public const string NotificationAuPrefet = "T07";
    public const string CommandementDeQuitter = "T17";
    public const string Prolongation = "T18";
    public const string Requisition = "T22";
    public const string Expulsion = "T26";
    public const string Instructions = "C01";
    public const string GardeDalo = "D04";
}
