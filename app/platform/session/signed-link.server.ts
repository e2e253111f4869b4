import { timingSafeEqual } from "node:crypto";
import { hashToken, linkToken } from "./secrets.server.ts";

/** The identifier that a link of an e-mail carries (`{id}.{token}`), or null when the token is not its own. */
export function idOfLink(sessionSecret: string, idAndToken: string): string | null {
  const cut = idAndToken.indexOf(".");
  if (cut < 1) return null;
  const id = idAndToken.slice(0, cut);
  const given = Buffer.from(hashToken(idAndToken.slice(cut + 1)));
  const expected = Buffer.from(hashToken(linkToken(sessionSecret, id)));
  return timingSafeEqual(given, expected) ? id : null;
}
