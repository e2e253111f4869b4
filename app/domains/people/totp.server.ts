import { Secret, TOTP } from "otpauth";
import { toString as drawQrCode } from "qrcode";
import { derivedBytes } from "#app/platform/session/secrets.server.ts";

const ISSUER = "Pluton";
const SECRET_BYTES = 20;
const STEP_SECONDS = 30;

/** A phone's clock may be one step early or late. */
const TOLERATED_STEPS = 1;

/**
 * The secret that a session offers for enrolment. It is derived, so that the page shows the same code each time it is
 * read and nothing is stored before the person has proved that their application holds it.
 */
export function offeredSecret(installationSecret: string, accountId: string, sessionId: string): string {
  const bytes = derivedBytes(installationSecret, "totp", `${accountId}:${sessionId}`, SECRET_BYTES);
  return new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;
}

/** The step (30 s since 1970) that a code belongs to, or null when it is wrong or its step was used already (RFC 6238 §5.2). */
export function acceptedStep(
  secret: string,
  code: string,
  lastStep: number | null,
  now: Date,
): number | null {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period: STEP_SECONDS });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: TOLERATED_STEPS });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

/** What an authenticator application reads: the picture, and the key to type where there is no camera. */
export async function enrolmentPicture(secret: string, email: string): Promise<{ key: string; qr: string }> {
  const totp = new TOTP({ issuer: ISSUER, label: email, secret: Secret.fromBase32(secret) });
  const svg = await drawQrCode(totp.toString(), { type: "svg", margin: 2 });
  return {
    key: secret.replace(/(.{4})(?=.)/g, "$1 "),
    qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
  };
}

/** The code that an application would show, for tests and drills. */
export function currentCode(secret: string, now: Date): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period: STEP_SECONDS });
  return totp.generate({ timestamp: now.getTime() });
}
