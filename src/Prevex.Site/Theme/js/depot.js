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
