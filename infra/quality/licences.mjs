// Checks the licence of everything that is used, of Maven and of npm, against licences.json. The lists that it reads are
// made by 'mvn -Plicences package'; what it found goes to target/licences.txt. Ends with 1 if anything is not allowed.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const json = (...parts) => JSON.parse(readFileSync(join(...parts), 'utf8'));
const policy = json(here, 'licences.json');
const used = new Set();

/** What a package says of itself, in SPDX where that is known; an expression with OR is a choice. */
function declared(component) {
  return (component.licenses ?? []).flatMap(({ license, expression }) =>
    expression ? expression.replace(/[()]/g, '').split(' OR ') : [license.id ?? license.name])
    .map((name) => policy.names[name] ?? name);
}

/** The one licence under which it is used, or null if that is for a person to say. */
function licenceOf(name, offered) {
  const choice = policy.choices.find((candidate) => candidate.package === name);
  if (choice) {
    used.add(choice);
    return choice.licence;
  }
  return offered.length > 0 && offered.every((licence) => policy.allowed.includes(licence))
    ? offered.join(' or ') : offered.length === 1 ? offered[0] : null;
}

function mavenPackages() {
  const found = new Map();
  const folders = readdirSync(root).flatMap((name) => name === 'infra'
    ? readdirSync(join(root, name)).map((inner) => join(root, name, inner)) : [join(root, name)]);
  const lists = folders.filter((folder) => existsSync(join(folder, 'pom.xml')));
  for (const folder of lists) {
    for (const scope of ['shipped', 'with-tests']) {
      const file = join(folder, 'target', 'licences', `${scope}.json`);
      if (!existsSync(file)) {
        console.error(`${file} is missing: run 'mvn -Plicences package -DskipTests', online`);
        process.exit(1);
      }
      const shipped = scope === 'shipped' && !policy.testModules.includes(basename(folder));
      for (const component of json(file).components ?? []) {
        if (component.group === 'nl.tegenkracht') {
          continue;
        }
        const name = `${component.group}:${component.name}`;
        const known = found.get(`${name}:${component.version}`);
        found.set(`${name}:${component.version}`, { name, version: component.version,
          shipped: shipped || (known?.shipped ?? false), offered: declared(component) });
      }
    }
  }
  return [...found.values()];
}

function npmPackages() {
  const modules = join(root, 'infra', 'portal', 'node_modules');
  const lock = json(root, 'infra', 'portal', 'package-lock.json');
  return Object.keys(lock.packages).filter((path) => path).map((path) => {
    const name = path.replace(/^node_modules\//, '');
    const { version, license } = json(modules, name, 'package.json');
    return { name, version, npm: true, shipped: true, offered: license ? [license] : [] };
  });
}

function excepted({ npm, name, licence }) {
  const exception = policy.exceptions.find((candidate) =>
    npm && new RegExp(candidate.npm).test(name) && licence === candidate.licence);
  if (exception) {
    used.add(exception);
  }
  return exception !== undefined;
}

function isAllowed(item) {
  return item.licence !== null && (item.licence.split(/ or | and /).every((part) => policy.allowed.includes(part))
    || (!item.shipped && policy.allowedInTests.includes(item.licence)) || excepted(item));
}

const packages = [...mavenPackages(), ...npmPackages()]
  .map((item) => ({ ...item, licence: licenceOf(item.name, item.offered) }))
  .sort((a, b) => `${a.name}:${a.version}`.localeCompare(`${b.name}:${b.version}`));
const refused = packages.filter((item) => !isAllowed(item));
const idle = [...policy.choices, ...policy.exceptions].filter((rule) => !used.has(rule));

const lines = packages.map((item) =>
  `${item.name} ${item.version}\t${item.licence ?? item.offered.join(' or ')}\t${item.shipped ? 'shipped' : 'tests'}`);
mkdirSync(join(root, 'target'), { recursive: true });
writeFileSync(join(root, 'target', 'licences.txt'), `${lines.join('\n')}\n`);

refused.forEach((item) => console.error(`Not allowed: ${item.name} ${item.version} (${item.shipped
  ? 'shipped' : 'tests'}): ${item.offered.join(' or ') || 'says nothing'}`));
idle.forEach((rule) => console.error(`Nothing needs this any more: ${rule.package ?? rule.npm}`));
console.log(`Licences: ${packages.length} packages, ${refused.length} not allowed; the list is target/licences.txt`);
process.exit(refused.length + idle.length === 0 ? 0 : 1);
