import { fileTypeFromBuffer } from "file-type";

/** A file as it was received; `isTooLarge` when the reading stopped at the limit. */
export interface ReceivedFile {
  name: string;
  content: Uint8Array;
  isTooLarge?: boolean;
}

export type FileFault = "tooLarge" | "empty" | "type";

/** What the content is, whatever the name says: its media type, or why the file is refused. */
export async function typeOfContent<T extends string>(
  file: ReceivedFile,
  accepted: { types: readonly T[]; maxBytes: number },
): Promise<{ type: T } | { fault: FileFault }> {
  if (file.isTooLarge || file.content.byteLength > accepted.maxBytes) return { fault: "tooLarge" };
  if (file.content.byteLength === 0) return { fault: "empty" };
  const mime = (await fileTypeFromBuffer(file.content))?.mime;
  const type = accepted.types.find((one) => one === mime);
  return type === undefined ? { fault: "type" } : { type };
}

/** An answer to save, never to show: what a browser would make of its content is not ours to trust. */
export function downloadOf(file: { name: string; mediaType: string; content: Uint8Array }): Response {
  return new Response(new Uint8Array(file.content), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(file.content.byteLength),
      "Content-Disposition": `attachment; filename="${asciiName(file.name)}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "sandbox",
    },
  });
}

/** For browsers that do not read `filename*`. */
function asciiName(name: string): string {
  return name.normalize("NFD").replace(/[^\x20-\x7e]|["\\]/g, "_");
}
