// node validate-manifest.mjs manifest.json 1.19 [1.24 …]: one line for each error, exit code 1 if there is any.
// The manifest and its files of languages are held against Microsoft's own schemas from npm @microsoft/app-manifest.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(new URL('../.local/', import.meta.url));
const Ajv = require('ajv-draft-04');
const addFormats = require('ajv-formats');

const [file, ...versions] = process.argv.slice(2);
// What the Agents Toolkit fills in at packaging time, filled in here too: the schemas check formats.
const values = { TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111', BOT_ID: '22222222-2222-4222-8222-222222222222', BOT_DOMAIN: 'squadbot.example' };
const text = readFileSync(file, 'utf8').replace(/\$\{\{(\w+)\}\}/g, (whole, name) => values[name] ?? whole);

let errors = 0;
const compile = (version, schemaName) => {
  const schema = JSON.parse(readFileSync(new URL(`../.local/node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${version}/${schemaName}.schema.json`, import.meta.url)));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(schema);
};
const hold = (what, version, schemaName, valid, document) => {
  // What names the schema is swapped with the schema: nothing else may depend on it.
  const swapped = { ...document, $schema: `https://developer.microsoft.com/json-schemas/teams/v${version}/${schemaName}.schema.json` };
  if ('manifestVersion' in document) swapped.manifestVersion = version;
  if (valid(swapped)) return;
  for (const error of valid.errors) console.log(`${what}${version} ${error.instancePath || '/'} ${error.message}`);
  errors += valid.errors.length;
};

const manifest = JSON.parse(text);
const languages = manifest.localizationInfo?.additionalLanguages ?? [];
for (const version of versions) {
  hold('', version, 'MicrosoftTeams', compile(version, 'MicrosoftTeams'), manifest);
  const valid = languages.length > 0 && compile(version, 'MicrosoftTeams.Localization');
  for (const language of languages) {
    hold(`${language.file} `, version, 'MicrosoftTeams.Localization', valid, JSON.parse(readFileSync(path.join(path.dirname(file), language.file), 'utf8')));
  }
}
process.exit(errors === 0 ? 0 : 1);
