// Judges the JSON-LD of every page of a folder: Adobe's validator holds it to what Google asks for, and the TypeScript compiler to the
// vocabulary of schema.org (schema-dts). Prints each trouble on a line, and at last how many pages and kinds of statements it has seen.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Validator from '@adobe/structured-data-validator';

const folder = process.argv[2];
const modules = join(fileURLToPath(new URL('.', import.meta.url)), 'node_modules');
const validator = new Validator();
const shapes = new Map();
let pages = 0;

// Two statements with the same types and properties are one to a compiler.
const shape = value =>
  Array.isArray(value) ? [...new Set(value.map(item => JSON.stringify(shape(item))))].sort()
  : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === '@type' ? inner : shape(inner)]))
  : typeof value;

for (const file of readdirSync(folder, { recursive: true }).sort()) {
  if (!file.endsWith('.html')) continue;
  const scripts = [...readFileSync(join(folder, file), 'utf8').matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  if (scripts.length > 0) pages++;
  for (const [, text] of scripts) {
    const data = JSON.parse(text);
    const nodes = data['@graph'] ?? [data];
    const byType = {};
    for (const node of nodes) {
      delete node['@context'];
      (byType[node['@type']] ??= []).push(structuredClone(node));
      const key = JSON.stringify(shape(node));
      if (!shapes.has(key)) shapes.set(key, { file, node });
    }
    for (const issue of await validator.validate({ jsonld: byType })) console.log(`${file}: ${issue.rootType}: ${issue.severity}: ${issue.issueMessage}`);
  }
}

const work = mkdtempSync(join(tmpdir(), 'static-site-metadata-'));
try {
  symlinkSync(modules, join(work, 'node_modules'));
  const found = [...shapes.values()];
  const lines = found.map(({ node }, i) => `export const n${i}: Exclude<S.${node['@type']}, string> = ${JSON.stringify(node)};`);
  writeFileSync(join(work, 'judge.ts'), `import type * as S from "schema-dts";\n${lines.join('\n')}\n`);
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--moduleResolution', 'nodenext', 'judge.ts'];
  const compiled = spawnSync(process.execPath, [join(modules, 'typescript', 'bin', 'tsc'), ...options], { cwd: work, encoding: 'utf8' });
  for (const line of (compiled.stdout + compiled.stderr).split('\n').filter(line => line.length > 0)) {
    const at = /^judge\.ts\((\d+),/.exec(line);
    console.log(`${at ? found[at[1] - 2]?.file : 'tsc'}: ${line}`);
  }
  if (compiled.status !== 0 && compiled.stdout.length === 0) console.log(`tsc ended with ${compiled.status}`);
} finally {
  rmSync(work, { recursive: true });
}
console.log(`${pages} pages, ${shapes.size} kinds of statements`);
