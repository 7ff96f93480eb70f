using Prevex.Droit;
using Prevex.Droit.Ecriture;
using Prevex.Faits;
using Prevex.Metier.Dossiers;
using Prevex.Metier.Socle;
using Prevex.Site.Affichage;
using Prevex.Site.Dessins;
using Francais = Prevex.Site.Affichage.Francais;

namespace Prevex.Site.Pages.Dossiers;

/// <summary>From the rows of a file and what the law says of them to what the page shows, on a day and as known on a day.</summary>
internal sealed class PresentationDuDossier
{
    private readonly DossierLu _lu;
    private readonly Referentiel _referentiel;
    private readonly DateOnly _jour;
    private readonly DateOnly? _connu;
    private readonly DateTimeOffset _instant;
    private readonly IReadOnlyList<Inscription> _histoire;
    private readonly Situation _situation;

    /// <summary>Facts drawn below the line, as contacts and aids, and not above it among the acts.</summary>
    private readonly HashSet<Guid> _paralleles;

    public PresentationDuDossier(DossierLu lu, Referentiel referentiel, DateOnly aujourdhui, DateOnly? connu)
    {
        (_lu, _referentiel, _jour, _connu) = (lu, referentiel, connu ?? aujourdhui, connu);
        Aujourdhui = aujourdhui;
        _instant = connu is { } c ? c.FinDeJournee() : DateTimeOffset.MaxValue;
        _histoire = lu.Etat.Faits.Select(f => f.Lire()).ConnuesAu(_instant);
        _paralleles = [.. _histoire.Where(i => Evenement(i.Fait) is not null).Select(i => i.Id)];
        _situation = lu.Etat.Situer(referentiel.Regles, _jour, connu is null ? null : _instant);
    }

    private DateOnly Aujourdhui { get; }
    private EtatDossier Etat => _lu.Etat;

    public DossierVue Vue(string section)
    {
        var bail = Baux().LastOrDefault();
        return new()
        {
            Numero = Etat.Dossier.Numero, Menage = Projeter.Noms(Etat), Adresse = Etat.Logement is null ? null : Projeter.AdresseEntiere(Etat.Logement, _referentiel.Commune(Etat.Logement.Insee)),
            Puces = [.. Puces(bail)], ConnuAu = _connu, Aujourdhui = Aujourdhui, Ligne = Ligne(), Echeances = [.. Echeances()], AVerifier = [.. AVerifier()],
            Journal = new JournalDuDossier(_lu, _referentiel.Territoire, _histoire, modifiable: _connu is null).Faits(section),
            Sections = JournalDuDossier.Sections, Section = section, Dette = Dette(), Foyer = [.. Etat.Foyer.Select(f => Personne(f.Personne, f.Occupation))],
            Logement = [.. Logement(bail)], Emetteurs = [.. Emetteurs()],
            Liens = [.. _lu.Lies.Select(l => new DossierVue.Lien($"/dossiers/{l.Id}", l.Noms, $"mêmes personnes, dossier {l.Numero}"))],
            LienAjouter = _connu is null ? $"/dossiers/{Etat.Dossier.Id}/fait" : null,
        };
    }

    private IEnumerable<Bail> Baux() => Etat.Baux.Where(b => b.RetireLe is null && b.RecuLe <= _instant).OrderBy(b => b.RecuLe);

