import type { Config } from "../config.server.ts";
import { linkToken } from "../session/secrets.server.ts";

const TOKEN = /\{token:([0-9a-f-]+)\}/g;

/** The text as it is sent: `{url}` becomes the public address, `{token:…}` the secret of that link. */
export function fillMail(body: string, config: Pick<Config, "publicUrl" | "sessionSecret">): string {
  return hideTokens(body, (linkId) => linkToken(config.sessionSecret, linkId)).replaceAll(
    "{url}",
    config.publicUrl,
  );
}

/**
 * The text as an administrator may read it. Only the demo shows the links of invitations: elsewhere whoever reads
 * the outbox could take over an account.
 */
export function readableMail(
  body: string,
  config: Pick<Config, "publicUrl" | "sessionSecret" | "isDemo">,
): string {
  if (config.isDemo) return fillMail(body, config);
  return hideTokens(body, () => "••••••••").replaceAll("{url}", config.publicUrl);
}

function hideTokens(body: string, show: (linkId: string) => string): string {
  return body.replace(TOKEN, (_match, linkId: string) => show(linkId));
}
