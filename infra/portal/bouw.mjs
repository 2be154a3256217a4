// Maakt van de bronnen in src/main/web en de npm-pakketten één stylesheet, de scripts en de lettertypen.
// Gebruik: node bouw.mjs <doelmap>. Haalt de pakketten alleen op als node_modules niet bij package-lock.json past.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hier = dirname(fileURLToPath(import.meta.url));
const bron = join(hier, 'src', 'main', 'web');
const modules = join(hier, 'node_modules');
const stempel = join(modules, '.tegenkracht');
const doel = join(process.argv[2] ?? join(hier, 'target', 'web'), 'nl', 'tegenkracht', 'portal', 'assets');

const HTML = ['heading-1', 'heading-2', 'heading-3', 'heading-4', 'paragraph', 'unordered-list', 'ordered-list', 'link',
  'table', 'separator'];
const KLASSEN = ['root', 'skip-link', 'paragraph', 'button', 'form-field', 'form-field-description',
  'form-field-error-message', 'form-fieldset', 'form-label', 'textbox', 'textarea', 'select', 'checkbox', 'radio-button',
  'alert', 'badge-status', 'data-list', 'action-group'];
const EIGEN = ['tokens.css', 'onderdeeltokens.css', 'frame.css', 'onderdelen.css', 'wegwijzer.css', 'cijfers.css',
  'regeling.css', 'papier.css'];
const KOPIE = ['tegenkracht.js', 'telling.js', 'merk.svg', 'boog.svg', 'pijl.svg'];
const LETTERS = {
  'atkinson-hyperlegible-next.woff2':
    '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'source-serif-4.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
};

const vingerafdruk = (inhoud) => createHash('sha256').update(inhoud).digest('hex');
const tekst = (...delen) => readFileSync(join(...delen), 'utf8');
const utrecht = (naam) => tekst(modules, '@utrecht', `${naam}-css`, 'dist', 'index.min.css');
const utrechtHtml = (naam) => tekst(modules, '@utrecht', `${naam}-css`, 'dist', 'html', 'index.min.css');

function haalPakketten() {
  const gewenst = vingerafdruk(readFileSync(join(hier, 'package-lock.json')));
  if (existsSync(stempel) && tekst(stempel) === gewenst) {
    return;
  }
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const uitkomst = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    { cwd: hier, stdio: 'inherit', shell: process.platform === 'win32' });
  if (uitkomst.status !== 0) {
    console.error('npm ci is mislukt: de vormgeving kan niet worden gebouwd. Node 20 of hoger met npm is nodig.');
    process.exit(1);
  }
  writeFileSync(stempel, gewenst);
}

// Soorten knoppen die de portalen niet hebben; samen een tiende van het bestand.
const ONGEBRUIKT = /\.utrecht-button--[a-z-]+\.utrecht-button--(ready|warning)\{[^}]*\}/g;

function stylesheet() {
  const kop = '/* Bevat onderdelen van NL Design System (Utrecht), EUPL-1.2; zie LICENTIES.txt. */\n';
  const lagen = '@layer utrecht, tegenkracht;\n';
  const derden = [...HTML.map(utrechtHtml), ...KLASSEN.map(utrecht)].join('\n')
    .replaceAll('@charset "UTF-8";', '').replaceAll(ONGEBRUIKT, '');
  const eigen = EIGEN.map((naam) => tekst(bron, naam)).join('\n');
  return `${kop}${lagen}@layer utrecht {\n${derden}\n}\n@layer tegenkracht {\n${eigen}\n}\n`;
}

function licenties() {
  const pakketten = [...new Set([...HTML, ...KLASSEN])].sort().map((naam) => `@utrecht/${naam}-css`);
  const letters = ['atkinson-hyperlegible-next', 'source-serif-4'].map((naam) => `@fontsource-variable/${naam}`);
  return [
    `Onder de EUPL-1.2: ${pakketten.join(', ')}.`, tekst(modules, '@utrecht', 'button-css', 'LICENSE.md'),
    ...letters.flatMap((naam) => [`${naam}:`, tekst(modules, naam, 'LICENSE')]),
  ].join('\n\n');
}

function inhoud() {
  return {
    'tegenkracht.css': Buffer.from(stylesheet()),
    'LICENTIES.txt': Buffer.from(licenties()),
    ...Object.fromEntries(KOPIE.map((naam) => [naam, readFileSync(join(bron, naam))])),
    ...Object.fromEntries(Object.entries(LETTERS).map(([naam, pad]) => [naam, readFileSync(join(modules, pad))])),
  };
}

function schrijf(naam, bytes) {
  const bestand = join(doel, naam);
  if (!existsSync(bestand) || !readFileSync(bestand).equals(bytes)) {
    writeFileSync(bestand, bytes);
  }
}

haalPakketten();
mkdirSync(doel, { recursive: true });
const bestanden = inhoud();
const namen = Object.keys(bestanden).sort();
const index = namen.map((naam) => `${vingerafdruk(bestanden[naam])}  ${naam}\n`).join('');
readdirSync(doel).filter((naam) => naam !== 'index.txt' && !namen.includes(naam))
  .forEach((naam) => rmSync(join(doel, naam)));
namen.forEach((naam) => schrijf(naam, bestanden[naam]));
schrijf('index.txt', Buffer.from(index));