    private IEnumerable<Puce> Puces(Bail? bail)
    {
        yield return _situation.Etape.Puce();
        if (_situation.Prochaine is { } e && e.Date.DayNumber - _jour.DayNumber <= 60)
            yield return new($"{_referentiel.Regles[e.Regle].Nom} : {Francais.Dans(e.Date.DayNumber - _jour.DayNumber)}", ListePage.Urgence(e.Date.DayNumber - _jour.DayNumber) is var ton && ton == Ton.Neutre ? Ton.Fort : ton, "calendar-clock");
        foreach (var s in _situation.Suspensions.Where(s => s.Nature == Suspension.TreveHivernale && s.Periode.Contient(_jour)))
            yield return new(s.Periode.Fin is { } fin ? $"Trêve hivernale jusqu’au {Francais.JourSansAn(fin)}" : "Trêve hivernale", Ton.Hiver, "snowflake");
        if (_situation.Alertes.Count + _situation.Incoherences.Count is > 0 and var points) yield return new(points == 1 ? "Un point à vérifier" : $"{points} points à vérifier", Ton.AFaire, "triangle-alert");
        if (bail is not null && Projeter.Parc(bail.TypeBailleur).EnMots() is { } parc) yield return new(bail.Debut is { } debut ? $"{parc} · bail de {debut.Year}" : parc);
    }

    private IEnumerable<DossierVue.Verification> AVerifier() => _situation.Incoherences.Concat(_situation.Alertes).OrderByDescending(r => r.Bloquante).Select(r => new DossierVue.Verification(r.Message, r.Bloquante)
    {
        Faits = [.. r.Faits.Select(id => _histoire.FirstOrDefault(i => i.Id == id)).OfType<Inscription>().Select(i => Concerne(i, r))],
        Remede = _connu is null ? Remede(r) : null,
    });

    private DossierVue.FaitConcerne Concerne(Inscription i, Remarque remarque)
    {
        var fait = $"{Phrases.De(i.Fait).Titre}, {Francais.JourEnLettres(i.Fait.DateEffet)}";
        return _connu is not null ? new(fait, _lu.Structure(i.Emetteur), $"#fait-{i.Id}", null, null)
            : new(fait, _lu.Structure(i.Emetteur), $"#fait-{i.Id}", $"/dossiers/{Etat.Dossier.Id}/fait?remplace={i.Id}", Demander(i, fait, remarque));
    }

    /// <summary>A letter ready to be sent to those who told the fact; it names the file, never the household.</summary>
    private string Demander(Inscription i, string fait, Remarque remarque)
    {
        var objet = Uri.EscapeDataString($"Dossier {Etat.Dossier.Numero} : une date à vérifier");
        var corps = Uri.EscapeDataString($"Bonjour,\n\nDans le dossier {Etat.Dossier.Numero}, vous avez signalé : {fait} (reçu le {Francais.JourEnLettres(i.RecuLe.Jour())}).\n{remarque.Message}\n\nPouvez-vous vérifier, et nous envoyer la date exacte ou une copie de l’acte ?");
        return $"mailto:{_lu.Courriels.GetValueOrDefault(i.Emetteur)}?subject={objet}&body={corps}";
    }

    /// <summary>What settles the remark when it is not a fact to correct: an act to note, or whom to ask.</summary>
    private (string, string)? Remede(Remarque remarque)
    {
        var (texte, type) = remarque.Code switch
        {
            Remarques.GardeDalo => ("Passer outre, avec un motif", "garde_dalo_levee"),
            Remarques.RecoursDaloPossible or Remarques.RappelDalo => ("Noter un recours DALO", "recours_dalo"),
            Remarques.AssignationSansSaisine or Remarques.SaisinePresumeePerdue or Remarques.AssignationAvantDeuxMoisDeSaisine => ("Noter une saisine de la CCAPEX", "saisine_ccapex"),
            Remarques.CommandementASignaler => ("Noter le signalement", "signalement_commandement"),
            Remarques.MensualiteManquee => ("Noter un versement", "versement"),
            Remarques.AideSuspendueSansCcapex => ("Noter la décision de la CCAPEX", "examen_en_commission"),
            Remarques.ExpulsionPendantLaTreve => ("Noter une exception à la trêve", "exception_treve"),
            Remarques.AudienceTropProche or Remarques.NotificationTardive => ("Noter une notification au préfet", "notification_assignation"),
            _ => ("", ""),
        };
        return type.Length == 0 ? null : (texte, $"/dossiers/{Etat.Dossier.Id}/fait?type={type}");
    }

