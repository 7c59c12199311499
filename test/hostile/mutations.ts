import fc from 'fast-check';

/** Texts that have broken readers of lists before. */
export const nastyTexts: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'],
  ...['"', '""', "'", ',', ';', '\t', '\r', '\n', '\r\n', '\0', '\ufeff', '\u2028', '\u202e', '\ud83d', '😀'],
  ...['=1+1', '@SUM(A1)', '+1', '-1', '\t=1', '1e400', '-0', 'NaN', 'Infinity', '0x10', '１２３', '9007199254740993'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '{{7*7}}', '%00'],
  ...["'; DROP TABLE imports; --", '$(id)', '../../etc/passwd', '\\\\host\\share', 'null', 'undefined', '[]', '{}'],
  ...['{"__proto__":{"polluted":1}}', '<!DOCTYPE x [<!ENTITY a "b">]>', '&lol;', ']]>', '<a', '</worksheet>'],
];

export const nastyText = fc.constantFrom(...nastyTexts);

const encoder = new TextEncoder();

type Change = (bytes: Uint8Array) => Uint8Array;

const splice = (bytes: Uint8Array, at: number, drop: number, put: Uint8Array): Uint8Array =>
  new Uint8Array([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + drop)]);

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (bytes: Uint8Array, share: number) => Math.floor(share * bytes.length);

/** One thing that happens to a file: a byte turned, a piece lost, doubled or moved, a nasty text put in. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([share, byte]): Change =>
      (bytes) => {
        const turned = bytes.slice();
        turned[at(bytes, share)] = byte;
        return turned;
      },
  ),
  fc.tuple(place, fc.nat(300)).map(
    ([share, length]): Change =>
      (bytes) =>
        splice(bytes, at(bytes, share), length, none),
  ),
  fc.tuple(place, place, fc.nat(300)).map(
    ([from, to, length]): Change =>
      (bytes) => {
        const piece = bytes.slice(at(bytes, from), at(bytes, from) + length);
        return splice(bytes, at(bytes, to), 0, piece);
      },
  ),
  fc.tuple(place, nastyText).map(
    ([share, text]): Change =>
      (bytes) =>
        splice(bytes, at(bytes, share), 0, encoder.encode(text)),
  ),
  place.map(
    (share): Change =>
      (bytes) =>
        bytes.subarray(0, at(bytes, share)),
  ),
);

const none = new Uint8Array();

/** A file after some of these. */
export const mutated = (original: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(change, { minLength: 1, maxLength: 8 })
    .map((changes) => changes.reduce((bytes, each) => each(bytes), original));

/** What every object inherits, by name: a reader that lets a file add to it lets the file change the program. */
export const inherited = () => [Object.prototype, Array.prototype, Function.prototype].map(Reflect.ownKeys);
