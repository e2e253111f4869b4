const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export interface ThrottlePolicy {
  /** Tries before the first delay. */
  freeTries: number;
  firstDelayMs: number;
  longestDelayMs: number;
  /** Tries are forgotten after as long without one. */
  forgetMs: number;
}

/** A secret of one person: a password or a one-time code. Delays double, as CNIL 2022 asks (DOMAIN §9.2). */
export const PER_ACCOUNT: ThrottlePolicy = {
  freeTries: 5,
  firstDelayMs: MINUTE_MS,
  longestDelayMs: HOUR_MS,
  forgetMs: 24 * HOUR_MS,
};

/** A whole hospital may stand behind one address. */
export const PER_ADDRESS: ThrottlePolicy = {
  freeTries: 50,
  firstDelayMs: MINUTE_MS,
  longestDelayMs: 15 * MINUTE_MS,
  forgetMs: HOUR_MS,
};

/** E-mails that anyone may have sent to someone: a few an hour. */
export const PER_MAIL: ThrottlePolicy = {
  freeTries: 3,
  firstDelayMs: 20 * MINUTE_MS,
  longestDelayMs: 4 * HOUR_MS,
  forgetMs: 24 * HOUR_MS,
};

export interface Tries {
  tries: number;
  lastTryAt: string;
  blockedUntil: string | null;
}

/** Counts one more try before it is carried out, so that tries made at once are all counted; or says until when none is. */
export function countTry(
  state: Tries | undefined,
  policy: ThrottlePolicy,
  now: Date,
): { isAllowed: true; state: Tries } | { isAllowed: false; until: Date } {
  const blockedUntil = state?.blockedUntil ? new Date(state.blockedUntil) : null;
  if (blockedUntil && blockedUntil > now) return { isAllowed: false, until: blockedUntil };
  const isForgotten = !state || now.getTime() - Date.parse(state.lastTryAt) > policy.forgetMs;
  const tries = (isForgotten ? 0 : state.tries) + 1;
  const delay = delayMs(tries, policy);
  return {
    isAllowed: true,
    state: {
      tries,
      lastTryAt: now.toISOString(),
      blockedUntil: delay > 0 ? new Date(now.getTime() + delay).toISOString() : null,
    },
  };
}

function delayMs(tries: number, policy: ThrottlePolicy): number {
  if (tries < policy.freeTries) return 0;
  return Math.min(policy.firstDelayMs * 2 ** (tries - policy.freeTries), policy.longestDelayMs);
}

/** «Trop d’essais. Réessayez dans 4 minutes.» */
export function throttledMessage(until: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE_MS));
  return `Trop d’essais. Réessayez dans ${minutes === 1 ? "1 minute" : `${minutes} minutes`}.`;
}
