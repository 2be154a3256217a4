// Every rule of our own can fail: each file in counter-examples is a change (JSON merge patch, RFC 7396) to good.json that
// breaks exactly the rule the file is named after.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";

const here = import.meta.dirname;
const read = (...path) => readFileSync(join(here, ...path), "utf8");
const good = JSON.parse(read("good.json"));
const examples = readdirSync(join(here, "counter-examples")).sort();
const ruleOf = (file) => file.split(".")[0];
const directory = mkdtempSync(join(tmpdir(), "lint-"));
after(() => rmSync(directory, { recursive: true }));

function merged(target, patch) {
  if (patch === null || typeof patch !== "object" || Array.isArray(patch)) {
    return patch;
  }
  const result = { ...(typeof target === "object" && !Array.isArray(target) ? target : {}) };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[key];
    } else {
      result[key] = merged(result[key], value);
    }
  }
  return result;
}

// One run for all files: starting Spectral costs more than checking.
function broken(files) {
  for (const [name, description] of files) {
    writeFileSync(join(directory, name), JSON.stringify(description, null, 2));
  }
  const spectral = join(here, "../node_modules/.bin/spectral");
  const run = spawnSync(process.execPath, [spectral, "lint", "--ignore-unknown-format", "--format=json", "--quiet",
    "--ruleset", join(here, "../openapi.yaml"), ...files.map(([name]) => join(directory, name))], { encoding: "utf8" });
  assert.equal(run.stderr, "");
  const rules = new Map(files.map(([name]) => [name, new Set()]));
  JSON.parse(run.stdout).forEach((result) => rules.get(basename(result.source)).add(result.code));
  return rules;
}

const rules = broken([["good.json", good],
  ...examples.map((file) => [file, merged(good, JSON.parse(read("counter-examples", file)))])]);

test("the good example breaks no rule", () => assert.deepEqual([...rules.get("good.json")], []));

for (const file of examples) {
  test(`${file} breaks only its rule`, () => assert.deepEqual([...rules.get(file)], [ruleOf(file)]));
}

test("every rule of our own has a counter-example", () => {
  const own = [...read("../openapi.yaml").matchAll(/^ {2}(adr-[a-z0-9-]+):/gm)].map((match) => match[1]);
  assert.deepEqual([...new Set(examples.map(ruleOf))].sort(), own.sort());
});