    private Dessins.Ligne Ligne() => new(_jour)
    {
        NomDuJour = _connu is null ? "Aujourd’hui" : "Connu au",
        Jalons = [.. _situation.Jalons.Where(j => !_paralleles.Contains(j.Fait ?? default)).Select(j => new Dessins.Jalon(j.Date, j.Libelle, Detail(j), j.Etat switch
        {
            Droit.EtatJalon.Fait => Dessins.EtatJalon.Fait,
            Droit.EtatJalon.Calcule => Dessins.EtatJalon.Calcule,
            Droit.EtatJalon.Prevu => Dessins.EtatJalon.Attendu,
        }))],
        Bandes = [.. Bandes()],
        Limites = [.. _situation.Echeances.Where(e => e.Ouverte && e.Date >= _jour).Take(3).Select(e => new Limite(e.Date, _referentiel.Regles[e.Regle].Nom, e.Nature.EnMots()))],
        Evenements = [.. _histoire.EnVigueur().Select(i => Evenement(i.Fait)).OfType<EvenementDessine>()],
        Fin = _situation.Etape is Etape.Expulse or Etape.Parti or Etape.Resolu ? _situation.EtapeLe : null,
    };

    /// <summary>Who told it, when the name is short enough for the drawing.</summary>
    private string? Detail(Droit.Jalon jalon) =>
        jalon.Etat == Droit.EtatJalon.Fait && _histoire.FirstOrDefault(i => i.Id == jalon.Fait) is { } i && _lu.Structure(i.Emetteur) is { Length: <= 22 } nom ? nom : null;

    /// <summary>Every winter crossed, whether or not it already blocks something, and the other suspensions.</summary>
    private IEnumerable<Bande> Bandes()
    {
        var jours = _situation.Jalons.Select(j => j.Date).Append(_jour).ToList();
        var treves = _referentiel.Regles.Treves(new Periode(jours.Min(), jours.Max().AddMonths(2)));
        return treves.Concat(_situation.Suspensions.Where(s => s.Nature != Suspension.TreveHivernale)).Select(s => new Bande(s.Periode.Debut, s.Periode.Fin, Bandeau(s.Nature)));
    }

    private static string Bandeau(string nature) => nature switch
    {
        Suspension.TreveHivernale => "Trêve hivernale",
        Suspension.JexSaisi => "Juge saisi",
        Suspension.SurendettementRecevable or Suspension.SurendettementPlan or Suspension.SurendettementMoratoire => "Surendettement",
        Suspension.RetablissementPersonnel => "Rétablissement personnel",
        Suspension.SuspensionExpulsion => "Expulsion suspendue",
        Suspension.CfpAVenir => "Accord pour plus tard",
        Suspension.ProtocoleCohesionSociale => "Protocole de cohésion sociale",
        Suspension.DelaisJex => "Délais du juge",
        Suspension.CqlNonNotifie => "Préfet non informé",
        _ => "Suspension",
    };

