const decoder = new TextDecoder('gb18030', { fatal: true });

/** Character → its two bytes; Node reads the encoding and does not write it, so the table is read backwards. */
const pairs = new Map();
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if (!pairs.has(character)) pairs.set(character, [lead, trail]);
  }
}

/** Text as GB18030. Only what one or two bytes can hold, which is all of GBK. @param {string} text */
export function encodeGb18030(text) {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0);
      const bytes = code < 0x80 ? [code] : pairs.get(character);
      if (!bytes) throw new Error(`${character} has no two bytes in GB18030`);
      return bytes;
    }),
  );
}
