import { Problem } from '../problem.ts';
import type { Tokens } from './tokens.ts';

const mostFailures = 10;
const windowMilliseconds = 60_000;
const mostAddresses = 1000;

/** Counts failed sign-ins by where they come from. */
interface SignInLimit {
  /** Throws a 429 with `Retry-After` where this address has failed too often within the last minute. */
  check(address: string): void;
  countFailure(address: string): void;
}

/** Milliseconds that never go back: a clock that is set must not lock anybody out. */
const now = () => performance.now();

function createSignInLimit(): SignInLimit {
  const failures = new Map<string, { count: number; until: number }>();
  const current = (address: string) => {
    const found = failures.get(address);
    return found && found.until > now() ? found : null;
  };
  return {
    check: (address) => {
      const found = current(address);
      if (found && found.count >= mostFailures) throw tooMany(Math.ceil((found.until - now()) / 1000));
    },
    countFailure: (address) => {
      const found = current(address);
      if (found) found.count += 1;
      else {
        if (failures.size >= mostAddresses) failures.clear();
        failures.set(address, { count: 1, until: now() + windowMilliseconds });
      }
    },
  };
}

const limits = new WeakMap<Tokens, SignInLimit>();

/** The limit that guards these tokens. */
export function signInLimit(tokens: Tokens): SignInLimit {
  const limit = limits.get(tokens) ?? createSignInLimit();
  limits.set(tokens, limit);
  return limit;
}

const tooMany = (seconds: number) =>
  new Problem(
    'too-many-requests',
    {
      zh: `登录失败次数过多，请在 ${seconds} 秒后再试`,
      en: `Too many sign-ins have failed; please try again in ${seconds} s`,
    },
    { 'retry-after': String(seconds) },
  );
