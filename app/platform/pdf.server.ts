import type PDFDocument from "pdfkit";

/** In points, on each side of the page. */
export const PDF_MARGIN = 62;

export type PdfDocument = InstanceType<typeof PDFDocument>;

/**
 * An A4 document in French. Helvetica is one of the fonts that every reader has; its encoding (WinAnsi) holds
 * French: pass every text through `printable`. The title stands in the file: nothing about a patient.
 */
export async function renderPdf(
  options: { title: string; createdAt?: Date },
  write: (document: PdfDocument) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  // Its fonts and their tables are read with it: not before somebody asks for a document.
  const { default: Pdf } = await import("pdfkit");
  const document = new Pdf({
    size: "A4",
    margin: PDF_MARGIN,
    lang: "fr-FR",
    info: {
      Title: options.title,
      Creator: "Pluton",
      ...(options.createdAt ? { CreationDate: options.createdAt } : {}),
    },
  });
  const chunks: Buffer[] = [];
  const result = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", reject);
  });
  write(document);
  document.end();
  return result;
}

/** Letters that WinAnsi has not: spaces become no-break ones, others lose their accent, the rest a question mark. */
export function printable(text: string): string {
  return text
    .replaceAll("\u202f", "\u00a0")
    .replace(/[łŁ]/g, (letter) => (letter === "ł" ? "l" : "L"))
    .replace(/[^\u0020-\u00ff–—‘’“”•…€œŒŠšŸŽž™]/g, (letter) => {
      const plain = letter.normalize("NFD").replace(/\p{M}/gu, "");
      return /^[\u0020-\u00ff]+$/.test(plain) ? plain : "?";
    });
}
