#!/usr/bin/env node
'use strict';
// Parses cards with Microsoft's renderer as a client would, and fails where the client would drop something without a word.
//   node check.js FOLDER-OR-FILE…      or NDJSON on stdin

const adaptive = require('adaptivecards/dist/adaptivecards.js');
const { readCards } = require('./read.js');

// One element of a type that was understood: its JSON type, and every element and action under it, must come back when it is written again.
function typesIn(value, found = []) {
  if (Array.isArray(value)) value.forEach((item) => typesIn(item, found));
  else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'data' || key === 'fallback' || key === 'msteams') continue;
      if (key === 'type' && typeof inner === 'string') found.push(inner);
      else typesIn(inner, found);
    }
  }
  return found;
}

function count(types) {
  const counts = new Map();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

function lost(json, card, context) {
  const sent = count(typesIn(json));
  const kept = count(typesIn(card.toJSON(context)));
  // A column, row, cell or query has a place of its own, so the renderer does not write its type again.
  const implied = new Set(['Column', 'TableRow', 'TableCell', 'Data.Query', 'TextRun']);
  return [...sent].filter(([type, n]) => !implied.has(type) && (kept.get(type) ?? 0) < n).map(([type, n]) => `${n - (kept.get(type) ?? 0)} ${type} lost`);
}

// The renderer refuses every second valid lang: its pattern keeps state.
const knownWrong = (message) => /for property "lang"/.test(message);

// The people picker (choices.data) is of 1.6 here, but Teams draws it in cards of 1.5. It is taken out, and held to what Teams asks of it.
function withoutPickers(value, found) {
  if (Array.isArray(value)) return value.map((item) => withoutPickers(item, found));
  if (value === null || typeof value !== 'object') return value;
  const { 'choices.data': query, ...rest } = value;
  if (query === undefined) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutPickers(inner, found)]));
  if (query.type !== 'Data.Query' || typeof query.dataset !== 'string') found.push('choices.data is not a Data.Query with a dataset');
  return rest.choices?.length > 0 ? rest : { ...rest, choices: [{ title: 'found later', value: 'x' }] };
}

function complaints(sent) {
  const pickers = [];
  const json = withoutPickers(sent, pickers);
  const context = new adaptive.SerializationContext(adaptive.Versions.v1_5);
  const card = new adaptive.AdaptiveCard();
  card.parse(json, context);
  const events = [];
  for (let i = 0; i < context.eventCount; i++) events.push(context.getEventAt(i).message);
  const invalid = card.validateProperties().validationEvents.map((event) => event.message);
  return [...pickers, ...[...events, ...invalid].filter((message) => !knownWrong(message)), ...lost(json, card, new adaptive.SerializationContext(adaptive.Versions.v1_5))];
}

let failed = 0;
for (const { name, card } of readCards(process.argv.slice(2))) {
  const found = complaints(card);
  const size = Buffer.byteLength(JSON.stringify(card));
  console.log(found.length === 0 ? `ok    ${name}  ${size} B` : `FAIL  ${name}  ${found.join(' | ')}`);
  failed += found.length === 0 ? 0 : 1;
}

if (failed > 0) console.error(`${failed} cards are not what a client understands`);
process.exitCode = failed > 0 ? 1 : 0;
