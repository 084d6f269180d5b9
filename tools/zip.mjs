// A zip of a few small files, stored and not deflated, with one fixed date: the same files give the same bytes on every machine.
const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
const crc32 = (bytes) => (bytes.reduce((crc, byte) => table[(crc ^ byte) & 0xff] ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

const firstOfJanuary1980 = 0x21, utf8Names = 0x0800, version = 20;

// What the entry beside the content and the entry in the directory have in common.
function describe(name, content) {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(utf8Names, 2);
  fields.writeUInt16LE(firstOfJanuary1980, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

const number = (value, bytes) => { const buffer = Buffer.alloc(bytes); buffer.writeUIntLE(value, 0, bytes); return buffer; };

// files: [name, Buffer][], written in the order of their names.
export function zip(files) {
  const local = [], directory = [];
  let offset = 0;
  for (const [name, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const fields = describe(name, content), entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), content]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), number(version, 2), fields, Buffer.alloc(10), number(offset, 4), Buffer.from(name)]));
    local.push(entry);
    offset += entry.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(4), number(files.length, 2), number(files.length, 2), number(index.length, 4), number(offset, 4), Buffer.alloc(2)]);
  return Buffer.concat([...local, index, end]);
}

// The content of one file of a zip that was made above; null if it holds none of that name or is no such zip.
export function unzip(bytes, wanted) {
  for (let at = 0; at + 30 < bytes.length && bytes.readUInt32LE(at) === 0x04034b50;) {
    const size = bytes.readUInt32LE(at + 18), begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (bytes.subarray(at + 30, at + 30 + bytes.readUInt16LE(at + 26)).toString() === wanted) return bytes.subarray(begin, begin + size);
    at = begin + size;
  }
  return null;
}
