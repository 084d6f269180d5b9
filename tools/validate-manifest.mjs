// node validate-manifest.mjs manifest.json 1.19 [1.24 …]: one line for each error, exit code 1 if there is any.
// The manifest is held against Microsoft's own schemas from npm @microsoft/app-manifest.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../.local/', import.meta.url));
const Ajv = require('ajv-draft-04');
const addFormats = require('ajv-formats');

const [file, ...versions] = process.argv.slice(2);
// What the Agents Toolkit fills in at packaging time, filled in here too: the schemas check formats.
const values = { TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111', BOT_ID: '22222222-2222-4222-8222-222222222222', BOT_DOMAIN: 'squadbot.example' };
const text = readFileSync(file, 'utf8').replace(/\$\{\{(\w+)\}\}/g, (whole, name) => values[name] ?? whole);

let errors = 0;
for (const version of versions) {
  const schema = JSON.parse(readFileSync(new URL(`../.local/node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`, import.meta.url)));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const manifest = { ...JSON.parse(text), manifestVersion: version, $schema: schema.id ?? JSON.parse(text).$schema };
  if (ajv.validate(schema, manifest)) continue;
  for (const error of ajv.errors) console.log(`${version} ${error.instancePath || '/'} ${error.message}`);
  errors += ajv.errors.length;
}
process.exit(errors === 0 ? 0 : 1);