    private static EvenementDessine? Evenement(Fait fait)
    {
        (string Voie, string Court, string Icone, Ton Ton)? dessin = fait switch
        {
            PlanApurement f => ("Plans, paiements", f.Nature == NaturePlan.Judiciaire ? "échéancier" : "plan", "circle-check", Ton.Bon),
            RepriseDuLoyer => ("Plans, paiements", "loyer repris", "circle-check", Ton.Bon),
            SuiviSocial f => ("Suivi social", f.Etat == EtatSuivi.Ouvert ? "début" : "fin", "users", Ton.Neutre),
            DiagnosticSocialFinancier f => ("Suivi social", "diagnostic", "file-text", f.Etat == EtatDiagnostic.Transmis ? Ton.Bon : Ton.Neutre),
            DemandeFsl f => ("FSL", f.Etat == EtatDemande.Accordee ? "accordé" : f.Etat == EtatDemande.Refusee ? "refusé" : "demandé", "wallet", f.Etat == EtatDemande.Accordee ? Ton.Bon : Ton.Neutre),
            AideAuLogement f => ("Aide au logement", f.Etat == EtatAide.Suspendue ? "suspendue" : f.Etat == EtatAide.Retablie ? "rétablie" : "maintenue", "euro", f.Etat == EtatAide.Suspendue ? Ton.Danger : Ton.Neutre),
            VersementAuBailleur => ("Aide au logement", "versement", "euro", Ton.Neutre),
            RecoursDalo f => ("DALO", f.Etat == EtatDalo.PrioritaireUrgent ? "prioritaire" : f.Etat == EtatDalo.Rejete ? "rejeté" : "recours", "house", f.Etat == EtatDalo.PrioritaireUrgent ? Ton.AFaire : Ton.Neutre),
            GardeDaloLevee => ("DALO", "passé outre", "triangle-alert", Ton.Danger),
            Surendettement f => ("Surendettement", EnUnMot(f.Etat), "scale", Ton.Neutre),
            ExamenEnCommission f => ("Commissions", f.Instance == Instance.Inconnue ? "examen" : f.Instance.ToString().ToUpperInvariant(), "landmark", Ton.Neutre),
            ProtocoleCohesionSociale => ("PCS", "signé", "circle-check", Ton.Bon),
            DemandeIndemnisation => ("Indemnisation", "demande", "euro", Ton.Neutre),
            DecisionIndemnisation => ("Indemnisation", "réponse", "euro", Ton.Neutre),
            _ => null,
        };
        return dessin is not { } d ? null : new(fait.DateEffet, Phrases.De(fait).Titre, d.Icone, d.Ton) { Court = d.Court, Voie = d.Voie };
    }

    private static string EnUnMot(EtatSurendettement etat) => etat switch
    {
        EtatSurendettement.Inconnu => "dossier",
        EtatSurendettement.Depose => "déposé",
        EtatSurendettement.Recevable => "recevable",
        EtatSurendettement.Irrecevable => "irrecevable",
        EtatSurendettement.Plan => "plan",
        EtatSurendettement.Moratoire => "moratoire",
        EtatSurendettement.RetablissementPersonnel => "effacement",
        EtatSurendettement.SuspensionExpulsion => "suspension",
        EtatSurendettement.Cloture => "clos",
    };

    private IEnumerable<DossierVue.Echeance> Echeances() => _situation.Echeances.Where(e => e.Ouverte || e.Date >= _jour.AddMonths(-6))
        .OrderByDescending(e => e.Ouverte && e.Date >= _jour).ThenBy(e => e.Date >= _jour ? e.Date.DayNumber : -e.Date.DayNumber)
        .Select(e => new DossierVue.Echeance(e.Date, _referentiel.Regles[e.Regle].Nom, e.Manquee ? $"{e.Nature.EnMots()}, rien ne dit que c’est fait" : e.Nature.EnMots(),
            e.Manquee ? Ton.Danger : !e.Ouverte ? Ton.Bon : e.Date < _jour ? Ton.Neutre : e.Date.DayNumber - _jour.DayNumber <= 7 ? Ton.Danger : e.Date.DayNumber - _jour.DayNumber <= 60 ? Ton.AFaire : Ton.Neutre,
            Pourquoi(e))
        { Precision = Droit.Francais.Typographie(_referentiel.Regles[e.Regle].Effet), Acteur = _referentiel.Regles[e.Regle].Acteur, Information = e.Information });

