'use strict';
// A host of our own that looks like Teams: its spacings, sizes and colours, light and dark. It never runs in the product.

const palettes = {
  light: { page: '#f5f5f5', card: '#ffffff', text: '#242424', subtle: '#616161', line: '#e0e0e0', button: '#ffffff', edge: '#d1d1d1', link: '#4f52b2', accent: '#4f52b2', good: '#237b4b', warning: '#835c00', attention: '#c4314b',
    fill: { emphasis: '#f0f0f0', accent: '#d6e4f7', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6' } },
  dark: { page: '#1f1f1f', card: '#292929', text: '#ffffff', subtle: '#adadad', line: '#3d3d3d', button: '#292929', edge: '#666666', link: '#9ea2ff', accent: '#9ea2ff', good: '#92c353', warning: '#f8d22a', attention: '#f9526b',
    fill: { emphasis: '#333333', accent: '#26365c', good: '#0d2e0d', warning: '#463100', attention: '#3e1f25' } },
};

const tone = (plain, subtle = plain) => ({ default: plain, subtle });

function foreground(p) {
  return {
    default: tone(p.text, p.subtle), dark: tone(p.text, p.subtle), light: tone(p.subtle), accent: tone(p.accent),
    good: tone(p.good), warning: tone(p.warning), attention: tone(p.attention),
  };
}

function containerStyles(p) {
  const fills = { default: p.card, ...p.fill };
  return Object.fromEntries(Object.entries(fills).map(([style, backgroundColor]) => [style, { backgroundColor, foregroundColors: foreground(p) }]));
}

const hostConfig = (p) => ({
  // Segoe UI is not free: Selawik has its widths, Liberation Sans (and Arial) nearly.
  fontFamily: "'Segoe UI', Selawik, 'Liberation Sans', Arial, 'Noto Color Emoji', sans-serif",
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: p.line },
  supportsInteractivity: true,
  containerStyles: containerStyles(p),
  imageSizes: { small: 32, medium: 52, large: 100 },
  actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', preExpandSingleShowCardAction: false, showCard: { actionMode: 'inline', inlineTopMargin: 16 } },
  inputs: { label: { requiredInputs: { size: 'default', suffix: ' *', suffixColor: 'attention' }, optionalInputs: { size: 'default' } }, errorMessage: { color: 'attention' } },
  textBlock: { headingLevel: 2 },
});

const css = (p) => `
  * { box-sizing: border-box; }
  body { margin: 0; padding: 8px; background: ${p.page}; color: ${p.text}; font: 14px/20px ${hostConfig(p).fontFamily}; }
  #cards { display: flex; flex-direction: column; flex-wrap: nowrap; gap: 12px; width: 304px; }
  .name { font-size: 11px; line-height: 14px; color: ${p.subtle}; }
  .frame { width: 304px; background: ${p.card}; border: 1px solid ${p.line}; border-radius: 6px; overflow: hidden; }
  .ac-richTextBlock { overflow-wrap: anywhere; }
  .ac-pushButton, button { font: 600 14px/20px inherit; font-family: inherit; font-weight: 600; padding: 5px 12px; background: ${p.button}; color: ${p.text}; border: 1px solid ${p.edge}; border-radius: 4px; }
  .ac-input, textarea, select { font: inherit; width: 100%; color: ${p.text}; background: ${p.fill.emphasis}; border: 0; border-bottom: 1px solid ${p.edge}; padding: 6px 8px; }
  input[type=radio], input[type=checkbox] { width: auto; }
  textarea { min-height: 60px; }
  a, .ac-anchor { color: ${p.link}; }
  ${/* the sheet: many columns of phones */ ''}
  body.sheet #cards { flex-flow: column wrap; align-content: flex-start; }`;

module.exports = { palettes, hostConfig, css };
