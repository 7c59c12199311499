import { createHash, randomBytes } from 'node:crypto';

/** The form of every token: easy to find where one was published by mistake. */
const form = /^icfm_[A-Za-z0-9_-]{43}$/;

/** A new token: 256 random bits. It is shown once and kept nowhere. */
export const makeToken = () => `icfm_${randomBytes(32).toString('base64url')}`;

export const isTokenShaped = (text: string) => form.test(text);

/** What is kept of a token, in hexadecimal digits: of 256 random bits a plain hash tells nothing. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');
