// What is photographed. Actions are Playwright page methods with their arguments, done in order after opening `url`.
// A picture is 900 px high unless it says more (`hauteur`). Screens follow one another in one session: the import result comes after its preview.
const echantillon = new URL('../../tests/Prevex.Metier.Tests/donnees/signalements/caf/caf_impayes_2024.csv', import.meta.url).pathname

export const connexion = (compte, motDePasse) => ({
  url: '/connexion',
  actions: [
    ['fill', 'input[type=email]', compte],
    ['fill', 'input[type=password]', motDePasse],
    ['click', 'main button[type=submit]'],
    ['waitForURL', url => !url.pathname.startsWith('/connexion')],
  ],
})

export const ecrans = [
  { nom: 'liste', url: '/dossiers' },
  // A household told to leave, in the social park, the nearest deadline first: a long line, its debt, what is next and why.
  {
    nom: 'dossier',
    url: '/dossiers?etape=10&parc=social&tri=echeance',
    actions: [['click', 'main tbody a.principal >> nth=0'], ['waitForSelector', '#journal'], ['click', '.prochaine summary']],
    hauteur: 2000,
  },
  // The same date on one page, with its texts, and two ages of the law held against one event.
  {
    nom: 'pourquoi',
    url: '/dossiers?etape=10&parc=social&tri=echeance',
    actions: [['click', 'main tbody a.principal >> nth=0'], ['waitForSelector', '#journal'], ['click', '.prochaine summary'], ['click', '.prochaine a[href*=pourquoi]'], ['waitForSelector', '.note-de-calcul']],
  },
  { nom: 'droit', url: '/droit?evenement=commandement_de_payer&jour=2024-01-11&a=R0&b=R1', hauteur: 1600 },
  {
    nom: 'import-apercu',
    url: '/reception/importer',
    actions: [['setInputFiles', 'input[type=file]', echantillon], ['click', 'main button[type=submit]'], ['waitForSelector', '#h-effets']],
  },
  { nom: 'import-resultat', actions: [['click', 'main button[value=enregistrer]'], ['waitForSelector', '#h-bilan'], ['waitForSelector', '.avis.bon']] },
]
