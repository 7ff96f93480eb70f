// What is photographed. Actions are Playwright page methods with their arguments, done in order after opening `url`.
// Screens follow one another in one session: the import result comes after its preview.
const echantillon = new URL('../../tests/Prevex.Metier.Tests/donnees/caf.csv', import.meta.url).pathname

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
  { nom: 'dossier', url: '/dossiers', actions: [['click', 'main tbody a >> nth=0']], entiere: true },
  {
    nom: 'import-apercu',
    url: '/imports/nouveau',
    actions: [['setInputFiles', 'input[type=file]', echantillon], ['click', 'main button[type=submit]']],
    entiere: true,
  },
  { nom: 'import-resultat', actions: [['click', 'main button[type=submit]'], ['waitForSelector', '[data-import=termine]']], entiere: true },
]
