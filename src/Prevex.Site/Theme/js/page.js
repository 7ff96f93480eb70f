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
