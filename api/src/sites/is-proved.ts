import type { SiteCertificate } from './schema.ts';

/** Whether more time could not change the answer: it is proved best, or proved impossible. */
export const isProved = ({ status }: SiteCertificate): boolean => status === 'optimal' || status === 'infeasible';
