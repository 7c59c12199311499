import { createHash, randomBytes } from 'node:crypto';

const prefix = 'icfm_';

/** So much of a hash tells tokens apart wherever they are listed. */
export const shownHash = 12;

/** A new token: 256 random bits, to be shown once and kept nowhere. */
export const makeToken = (): string => `${prefix}${randomBytes(32).toString('base64url')}`;

/** Whether a text has the form of a token. Whether it is one, the store says. */
export const isTokenText = (text: string): boolean => /^icfm_[A-Za-z0-9_-]{43}$/.test(text);

/**
 * What is stored of a token: SHA-256, as hex. A token is random through and through, so that no salt and no slow hash is
 * needed; and it is looked up by this, so that no comparison tells by its time how near a guess was.
 */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
