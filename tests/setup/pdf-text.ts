import { constants, inflateSync } from "node:zlib";

const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/g;
const TEXT = /\[((?:<[0-9a-f]*>|[-\d. ])*)\] TJ/g;

/** How many pages a PDF made by the application has, and what is written on them, in order. */
export function readPdf(bytes: Uint8Array): { pages: number; text: string } {
  const file = Buffer.from(bytes).toString("latin1");
  const words: string[] = [];
  for (const [, stream = ""] of file.matchAll(STREAM)) {
    const content = inflated(Buffer.from(stream, "latin1"));
    for (const [, parts = ""] of content.matchAll(TEXT)) words.push(decoded(parts));
  }
  return { pages: (file.match(/\/Type \/Page\b/g) ?? []).length, text: words.join(" ").replace(/\s+/g, " ") };
}

function inflated(stream: Buffer): string {
  try {
    // A stream whose last byte is a carriage return loses it to the pattern above.
    return inflateSync(stream, { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");
  } catch {
    return "";
  }
}

/** Bytes in hexadecimal, in WinAnsi, which differs from Latin 1 in a few signs. */
function decoded(parts: string): string {
  const hex = [...parts.matchAll(/<([0-9a-f]*)>/g)].map((match) => match[1]).join("");
  return new TextDecoder("windows-1252").decode(Buffer.from(hex, "hex"));
}
