// The Teams app package of an environment, with the ids in env/.env.<environment>:
//   node tools/package.mjs build dev          writes artifacts/app/squadbot.dev.zip, the same bytes every time
//   node tools/package.mjs check dev FILE     whether a package holds the ids of dev and of nothing else
//   node tools/package.mjs fill dev           reads the outputs of a deployment (JSON) from standard input into env/.env.dev
// Whatever is wrong is said in one sentence, and the exit code is 1.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import { unzip, zip } from './zip.mjs';

const root = process.env.SQUADBOT_ROOT ?? path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const ids = ['TEAMS_APP_ID', 'BOT_ID', 'BOT_DOMAIN'];
const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i, host = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
// Addresses that end tomorrow; the store refuses them, and so does a package for anything but this machine.
const tunnels = /(\.devtunnels\.ms|\.ngrok(-free)?\.(io|app|dev)|\.loca\.lt|\.trycloudflare\.com)$/i;

const fail = (sentence) => { process.stderr.write(`${sentence}\n`); process.exit(1); };
const fileOf = (environment) => path.join(root, 'env', `.env.${environment}`);
const shown = (environment) => `env/.env.${environment}`;

function read(environment) {
  if (!/^[a-z0-9-]+$/.test(environment ?? '')) fail('Name the environment: small letters, digits and hyphens, for example dev.');
  if (!existsSync(fileOf(environment))) fail(`${shown(environment)} does not exist: copy env/.env.dev and empty its values.`);
  const lines = readFileSync(fileOf(environment), 'utf8').split('\n').map((line) => /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line.trim())).filter(Boolean);
  const values = Object.fromEntries(lines.map(([, name, value]) => [name, value.trim()]));
  if (values.TEAMSFX_ENV !== environment) fail(`TEAMSFX_ENV in ${shown(environment)} must be ${environment}.`);
  return values;
}

function others(environment) {
  return readdirSync(path.join(root, 'env'))
    .map((name) => /^\.env\.([a-z0-9-]+)$/.exec(name)?.[1]).filter((name) => name && name !== environment);
}

// The ids of this environment, each there, well-formed and its own.
function identity(environment) {
  const values = read(environment);
  for (const name of ids) {
    const value = values[name];
    if (!value) fail(`${name} is empty in ${shown(environment)}: deploy first, the outputs of the deployment fill it (docs/deploy.md).`);
    if (!(name === 'BOT_DOMAIN' ? host : guid).test(value)) fail(`${name} in ${shown(environment)} must be ${name === 'BOT_DOMAIN' ? 'a host such as squadbot.example.com' : 'a GUID'}.`);
    if (process.env[name] && process.env[name] !== value) fail(`${name} in the process environment is not the one in ${shown(environment)}: it belongs to another environment.`);
    for (const other of others(environment)) {
      if (read(other)[name]?.toLowerCase() === value.toLowerCase()) fail(`${name} in ${shown(environment)} is the one of ${shown(other)}: each environment has its own.`);
    }
  }
  if (environment !== 'local' && tunnels.test(values.BOT_DOMAIN)) fail(`BOT_DOMAIN in ${shown(environment)} is a tunnel: only env/.env.local may name one.`);
  return Object.fromEntries(ids.map((name) => [name, values[name]]));
}

function content(environment) {
  const values = identity(environment), folder = path.join(root, 'manifest');
  const text = readFileSync(path.join(folder, 'manifest.json'), 'utf8')
    .replace(/\$\{\{(\w+)\}\}/g, (_, name) => values[name] ?? fail(`manifest/manifest.json asks for ${name}, which no environment has.`));
  const manifest = JSON.parse(text);
  const files = [manifest.icons.color, manifest.icons.outline, ...manifest.localizationInfo.additionalLanguages.map((language) => language.file)];
  return [['manifest.json', Buffer.from(text)], ...files.map((name) => [name, readFileSync(path.join(folder, name))])];
}

function build(environment, target = path.join(root, 'artifacts', 'app', `squadbot.${environment}.zip`)) {
  const files = content(environment);
  if (existsSync(target)) check(environment, target);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, zip(files));
  console.log(path.relative(process.cwd(), target));
}

function check(environment, file) {
  const expected = identity(environment);
  const manifest = file && existsSync(file) ? unzip(readFileSync(file), 'manifest.json') : fail(`Name a package: node tools/package.mjs check ${environment} FILE.`);
  if (!manifest) fail(`${file} is no package that this command made.`);
  const { id, bots, composeExtensions, validDomains } = JSON.parse(manifest);
  const held = [['TEAMS_APP_ID', id], ['BOT_ID', bots[0].botId], ['BOT_ID', composeExtensions[0].botId], ...validDomains.map((domain) => ['BOT_DOMAIN', domain])];
  for (const [name, value] of held) {
    if (value !== expected[name]) fail(`${path.basename(file)} was built for another environment: its ${name} is not the one in ${shown(environment)}.`);
  }
}

// Azure writes the names of outputs in small letters at times, and each as { type, value }.
async function fill(environment) {
  const values = read(environment), text = readFileSync(fileOf(environment), 'utf8');
  let outputs;
  try { outputs = Object.entries(JSON.parse(readFileSync(0, 'utf8'))); } catch { fail('Standard input is not the JSON of a deployment\'s outputs.'); }
  const given = Object.fromEntries(outputs.map(([name, output]) => [name.toUpperCase(), String(output?.value ?? output)]));
  for (const name of ['BOT_ID', 'BOT_DOMAIN']) {
    if (!given[name]) fail(`The outputs lack ${name}: are they those of infra/azure.bicep?`);
    if (values[name] && values[name] !== given[name]) fail(`${shown(environment)} already has another ${name}: these are the outputs of another environment.`);
  }
  const wanted = { TEAMS_APP_ID: values.TEAMS_APP_ID || randomUUID(), ...given };
  writeFileSync(fileOf(environment), text.replace(/^([A-Z][A-Z0-9_]*)=.*$/gm, (line, name) => (name !== 'TEAMSFX_ENV' && wanted[name] ? `${name}=${wanted[name]}` : line)));
  identity(environment);
}

const [verb, environment, file] = process.argv.slice(2);
const verbs = { build, check, fill };
if (!verbs[verb]) fail('Say build, check or fill, and the environment: node tools/package.mjs build dev.');
await verbs[verb](environment, file);
