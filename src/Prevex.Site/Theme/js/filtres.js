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
