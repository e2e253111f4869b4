import { ATTACHMENT_TYPES, type AttachmentType } from "./referrals.vocabulary.ts";

/** 10 Mo, as people and operating systems count them. */
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;

export const MAX_ATTACHMENTS = 20;

/** What the browser proposes first; the server decides by the content. */
export const ATTACHMENT_ACCEPT = ".pdf,.jpg,.jpeg,.png";

const MAX_NAME_LENGTH = 120;
const EXTENSIONS: Record<AttachmentType, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
};

export function isAcceptedType(type: string | undefined): type is AttachmentType {
  return ATTACHMENT_TYPES.some((accepted) => accepted === type);
}

/** A name without folder, control or bidirectional characters, ending with the extension of its content. */
export function safeName(name: string, type: AttachmentType): string {
  const base = (name.split(/[/\\]/).at(-1) ?? "")
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, "")
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/^\.+/, "")
    .trim()
    .slice(0, MAX_NAME_LENGTH);
  return `${base || "document"}.${EXTENSIONS[type]}`;
}

/** «1,4 Mo», «320 Ko» */
export function formatBytes(size: number): string {
  const megabytes = size / (1024 * 1024);
  if (megabytes >= 1) return `${megabytes.toFixed(1).replace(".", ",")}\u00a0Mo`;
  return `${Math.max(1, Math.round(size / 1024))}\u00a0Ko`;
}
