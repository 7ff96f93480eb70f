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
