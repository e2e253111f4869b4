import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** One key per purpose out of the one secret of the installation. */
function keyOf(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `pluton:${purpose}`, KEY_BYTES));
}

/** Encrypts a text that only its owner's record can give back (AES-256-GCM, bound to `owner`). */
export function sealText(secret: string, owner: string, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret, "seal"), iv);
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The text that was sealed; throws when it was altered, moved to another owner, or sealed with another secret. */
export function unsealText(secret: string, owner: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyOf(secret, "seal"), bytes.subarray(0, IV_BYTES));
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  return text.toString("utf8");
}

/**
 * The token of a link, derived from the link's identifier: the database holds its hash alone, and the e-mail that
 * waits in the outbox holds the identifier, so that reading either gives nobody a way in.
 */
export function linkToken(secret: string, linkId: string): string {
  return createHmac("sha256", keyOf(secret, "link")).update(linkId).digest("base64url");
}

/** Bytes that stay the same for one purpose and one subject. */
export function derivedBytes(secret: string, purpose: string, subject: string, count: number): Buffer {
  return createHmac("sha256", keyOf(secret, purpose)).update(subject).digest().subarray(0, count);
}

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
