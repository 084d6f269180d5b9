'use strict';
// Reads cards from files (*.json: one card, an array of cards, or an object of named cards; *.ndjson), folders of them, or stdin (NDJSON).

const fs = require('node:fs');
const path = require('node:path');

const isCard = (value) => value !== null && typeof value === 'object' && value.type === 'AdaptiveCard';

function named(name, value) {
  if (isCard(value)) return [{ name, card: value }];
  if (value !== null && typeof value === 'object') {
    const list = Array.isArray(value);
    return Object.entries(value).flatMap(([key, inner]) => (isCard(inner) ? [{ name: list ? `${name}#${key}` : key, card: inner }] : []));
  }
  return [];
}

const lines = (name, text) =>
  text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : named(`${name}:${i + 1}`, JSON.parse(line))));

function fromFile(file) {
  const text = fs.readFileSync(file, 'utf8');
  const name = path.basename(file).replace(/\.(nd)?json$/, '');
  const cards = file.endsWith('.ndjson') ? lines(name, text) : named(name, JSON.parse(text));
  if (cards.length === 0) throw new Error(`${file} holds no card`);
  return cards;
}

function fromPath(given) {
  if (!fs.statSync(given).isDirectory()) return fromFile(given);
  return fs
    .readdirSync(given)
    .filter((name) => /\.(nd)?json$/.test(name))
    .sort()
    .flatMap((name) => fromFile(path.join(given, name)));
}

/** All cards of the given paths; of stdin if there are none. Throws if that makes no card at all: a check of nothing is no check. */
function readCards(paths) {
  const cards = paths.length > 0 ? paths.flatMap(fromPath) : lines('stdin', fs.readFileSync(0, 'utf8'));
  if (cards.length === 0) throw new Error('no cards given');
  return cards;
}

module.exports = { readCards };
