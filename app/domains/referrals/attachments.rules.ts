import { safeFileName } from "#app/shared/file-names.ts";
import type { AttachmentType } from "./referrals.vocabulary.ts";

/** 10 Mo, as people and operating systems count them. */
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;

export const MAX_ATTACHMENTS = 20;

/** What the browser proposes first; the server decides by the content. */
export const ATTACHMENT_ACCEPT = ".pdf,.jpg,.jpeg,.png";

const EXTENSIONS: Record<AttachmentType, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
};

/** The file's name, ending with the extension of its content. */
export function safeName(name: string, type: AttachmentType): string {
  return safeFileName(name, EXTENSIONS[type]);
}

/** «1,4 Mo», «320 Ko» */
export function formatBytes(size: number): string {
  const megabytes = size / (1024 * 1024);
  if (megabytes >= 1) return `${megabytes.toFixed(1).replace(".", ",")}\u00a0Mo`;
  return `${Math.max(1, Math.round(size / 1024))}\u00a0Ko`;
}
