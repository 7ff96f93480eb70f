// Builds wwwroot/lib from Theme/ and the npm packages: one style sheet, one script, one icon sprite, the fonts, htmx.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const theme = dirname(fileURLToPath(import.meta.url));
const paquets = join(theme, '..', 'node_modules');
const sortie = join(theme, '..', 'wwwroot', 'lib');
const lire = (...chemin) => readFileSync(join(...chemin), 'utf8');
const fichiers = (dossier) => readdirSync(join(theme, dossier)).sort().map((nom) => join(theme, dossier, nom));

rmSync(sortie, { recursive: true, force: true });
mkdirSync(join(sortie, 'polices'), { recursive: true });

// The packages' own @font-face rules, kept for their unicode-range; Latin alphabets only.
function police(paquet, famille) {
  const regles = lire(paquets, paquet, 'index.css').split('@font-face').filter((r) => /-(latin|latin-ext|vietnamese)-wght/.test(r.match(/url\(([^)]*)\)/)?.[1] ?? ''));
  if (regles.length === 0) throw new Error(`No Latin face found in ${paquet}`);
  return regles.map((regle) => {
    const fichier = regle.match(/url\(\.\/files\/([^)]+)\)/)[1];
    copyFileSync(join(paquets, paquet, 'files', fichier), join(sortie, 'polices', fichier));
    return '@font-face' + regle.slice(0, regle.indexOf('}') + 1)
      .replace(/font-family: [^;]+;/, `font-family: ${famille};`)
      .replace('./files/', 'polices/')
      .replace("format('woff2-variations')", "format('woff2')");
  }).join('\n');
}

const polices = [police('@fontsource-variable/source-sans-3', "'Source Sans 3'"), police('@fontsource-variable/newsreader', 'Newsreader')];
writeFileSync(join(sortie, 'prevex.css'), [...polices, ...fichiers('css').map((f) => readFileSync(f, 'utf8'))].join('\n'));

// Each module in a block of its own: no name leaks, no second request.
writeFileSync(join(sortie, 'prevex.js'), fichiers('js').map((f) => `{\n${readFileSync(f, 'utf8')}}\n`).join(''));

const symboles = JSON.parse(lire(theme, 'icones.json')).map((nom) => {
  const dessin = lire(paquets, 'lucide-static', 'icons', `${nom}.svg`).replace(/^[\s\S]*?>\s*(?=<(?!svg))/, '').replace(/<\/svg>\s*$/, '');
  return `<symbol id="${nom}" viewBox="0 0 24 24">${dessin.replace(/\s+/g, ' ').trim()}</symbol>`;
});
writeFileSync(join(sortie, 'icones.svg'), `<svg xmlns="http://www.w3.org/2000/svg">\n${symboles.join('\n')}\n</svg>\n`);

copyFileSync(join(paquets, 'htmx.org', 'dist', 'htmx.min.js'), join(sortie, 'htmx.min.js'));
