import { createHash } from 'node:crypto';

/** RFC 4648 in small letters: neither 0 nor 1 can be taken for a letter when a link is typed from a slide. */
const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** 32^7 = 34 thousand million codes: among some thousand links hardly two meet, and then the code grows. */
export const shortestCode = 7;

/** As short codes stand in an address. */
export const codePattern = /^[a-z2-7]{7,51}$/;

/** The SHA-256 of an address in base 32, five bits a letter: the same address has the same code everywhere. */
export function linkCode(address: string, length: number): string {
  const bits = [...createHash('sha256').update(address).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  return Array.from({ length }, (_, index) => letters[Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)]).join(
    '',
  );
}
