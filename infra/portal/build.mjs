// Makes one stylesheet, the scripts and the fonts out of the sources in src/main/web and the npm packages.
// Usage: node build.mjs <target directory>. Fetches the packages only if node_modules does not match package-lock.json.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const sources = join(here, 'src', 'main', 'web');
const modules = join(here, 'node_modules');
const stamp = join(modules, '.tegenkracht');
const target = join(process.argv[2] ?? join(here, 'target', 'web'), 'nl', 'tegenkracht', 'portal', 'assets');

const HTML = ['heading-1', 'heading-2', 'heading-3', 'heading-4', 'paragraph', 'unordered-list', 'ordered-list', 'link',
  'table', 'separator'];
const CLASSES = ['root', 'skip-link', 'paragraph', 'button', 'form-field', 'form-field-description',
  'form-field-error-message', 'form-fieldset', 'form-label', 'textbox', 'textarea', 'select', 'checkbox', 'radio-button',
  'alert', 'badge-status', 'data-list', 'action-group'];
const OWN = ['tokens.css', 'onderdeeltokens.css', 'frame.css', 'verlaten.css', 'onderdelen.css', 'wegwijzer.css',
  'personen.css', 'cijfers.css', 'regeling.css', 'papier.css'];
const COPIED = ['tegenkracht.js', 'getypt.js', 'sessie.js', 'telling.js', 'inhoud.js', 'merk.svg', 'boog.svg', 'pijl.svg',
  'pijl-licht.svg'];
const FONTS = {
  'atkinson-hyperlegible-next.woff2':
    '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'source-serif-4.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
};

const fingerprint = (content) => createHash('sha256').update(content).digest('hex');
const text = (...parts) => readFileSync(join(...parts), 'utf8');
const utrecht = (name) => text(modules, '@utrecht', `${name}-css`, 'dist', 'index.min.css');
const utrechtHtml = (name) => text(modules, '@utrecht', `${name}-css`, 'dist', 'html', 'index.min.css');

function fetchPackages() {
  const wanted = fingerprint(readFileSync(join(here, 'package-lock.json')));
  if (existsSync(stamp) && text(stamp) === wanted) {
    return;
  }
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const outcome = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (outcome.status !== 0) {
    console.error('npm ci failed: the web assets cannot be built. Node 20 or later with npm is needed.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

// Kinds of buttons that the portals do not have; together a tenth of the file.
const UNUSED = /\.utrecht-button--[a-z-]+\.utrecht-button--(ready|warning)\{[^}]*\}/g;

function stylesheet() {
  const header = '/* Contains components of NL Design System (Utrecht), EUPL-1.2; see LICENTIES.txt. */\n';
  const layers = '@layer utrecht, tegenkracht;\n';
  const thirdParty = [...HTML.map(utrechtHtml), ...CLASSES.map(utrecht)].join('\n')
    .replaceAll('@charset "UTF-8";', '').replaceAll(UNUSED, '');
  // A visitor needs neither our comments nor how we indent.
  const own = OWN.map((name) => text(sources, name)).join('\n').replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\n\s+/g, '\n');
  return `${header}${layers}@layer utrecht {\n${thirdParty}\n}\n@layer tegenkracht {\n${own}\n}\n`;
}

function licenses() {
  const packages = [...new Set([...HTML, ...CLASSES])].sort().map((name) => `@utrecht/${name}-css`);
  const fonts = ['atkinson-hyperlegible-next', 'source-serif-4'].map((name) => `@fontsource-variable/${name}`);
  return [
    `Onder de EUPL-1.2: ${packages.join(', ')}.`, text(modules, '@utrecht', 'button-css', 'LICENSE.md'),
    ...fonts.flatMap((name) => [`${name}:`, text(modules, name, 'LICENSE')]),
  ].join('\n\n');
}

function content() {
  return {
    'tegenkracht.css': Buffer.from(stylesheet()),
    'LICENTIES.txt': Buffer.from(licenses()),
    ...Object.fromEntries(COPIED.map((name) => [name, readFileSync(join(sources, name))])),
    ...Object.fromEntries(Object.entries(FONTS).map(([name, path]) => [name, readFileSync(join(modules, path))])),
  };
}

function write(name, bytes) {
  const file = join(target, name);
  if (!existsSync(file) || !readFileSync(file).equals(bytes)) {
    writeFileSync(file, bytes);
  }
}

fetchPackages();
mkdirSync(target, { recursive: true });
const files = content();
const names = Object.keys(files).sort();
const index = names.map((name) => `${fingerprint(files[name])}  ${name}\n`).join('');
readdirSync(target).filter((name) => name !== 'index.txt' && !names.includes(name))
  .forEach((name) => rmSync(join(target, name)));
names.forEach((name) => write(name, files[name]));
write('index.txt', Buffer.from(index));
