// One key per answer, only while the focus is in the review list: elsewhere the letters are the reader's own.
// After an answer the next case takes the focus, so that the hands stay on the keyboard.
const touches = { m: 'meme', a: 'autre', l: 'logement', s: 'sais-pas' };

document.addEventListener('keydown', (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input, textarea, select')) return;
  const liste = e.target.closest('[data-revue]');
  if (!liste) return;
  const touche = e.key.toLowerCase();
  const cas = e.target.closest('.revue-cas');
  const bouton = touche === 'z' ? document.querySelector('.annuler-reponse button')
    : cas?.open ? (e.target.closest('.candidat') ?? cas).querySelector(`button[value="${touches[touche]}"]`) ?? cas.querySelector(`button[value="${touches[touche]}"]`) : null;
  if (!bouton) return;
  e.preventDefault();
  bouton.click();
});

for (const fin of ['htmx:afterSwap', 'htmx:after:swap']) document.addEventListener(fin, () => document.querySelector('[data-revue] .revue-cas[open] > summary')?.focus());
