// node validate-azd.mjs azure.yaml: one line for each error, exit code 1 if there is any.
// No registry carries azd's schema. What follows says the same of the few fields that we use, after azd's public reference of azure.yaml
// (schema v1.0; github.com/Azure/azure-dev): an unknown field is an error there, and so it is here. And what the file names must be there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(new URL('../.local/', import.meta.url));
const Ajv = require('ajv');
const { parse } = require('yaml');

const object = (required, properties) => ({ type: 'object', required, additionalProperties: false, properties });
const text = { type: 'string', minLength: 1 };
const service = object(['project', 'language', 'host'], {
  project: text,
  language: { enum: ['dotnet', 'csharp', 'fsharp'] },
  host: { enum: ['appservice', 'containerapp'] },
});
const schema = object(['name', 'infra', 'services'], {
  name: { type: 'string', pattern: '^[a-z0-9][-a-z0-9]*[a-z0-9]$' },
  infra: object(['provider', 'path', 'module'], { provider: { enum: ['bicep', 'terraform'] }, path: text, module: text }),
  services: { type: 'object', minProperties: 1, additionalProperties: service },
});

const [file] = process.argv.slice(2);
const at = (...parts) => path.join(path.dirname(file), ...parts);
const document = parse(readFileSync(file, 'utf8'));
const valid = new Ajv.default({ allErrors: true }).compile(schema);
let errors = 0;
const complain = (line) => { console.log(line); errors++; };

if (!valid(document)) {
  for (const error of valid.errors) complain(`${error.instancePath || '/'} ${error.message}`);
  process.exit(1);
}

const folder = document.infra.path, module = document.infra.module;
for (const name of [`${module}.bicep`, `${module}.parameters.json`]) {
  if (!existsSync(at(folder, name))) complain(`/infra names ${folder}/${name}, which does not exist`);
}

// azd fills these from its environment and asks for the ones that it lacks; it knows no others by itself.
const parameters = existsSync(at(folder, `${module}.parameters.json`)) ? readFileSync(at(folder, `${module}.parameters.json`), 'utf8') : '';
for (const [, name] of parameters.matchAll(/\$\{(\w+)/g)) {
  if (!['AZURE_ENV_NAME', 'AZURE_LOCATION', 'AZURE_SUBSCRIPTION_ID', 'AZURE_PRINCIPAL_ID'].includes(name)) complain(`/infra asks for ${name}, which azd does not set`);
}

// azd finds the resource of a service by its tag.
const template = existsSync(at(folder)) ? readdirSync(at(folder)).filter((name) => name.endsWith('.bicep')).map((name) => readFileSync(at(folder, name), 'utf8')) : [];
for (const [name, { project, host }] of Object.entries(document.services)) {
  const kind = host === 'appservice' ? 'Microsoft.Web/sites@' : 'Microsoft.App/containerApps@';
  if (!existsSync(at(project)) || !readdirSync(at(project)).some((one) => one.endsWith('proj'))) complain(`/services/${name} names ${project}, where no project is`);
  if (!template.some((part) => part.includes(kind) && part.includes(`'azd-service-name': '${name}'`))) complain(`/services/${name} has no resource with the tag azd-service-name`);
}
process.exit(errors === 0 ? 0 : 1);
