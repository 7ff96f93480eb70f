using Microsoft.EntityFrameworkCore;
using Prevex.Droit.Calculs;
using Prevex.Faits;
using Prevex.Metier.Annuaire;
using Prevex.Metier.Socle;
using Prevex.Metier.Socle.Acces;
using Prevex.Metier.Socle.Depot;

namespace Prevex.Metier.Dossiers;

/// <summary>
/// Writes a fact by hand, corrects one by another, or takes one back. Both stay readable.
/// The public force is not granted against a household that DALO protects without a reason written by whoever goes on.
/// </summary>
public sealed class AjouterFait(Bases bases, Referentiel referentiel, TimeProvider horloge)
{
    private static readonly DateOnly PremierJour = new(1980, 1, 1);

    private const int RaisonAuPlus = 2000;

    /// <param name="Remplace">The fact that this one corrects.</param>
    /// <param name="PasserOutre">With a grant of the public force: the guard of the DALO household is overridden, and why.</param>
    /// <param name="Raison">Why, in words: needed with any override of that guard.</param>
    public sealed record Input(Fait? Fait, Guid? Remplace = null, MotifLevee? PasserOutre = null, string? Raison = null);

    public async Task<Resultat<FaitInscrit>> Execute(Agent agent, Guid dossier, Input input, CancellationToken ct)
    {
        if (Check(input, horloge.Aujourdhui()) is { Count: > 0 } problemes) return new(null, problemes);
        await using var depot = bases.Ouvrir();
        await using var transaction = await depot.Database.BeginTransactionAsync(ct);
        await depot.Reserver(ct);
        if (!await depot.DossiersVisibles(agent).AnyAsync(d => d.Id == dossier, ct)) return new Problem("", "Ce dossier n'existe pas.");
        var etat = (await depot.Etats([dossier], ct))[dossier];
        if (input.Remplace is { } remplace && etat.Faits.Select(f => f.Lire()).EnVigueur().All(f => f.Id != remplace))
            return new Problem("", "Ce fait a déjà été corrigé. Rechargez la page pour voir la correction.");

        List<Fait> faits = GardeDalo(etat, input.Fait!, input.Remplace) ? [new GardeDaloLevee { DateEffet = input.Fait!.DateEffet, Motif = input.PasserOutre ?? default }, input.Fait] : [input.Fait!];
        if (faits[0] is GardeDaloLevee levee && CheckLevee(levee, input) is { Count: > 0 } refus) return new(null, refus);

        var inscrits = faits.ConvertAll(f => FaitInscrit.Ecrire(agent.Territoire, dossier, f, horloge.GetUtcNow(), agent.Structure, null, agent.Id, f == input.Fait ? input.Remplace : null));
        etat.Faits.AddRange(inscrits);
        await depot.Inserer(inscrits, ct);
        if (faits[0] is GardeDaloLevee)
            await depot.Inserer([new Note { Territoire = agent.Territoire, DossierId = dossier, FaitId = inscrits[0].Id, Texte = input.Raison!.Trim(), EcriteLe = inscrits[0].RecuLe, AuteurId = agent.Id }], ct);
        await EcrireProjections.De(depot, [etat], referentiel, new Structures(agent.Territoire), horloge, ct);
        await transaction.CommitAsync(ct);
        return inscrits[^1];
    }

    /// <summary>Whether this is a grant of the public force against a household that had priority on that day, is not rehoused, and for which nobody has said why to go on.</summary>
    public bool GardeDalo(EtatDossier etat, Fait fait, Guid? remplace = null)
    {
        if (fait is not AccordCfp) return false;
        var nouveau = new Inscription(Guid.CreateVersion7(), fait, horloge.GetUtcNow(), Guid.Empty, remplace);
        List<Inscription> histoire = [.. etat.Faits.Select(f => f.Lire()), nouveau];
        var prioritaire = histoire.Where(i => i.Fait is RecoursDalo && i.Fait.DateEffet <= fait.DateEffet).Select(i => i.Id).ToHashSet();
        return Moteur.Situer(referentiel.Regles, histoire, etat.BailConnu(), horloge.Aujourdhui()).Alertes.Any(a => a.Bloquante && a.Faits.Any(prioritaire.Contains));
    }

    private static List<Problem> CheckLevee(GardeDaloLevee levee, Input input)
    {
        var problemes = new List<Problem>();
        if (levee.Motif == MotifLevee.Inconnu) problemes.Add(new(input.Fait is AccordCfp ? nameof(Input.PasserOutre) : nameof(levee.Motif), "Le ménage est prioritaire au titre du DALO et n'est pas relogé. Choisissez pourquoi passer outre."));
        if (string.IsNullOrWhiteSpace(input.Raison)) problemes.Add(new(nameof(Input.Raison), "Écrivez pourquoi passer outre : ce texte reste au dossier, et le passage outre est compté."));
        else if (input.Raison.Trim().Length > RaisonAuPlus) problemes.Add(new(nameof(Input.Raison), $"Ce texte dépasse {RaisonAuPlus} caractères. Raccourcissez-le."));
        return problemes;
    }

    internal static IReadOnlyList<Problem> Check(Input input, DateOnly aujourdhui) => input.Fait switch
    {
        null => [new("Type", "Choisissez ce qui s'est passé.")],
        { DateEffet: var jour } when jour > aujourdhui => [new("DateEffet", "Cette date est dans le futur. Indiquez le jour où le fait a eu lieu.")],
        { DateEffet: var jour } when jour < PremierJour => [new("DateEffet", "Cette date est trop ancienne. Vérifiez l'année.")],
        Retrait when input.Remplace is null => [new("Type", "Indiquez le fait à retirer.")],
        Assignation { Audience: { } audience } a when audience < a.DateEffet => [new("Audience", "L'audience ne peut pas précéder l'assignation.")],
        Audience { Issue: IssueAudience.Renvoi, RenvoiAu: null } => [new("RenvoiAu", "Indiquez la nouvelle date d'audience.")],
        Audience { RenvoiAu: { } renvoi } a when renvoi <= a.DateEffet => [new("RenvoiAu", "Le renvoi doit être après l'audience.")],
        _ => [],
    };
}
