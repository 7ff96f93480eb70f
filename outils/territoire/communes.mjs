// Writes communes.yaml and arrondissements.yaml of a territory from @etalab/decoupage-administratif.
// Usage: node communes.mjs 93 [folder of territories]
// What the package does not know (former postcodes, days of mergers) comes from anciennes.json, with its confidence.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [departement, dossier = '../../territoires'] = process.argv.slice(2)
if (!departement) {
  console.error('Indiquez le département : node communes.mjs 93')
  process.exit(2)
}

const require = createRequire(import.meta.url)
const lire = nom => require(`@etalab/decoupage-administratif/data/${nom}.json`)
const { version } = require('@etalab/decoupage-administratif/package.json')
const fusions = JSON.parse(readFileSync(new URL('anciennes.json', import.meta.url)))

const toutes = lire('communes').filter(c => c.departement === departement)
const actuelles = toutes.filter(c => c.type === 'commune-actuelle').sort((a, b) => a.code.localeCompare(b.code))
const intercommunalites = [...lire('epci'), ...lire('ept')]
const intercommunalite = code => intercommunalites.findLast(i => i.membres.some(m => m.code === code))?.nom ?? ''

const texte = t => /^[\p{L}][\p{L}\p{M}' -]*$/u.test(t) ? t : JSON.stringify(t)
const codes = liste => `[${liste.map(c => JSON.stringify(c)).join(', ')}]`

function anciennes(commune) {
  return toutes
    .filter(c => c.type !== 'commune-actuelle' && c.chefLieu === commune.code && c.code !== commune.code)
    .map(c => {
      const fusion = fusions[c.code] ?? { codesPostaux: [], fusionneeLe: '', confiance: 'a_verifier' }
      return [
        `    - insee: "${c.code}"`,
        `      nom: ${texte(c.nom)}`,
        `      codes_postaux: ${codes(fusion.codesPostaux)}`,
        `      fusionnee_le: "${fusion.fusionneeLe}"`,
        `      confiance: ${fusion.confiance}`,
      ].join('\n')
    })
}

const entete = `# Écrit par outils/territoire/communes.mjs depuis @etalab/decoupage-administratif ${version} : ne pas modifier à la main.\n`

const communes = actuelles.map(c => {
  const lignes = [
    `- insee: "${c.code}"`,
    `  nom: ${texte(c.nom)}`,
    `  codes_postaux: ${codes(c.codesPostaux)}`,
    `  arrondissement: "${c.arrondissement}"`,
    `  ept: ${texte(intercommunalite(c.code))}`,
    `  population: ${c.population}`,
  ]
  const fusionnees = anciennes(c)
  if (fusionnees.length > 0) lignes.push('  anciennes:', ...fusionnees)
  return lignes.join('\n')
})

const arrondissements = lire('arrondissements')
  .filter(a => a.departement === departement)
  .map(a => `- code: "${a.code}"\n  nom: ${texte(a.nom)}\n  chef_lieu: "${a.chefLieu}"`)

writeFileSync(`${dossier}/${departement}/communes.yaml`, `${entete}${communes.join('\n')}\n`)
writeFileSync(`${dossier}/${departement}/arrondissements.yaml`, `${entete}${arrondissements.join('\n')}\n`)
console.log(`${communes.length} communes, ${arrondissements.length} arrondissements`)
