// node validate-toolkit.mjs m365agents.yml [m365agents.local.yml …]: one line for each error, exit code 1 if there is any.
// The files are held against the schema in npm @microsoft/teamsfx-core (fetched into .local/toolkit), and every file that they name must exist.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(new URL('../.local/', import.meta.url));
const Ajv = require('ajv');
const { parse } = require('yaml');
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const schema = JSON.parse(readFileSync(path.join(root, '.local', 'toolkit', 'yaml.schema.json')));
const valid = new Ajv.default({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
const named = new Set(['path', 'parameters', 'manifestPath', 'environmentFolderPath', 'workingDirectory']);

let errors = 0;
const complain = (line) => { console.log(line); errors++; };

function walk(file, node) {
  if (Array.isArray(node)) return node.forEach((one) => walk(file, one));
  if (node === null || typeof node !== 'object') return;
  for (const [name, value] of Object.entries(node)) {
    if (named.has(name) && typeof value === 'string' && !existsSync(path.join(path.dirname(file), value))) complain(`${path.basename(file)} names ${value}, which does not exist`);
    walk(file, value);
  }
}

for (const file of process.argv.slice(2)) {
  const document = parse(readFileSync(file, 'utf8'));
  if (!valid(document)) for (const error of valid.errors) complain(`${path.basename(file)} ${error.instancePath || '/'} ${error.message}`);
  walk(file, document);
}
process.exit(errors === 0 ? 0 : 1);
