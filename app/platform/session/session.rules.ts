const NOWHERE = "http://pluton.invalid";

/** A path of this application, or null: an address given in a link must never lead to another site. */
export function ownPath(path: string | null | undefined): string | null {
  if (!path?.startsWith("/") || /^\/[/\\]/.test(path) || /[\s\\]/.test(path)) return null;
  try {
    const url = new URL(path, NOWHERE);
    return url.origin === NOWHERE ? url.pathname + url.search : null;
  } catch {
    return null;
  }
}

export interface LapsedRequest {
  method: string;
  url: string;
  referrer: string | null;
}

/**
 * Where a request without a session is sent: the sign-in page, which leads back to the page where the person was.
 * A lapsed POST comes back to the page that held the form, and the sign-in page says that nothing was recorded.
 */
export function signInPath(request: LapsedRequest): string {
  const isRead = request.method === "GET" || request.method === "HEAD";
  const back = isRead
    ? pathOf(request.url)
    : (sameHostPath(request.referrer, request.url) ?? pathOf(request.url));
  const search = new URLSearchParams();
  if (back && back !== "/") search.set("retour", back);
  if (!isRead) search.set("motif", "session");
  return search.size > 0 ? `/connexion?${search}` : "/connexion";
}

function pathOf(address: string): string | null {
  const url = new URL(address);
  url.searchParams.delete("index");
  return ownPath(url.pathname + url.search);
}

function sameHostPath(referrer: string | null, address: string): string | null {
  if (!referrer || !URL.canParse(referrer)) return null;
  return new URL(referrer).host === new URL(address).host ? pathOf(referrer) : null;
}

export type SignInStep = "confirm" | "enrol";

/** What is still asked of someone whose password was right. */
export function nextSignInStep(state: {
  hasSecondFactor: boolean;
  isEnrolled: boolean;
  isRequired: boolean;
}): SignInStep | null {
  if (state.hasSecondFactor) return null;
  if (state.isEnrolled) return "confirm";
  return state.isRequired ? "enrol" : null;
}

export const STEP_PATHS: Record<SignInStep, string> = {
  confirm: "/connexion/second-facteur",
  enrol: "/connexion/activation",
};

const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\/|FxiOS/, "Firefox"],
  [/Chrome\/|CriOS/, "Chrome"],
  [/Safari\//, "Safari"],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** «Firefox sur Windows», so that people recognise their own sessions. */
export function deviceLabel(userAgent: string | null): string {
  const browser = BROWSERS.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1] ?? "Navigateur";
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
  return system ? `${browser} sur ${system}` : browser;
}