    /// <summary>The deadline named by its rule, its fact and its day, in full.</summary>
    public PourquoiVue? Pourquoi(string regle, Guid? fait, DateOnly date)
    {
        if (_situation.Echeances.FirstOrDefault(e => e.Regle == regle && e.Fait == fait && e.Date == date) is not { } e) return null;
        var x = e.Explication(_referentiel.Regles);
        return new()
        {
            Menage = Projeter.Noms(Etat), Numero = Etat.Dossier.Numero, Retour = $"/dossiers/{Etat.Dossier.Id}{(_connu is { } k ? $"?connu={k:yyyy-MM-dd}" : "")}", Date = e.Date, Nature = e.Nature.EnMots(), Explication = x, Confiance = x.Confiance.Puce(),
            Faits = [.. x.Entrees.Select(id => _histoire.FirstOrDefault(i => i.Id == id)).OfType<Inscription>().Select(i => (Phrases.De(i.Fait).Titre, i.Fait.DateEffet, _lu.Structure(i.Emetteur), i.RecuLe.Jour()))],
            CalculeLe = _jour, ConnuAu = _connu, Empreinte = _referentiel.Regles.Empreinte,
        };
    }

    private DossierVue.Explication Pourquoi(Droit.Echeance echeance)
    {
        var x = echeance.Explication(_referentiel.Regles);
        var faits = x.Entrees.Select(id => _histoire.FirstOrDefault(i => i.Id == id)).OfType<Inscription>()
            .Select(i => (Phrases.De(i.Fait).Titre, $"{Francais.JourEnLettres(i.Fait.DateEffet)}, dit par {_lu.Structure(i.Emetteur)}", (string?)$"#fait-{i.Id}")).ToList();
        return new(x.Regle.Id, Droit.Francais.Typographie(x.Regle.Prose))
        {
            Donnees = faits, Calcul = [.. x.Etapes, .. x.Lectures.Select(l => $"{l.Phrase} ({Francais.Typographie(l.Mention.Texte)})")], Texte = Francais.Typographie($"{x.Texte} (lu dans : {x.Source})"),
            Regime = x.Regime.Nom, Confiance = x.Confiance.Puce(), Cas = [.. x.Cas.Take(6).Select(Francais.Typographie)],
            LienImprimer = $"/dossiers/{Etat.Dossier.Id}/pourquoi?regle={echeance.Regle}&fait={echeance.Fait}&date={echeance.Date:yyyy-MM-dd}{(_connu is { } k ? $"&connu={k:yyyy-MM-dd}" : "")}",
        };
    }

    private DossierVue.EtatDeLaDette Dette()
    {
        var dites = Etat.Dettes.Where(d => d.RetireLe is null && d.RecuLe <= _instant).Select(d => (d.Au, d.Montant, d.EmetteurId))
            .Concat(Etat.Termes.Where(t => t.RetireLe is null && t.RecuLe <= _instant && t.Solde is not null).Select(t => (Au: t.Mois, Montant: t.Solde!.Value, t.EmetteurId)))
            .Concat(_histoire.EnVigueur().Select(i => (Au: i.Fait.DateEffet, Montant: Reclame(i.Fait) ?? -1, EmetteurId: i.Emetteur)).Where(d => d.Montant >= 0))
            .OrderBy(d => d.Au).ToList();
        if (dites.Count == 0) return new();
        var derniere = dites[^1];
        return new()
        {
            Montant = derniere.Montant, Au = derniere.Au, Selon = _lu.Structure(derniere.EmetteurId),
            Points = [.. dites.DistinctBy(d => d.Au).Select(d => new PointDeDette(d.Au, d.Montant))],
            Note = dites.Select(d => d.EmetteurId).Distinct().Count() > 1 ? "Montants dits par plusieurs émetteurs : le tableau dit chaque jour connu." : null,
            Marques = [.. _histoire.EnVigueur().Where(i => i.Fait is PlanApurement or DetteSoldee).Select(i => new MarqueDeDette(i.Fait.DateEffet, i.Fait is PlanApurement ? "plan signé" : "dette soldée"))],
        };
    }

    private static decimal? Reclame(Fait fait) => fait switch
    {
        SignalementCaf f => f.Montant,
        SaisineCcapex f => f.Montant,
        CommandementDePayer f => f.Montant,
        Assignation f => f.Montant,
        Jugement f => f.Montant,
        DetteSoldee => 0,
        _ => null,
    };

