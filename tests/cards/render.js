#!/usr/bin/env node
'use strict';
// Draws cards as a phone of 320 px would: one PNG a card, light and dark, and sheets with all of them for each.
// Fails where something is cut off at the right edge, as a fourth button would be.
//   node render.js OUT FOLDER-OR-FILE…      CHROMIUM=/path/to/chromium if it is not /usr/bin/chromium

const fs = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');
const { palettes, hostConfig, css } = require('./host.js');
const { readCards } = require('./read.js');

const phone = { width: 320, height: 640 };
const sheetHeight = 1400;
const sheetCards = 32; // more would be larger than what Chromium can paint

/** In the page: draws every card into a frame of its own, and says which of them stick out. */
function draw({ cards, config }) {
  const { AdaptiveCard, HostConfig, SerializationContext, Versions } = window.AdaptiveCards;
  const all = document.getElementById('cards');
  const cut = [];
  for (const { name, card: json } of cards) {
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig(config);
    card.parse(json, new SerializationContext(Versions.v1_5));
    const frame = document.createElement('div');
    frame.className = 'frame';
    frame.dataset.card = name;
    frame.append(card.render());
    const title = document.createElement('div');
    title.className = 'name';
    title.textContent = name;
    const both = document.createElement('div');
    both.append(title, frame);
    all.append(both);
    const { paddingRight, borderRightWidth } = getComputedStyle(frame);
    const edge = frame.getBoundingClientRect().right - parseFloat(paddingRight) - parseFloat(borderRightWidth);
    const sticksOut = (e) => e.getBoundingClientRect().right > edge + 1;
    const hides = (e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible';
    const out = [...frame.querySelectorAll('button')].filter(sticksOut).concat([...frame.querySelectorAll('*')].filter(hides));
    if (out.length > 0) cut.push(`${name}: ${(out[0].textContent || out[0].tagName).slice(0, 60)}`);
  }
  return cut;
}

/** In the page: one sheet's columns, now that heights are known. */
function spread({ height, from, until }) {
  document.body.classList.add('sheet');
  const all = document.getElementById('cards');
  const shown = [...all.children].filter((c, i) => {
    c.style.display = i >= from && i < until ? '' : 'none';
    return i >= from && i < until;
  });
  const tallest = Math.max(...shown.map((c) => c.getBoundingClientRect().height));
  all.style.height = `${Math.max(height, tallest)}px`;
  all.style.width = '';
  const right = Math.max(...shown.map((c) => c.getBoundingClientRect().right));
  return { width: Math.ceil(right + 8), height: Math.ceil(Math.max(height, tallest) + 16) };
}

async function drawTheme(browser, theme, cards, out) {
  const page = await browser.newPage({ viewport: phone, deviceScaleFactor: 2 });
  const palette = palettes[theme];
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${css(palette)}</style><body><div id="cards"></div></body>`);
  await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.js') });
  const cut = await page.evaluate(draw, { cards, config: hostConfig(palette) });
  const frames = await page.$$('.frame');
  for (const [i, frame] of frames.entries()) {
    const file = cards[i].name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
    await frame.screenshot({ path: path.join(out, `${file}.${theme}.png`) });
  }
  for (let from = 0; from < cards.length; from += sheetCards) {
    await page.setViewportSize(phone);
    await page.setViewportSize(await page.evaluate(spread, { height: sheetHeight, from, until: from + sheetCards }));
    await page.screenshot({ path: path.join(out, `sheet-${1 + from / sheetCards}.${theme}.png`) });
  }

  await page.close();
  return cut.map((found) => `${theme} ${found}`);
}

async function main() {
  const [out, ...paths] = process.argv.slice(2);
  if (!out) throw new Error('usage: node render.js OUT FOLDER-OR-FILE…');
  const cards = readCards(paths);
  fs.mkdirSync(out, { recursive: true });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const cut = [];
    for (const theme of Object.keys(palettes)) cut.push(...(await drawTheme(browser, theme, cards, out)));
    cut.forEach((found) => console.error(`CUT OFF  ${found}`));
    console.log(`${cards.length} cards in ${out}`);
    process.exitCode = cut.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 2;
});
