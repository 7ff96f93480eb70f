namespace Prevex.Metier.Demonstration;

/// <summary>What a household pays now; changes along its life.</summary>
internal enum Conduite
{
    /// <summary>Every term in full.</summary>
    Paye,
    /// <summary>Nothing at all.</summary>
    Arrete,
    /// <summary>Often nothing, sometimes a part.</summary>
    Peine,
    /// <summary>Every term and an instalment of the debt.</summary>
    Rembourse,
}

/// <summary>One month of the household's account, in euros.</summary>
internal sealed record MoisDeCompte(DateOnly Mois, decimal Appele, decimal Regle, decimal Solde);

/// <summary>The landlord's ledger of one household, filled month after month as its life goes.</summary>
internal sealed class Comptes(decimal terme, DateOnly premierMois, Hasard h)
{
    private readonly List<MoisDeCompte> _mois = [];
    private DateOnly _prochain = premierMois;

    public Conduite Conduite { get; set; } = Conduite.Paye;
    public decimal Mensualite { get; set; }
    public decimal Dette => _mois.Count == 0 ? 0 : _mois[^1].Solde;
    public IReadOnlyList<MoisDeCompte> Mois => _mois;

    public void Avancer(DateOnly jour)
    {
        for (; _prochain <= jour; _prochain = _prochain.AddMonths(1))
        {
            var regle = Conduite switch
            {
                Conduite.Paye => terme,
                Conduite.Arrete => 0,
                Conduite.Rembourse => terme + Math.Min(Mensualite, Dette),
                Conduite.Peine => h.Pese((0.55, 0m), (0.3, Math.Round(terme * h.Euros(0.2, 0.8), 2)), (0.15, terme)),
            };
            _mois.Add(new(_prochain, terme, regle, Math.Max(0, Dette + terme - regle)));
        }
    }

    /// <summary>The whole debt is paid in the last month.</summary>
    public void Solder()
    {
        if (_mois.Count == 0) return;
        var dernier = _mois[^1];
        _mois[^1] = dernier with { Regle = dernier.Regle + dernier.Solde, Solde = 0 };
    }
}
