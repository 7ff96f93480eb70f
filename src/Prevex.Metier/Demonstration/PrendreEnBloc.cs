using Prevex.Metier.Signalements;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Demonstration;

/// <summary>Takes many small messages in turn, each kept and taken as if it had just arrived.</summary>
public sealed class PrendreEnBloc(Bases bases, PrendreLignes prendre)
{
    public async Task Execute(IEnumerable<(Guid Emetteur, DateTimeOffset RecuLe, IReadOnlyList<Signalement> Signalements)> messages, string territoire, CancellationToken ct)
    {
        foreach (var (emetteur, recuLe, signalements) in messages)
        {
            var message = new Message
            {
                Territoire = territoire, Canal = Canal.Api, EmetteurId = emetteur, RecuLe = recuLe, Profil = "format_prevex", Empreinte = "", Etat = EtatMessage.EnCours,
            };
            await using (var depot = bases.Ouvrir()) await depot.Inserer([message], ct);
            await prendre.Executer(message, signalements.Select((s, i) => new LigneLue(null, i + 1, []) { Signalement = s }), ct: ct);
        }
    }
}
