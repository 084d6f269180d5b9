// node tools/draw-icons.mjs: draws manifest/color.png (192) and manifest/outline.png (32).
// Five people around a table with the sixth seat open: a ring of dots, one of them hollow.
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

const folder = new URL('../manifest/', import.meta.url);
const blue = [0x2f, 0x5d, 0x8c], white = [255, 255, 255];

// 1 inside, 0 outside, between them over one pixel: smooth edges.
const disc = (x, y, cx, cy, r) => Math.min(1, Math.max(0, r - Math.hypot(x - cx, y - cy) + 0.5));
const ring = (x, y, cx, cy, r, width) => Math.min(disc(x, y, cx, cy, r + width / 2), 1 - disc(x, y, cx, cy, r - width / 2));

// How much of the pixel the drawing covers, for an icon of this size.
function ink(x, y, size) {
  const middle = size / 2, seat = size * 0.085, line = size * 0.05;
  let covered = ring(x, y, middle, middle, size * 0.135, line);
  for (let n = 0; n < 6; n++) {
    const angle = (n / 6) * 2 * Math.PI - Math.PI / 2;
    const cx = middle + Math.cos(angle) * size * 0.315, cy = middle + Math.sin(angle) * size * 0.315;
    covered = Math.max(covered, n === 0 ? ring(x, y, cx, cy, seat - line / 4, line) : disc(x, y, cx, cy, seat));
  }
  return covered;
}

function png(size, colour) {
  const rows = [];
  for (let y = 0; y < size; y++) {
    rows.push(0); // filter: none
    for (let x = 0; x < size; x++) rows.push(...colour(ink(x + 0.5, y + 0.5, size)));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, RGBA
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from(rows))), chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, body) {
  const tagged = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4), sum = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(tagged));
  return Buffer.concat([length, tagged, sum]);
}

// The checksum of PNG (RFC 2083, appendix); zlib.crc32 came only after Node 20.
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const mixed = covered => blue.map((channel, i) => Math.round(channel + (white[i] - channel) * covered));
writeFileSync(new URL('color.png', folder), png(192, covered => [...mixed(covered), 255]));
writeFileSync(new URL('outline.png', folder), png(32, covered => [...white, Math.round(covered * 255)]));
