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