    private DossierVue.Personne Personne(Personne p, Occupation o) => new(string.Join(' ', new[] { p.Civilite, Prenoms(p), p.Nom }.Where(t => !string.IsNullOrWhiteSpace(t))) + (p.NomUsage is { } usage && usage != p.Nom ? $" ({usage})" : ""), o.Role switch
    {
        RolePersonne.Titulaire => "titulaire",
        RolePersonne.Cotitulaire => "cotitulaire",
        RolePersonne.Occupant => "occupant",
    })
    {
        Age = p.Naissance is { } n && (n.Day, n.Month) != (1, 1) ? _jour.Year - n.Year - (_jour < n.AddYears(_jour.Year - n.Year) ? 1 : 0) : null,
        Naissance = p.Naissance is not { } jour ? null : (jour.Day, jour.Month) == (1, 1) ? $"1er janvier {jour.Year} (jour peut-être par défaut)" : Francais.JourEnLettres(jour),
        Contacts = [.. new[] { p.Telephone, p.Courriel }.OfType<string>()],
    };

    private static string? Prenoms(Personne p) => p.Prenoms?.Replace(",", " ", StringComparison.Ordinal);

    private IEnumerable<(string, string)> Logement(Bail? bail)
    {
        if (bail?.BailleurId is { } b) yield return ("Bailleur", Projeter.Parc(bail.TypeBailleur).EnMots() is { } parc ? $"{_lu.Structure(b)} ({parc.ToLowerInvariant()})" : _lu.Structure(b));
        if ((bail?.Reference, bail?.Debut) is ({ } reference, var debut)) yield return ("Bail", debut is { } d ? $"{reference}, depuis le {Francais.JourEnLettres(d)}" : reference);
        else if (bail?.Debut is { } seul) yield return ("Bail", $"depuis le {Francais.JourEnLettres(seul)}");
        if (bail?.Loyer is { } loyer) yield return ("Loyer", bail.Charges is { } charges ? $"{Francais.Euros(loyer)} + {Francais.Euros(charges)} de charges" : Francais.Euros(loyer));
        if (bail?.Aide is { } aide) yield return ("Aide au logement", $"{Francais.Euros(aide)} par mois");
        if (Etat.BailConnu(_instant)?.DelaiClause is { } delai) yield return ("Clause résolutoire", Droit.Francais.Duree(delai));
        if (_referentiel.Commune(Etat.Logement?.Insee) is { } commune)
        {
            yield return ("Commune", commune.Nom);
            if (commune.Ept.Length > 0) yield return ("Territoire", commune.Ept);
        }
        yield return ("Dossier", $"{Etat.Dossier.Numero}, ouvert le {Francais.Jour(Etat.Dossier.OuvertLe.Jour())}");
    }

    private IEnumerable<DossierVue.Emetteur> Emetteurs()
    {
        var envois = _histoire.Where(i => i.Fait is not Retrait).Select(i => (i.Emetteur, i.RecuLe))
            .Concat(Etat.Dettes.Where(d => d.RecuLe <= _instant).Select(d => (d.EmetteurId, d.RecuLe))).Concat(Baux().Select(b => (b.EmetteurId, b.RecuLe)));
        foreach (var e in envois.GroupBy(e => e.Item1).OrderByDescending(e => e.Max(x => x.RecuLe)))
            yield return new(_lu.Structure(e.Key), Genre(e.Key))
            {
                Reference = Etat.Numeros.Where(n => n.EmetteurId == e.Key && !n.Rg && n.RetireLe is null).Select(n => n.Valeur).LastOrDefault(), DernierEnvoi = e.Max(x => x.RecuLe).Jour(),
            };
    }

    private string Genre(Guid structure)
    {
        var code = _lu.Structures.TryGetValue(structure, out var s) ? s.Genre : null;
        return _referentiel.Territoire.TypesDeStructure.FirstOrDefault(t => t.Code == code)?.Nom.ToLowerInvariant() ?? "partenaire";
    }
}
