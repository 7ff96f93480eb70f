// Photographs a running demo into docs/captures at 1280 and 390 px, so that the pictures stay true:
//   npm ci --prefix outils/captures
//   node outils/captures/captures.mjs ADRESSE COMPTE MOT_DE_PASSE     (all three are printed by ./prevex demo)
import { execFileSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { connexion, ecrans } from './ecrans.mjs'

const [adresse, compte, motDePasse] = process.argv.slice(2)
if (!motDePasse) {
  console.error('Usage : node outils/captures/captures.mjs ADRESSE COMPTE MOT_DE_PASSE')
  process.exit(1)
}

const dossier = fileURLToPath(new URL('../../docs/captures/', import.meta.url))
mkdirSync(dossier, { recursive: true })
const navigateur = await chromium.launch({
  executablePath: process.env.PREVEX_TEST_CHROMIUM || execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
})
const page = await navigateur.newPage({
  baseURL: adresse,
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
  reducedMotion: 'reduce',
  viewport: { width: 1280, height: 900 },
})

// Flat pictures: 256 colours are enough, and weigh a third. Without ImageMagick they stay as they are.
function alleger(image) {
  try {
    execFileSync('convert', [image, '-strip', '+dither', '-colors', '256', image], { stdio: 'ignore' })
  } catch {
    console.error(`${image} n’a pas été allégée : installez imagemagick.`)
  }
}

async function montrer({ url, actions = [] }) {
  if (url) await page.goto(url)
  for (const [methode, ...arguments_] of actions) await page[methode](...arguments_)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
}

try {
  await montrer(connexion(compte, motDePasse))
  for (const ecran of ecrans) {
    await montrer(ecran)
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      const fichier = `${ecran.nom}-${width}.png`
      const hauteur = Math.min(ecran.hauteur ?? 900, await page.evaluate(() => document.documentElement.scrollHeight))
      await page.screenshot({ path: dossier + fichier, fullPage: true, clip: { x: 0, y: 0, width, height: hauteur } })
      alleger(dossier + fichier)
      console.log(`docs/captures/${fichier}, ${Math.round(statSync(dossier + fichier).size / 1e3)} ko`)
    }
  }
} catch (erreur) {
  console.error(`Sur ${page.url()} : ${erreur.message}`)
  process.exitCode = 1
} finally {
  await navigateur.close()
}
