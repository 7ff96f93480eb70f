{
// The file field's whole zone accepts a drop, and says what was chosen.
for (const zone of document.querySelectorAll('.depot')) {
  const champ = zone.querySelector('input[type="file"]');
  const sortie = zone.querySelector('output');
  const taille = (octets) => octets < 1e6 ? `${Math.max(1, Math.round(octets / 1e3))} ko` : `${(octets / 1e6).toFixed(1).replace('.', ',')} Mo`;
  const dire = () => { if (sortie) sortie.textContent = [...champ.files].map((f) => `${f.name}, ${taille(f.size)}`).join(' · '); };
  champ.addEventListener('change', dire);
  for (const type of ['dragenter', 'dragover']) {
    zone.addEventListener(type, (e) => { e.preventDefault(); zone.classList.add('survol'); });
  }
  zone.addEventListener('dragleave', (e) => { if (!zone.contains(e.relatedTarget)) zone.classList.remove('survol'); });
  zone.addEventListener('drop', (e) => {
    e.preventDefault();
    zone.classList.remove('survol');
    if (e.dataTransfer.files.length === 0) return;
    champ.files = e.dataTransfer.files;
    dire();
  });
}
}
{
// Addresses without empty fields, so that a filtered list can be read and sent.
const vide = (valeur) => valeur === '';

document.addEventListener('htmx:config:request', (e) => {
  const { request, sourceElement } = e.detail.ctx;
  const corps = request.body;
  if (request.method !== 'GET' || !sourceElement?.closest('[data-sans-vides]') || !(corps instanceof FormData)) return;
  for (const [nom, valeur] of [...corps]) if (vide(valeur)) corps.delete(nom);
});

document.addEventListener('submit', (e) => {
  if (!e.target.matches('[data-sans-vides]')) return;
  for (const champ of e.target.elements) {
    if (!champ.name || !vide(champ.value) || champ.disabled) continue;
    champ.disabled = true;
    setTimeout(() => { champ.disabled = false; });
  }
});
}
{
// A partial update that fails, or that meets the sign-in page, becomes an ordinary page: nothing fails in silence.
document.addEventListener('htmx:before:response', (e) => {
  const { raw } = e.detail.ctx.response;
  const ailleurs = raw.redirected && new URL(raw.url).pathname !== location.pathname;
  if (!ailleurs && raw.status < 400) return;
  e.preventDefault();
  if (ailleurs) location.assign(raw.url);
  else location.reload();
});
}
{
// The whole row opens what its main link opens, unless text is being selected or another control is used.
const ligneDe = (e) => {
  const ligne = e.target.closest?.('.table.cliquable tbody tr');
  return ligne && !e.target.closest('a, button, input, label, summary, select') && ligne.querySelector('a.principal') ? ligne : null;
};

document.addEventListener('click', (e) => {
  const ligne = ligneDe(e);
  if (!ligne || String(getSelection())) return;
  const lien = ligne.querySelector('a.principal');
  if (e.ctrlKey || e.metaKey) open(lien.href, '_blank', 'noopener');
  else lien.click();
});

document.addEventListener('auxclick', (e) => {
  const ligne = e.button === 1 && ligneDe(e);
  if (ligne) open(ligne.querySelector('a.principal').href, '_blank', 'noopener');
});

document.addEventListener('mouseover', (e) => ligneDe(e)?.classList.add('cible'));
}
{
// A menu made of <details> closes when one leaves it.
document.addEventListener('click', (e) => {
  for (const menu of document.querySelectorAll('details.menu[open]')) if (!menu.contains(e.target)) menu.open = false;
});

document.addEventListener('keydown', (e) => {
  if (e.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
}
{
// The error summary takes the focus when the page opens with one; paper shows the folded explanations.
document.querySelector('.erreurs')?.focus();

let ouverts = [];
addEventListener('beforeprint', () => {
  ouverts = [...document.querySelectorAll('details.pli:not([open])')];
  for (const pli of ouverts) pli.open = true;
});
addEventListener('afterprint', () => { for (const pli of ouverts) pli.open = false; });

for (const bouton of document.querySelectorAll('[data-imprimer]')) {
  bouton.hidden = false;
  bouton.addEventListener('click', () => print());
}
}
{
// Ctrl+K (or ⌘K) goes to the search field of the header.
const recherche = document.querySelector('#recherche');

if (recherche) {
  document.addEventListener('keydown', (e) => {
    if (e.key?.toLowerCase() !== 'k' || !(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey) return;
    e.preventDefault();
    recherche.focus();
    recherche.select();
  });
  if (/Mac|iP(hone|ad)/.test(navigator.platform)) for (const k of document.querySelectorAll('.cherche kbd')) k.textContent = '⌘ K';
}
}
