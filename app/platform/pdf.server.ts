import type PDFDocument from "pdfkit";

/** In points, on each side of the page. */
export const PDF_MARGIN = 62;

export type PdfDocument = InstanceType<typeof PDFDocument>;

/**
 * An A4 document in French. Helvetica is one of the fonts that every reader has; its encoding (WinAnsi) holds
 * French: pass every text through `printable`. The title stands in the file: nothing about a patient.
 */
export async function renderPdf(
  options: { title: string; createdAt?: Date; margin?: number },
  write: (document: PdfDocument) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  // Its fonts and their tables are read with it: not before somebody asks for a document.
  const { default: Pdf } = await import("pdfkit");
  const document = new Pdf({
    size: "A4",
    margin: options.margin ?? PDF_MARGIN,
    // Pages stay open until the end, so that their feet may say how many there are.
    bufferPages: true,
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

const BLUE = "#1b4680";
const GREY = "#4b5563";

/** The network's name, what the paper is, a warning if one, and a line under them. */
export function writePdfHeader(
  document: PdfDocument,
  header: { territoryName: string; line: string; warning?: string | null },
): void {
  const { left, right } = document.page.margins;
  document.font("Helvetica-Bold").fontSize(13).fillColor(BLUE);
  document.text(printable(`Réseau territorial universitaire de psychiatrie · ${header.territoryName}`));
  document.font("Helvetica").fontSize(10).fillColor(GREY).text(printable(header.line));
  if (header.warning)
    document.moveDown(0.5).font("Helvetica-Bold").fillColor("#9b1c1c").text(printable(header.warning));
  const y = document.y + 8;
  document
    .moveTo(left, y)
    .lineTo(document.page.width - right, y)
    .strokeColor(BLUE)
    .stroke();
  document.y = y + 14;
  document.fillColor("black");
}

const FOOT_HEIGHT = 30;

/** The same line at the foot of every page, with its number when there are several. */
export function writePdfFeet(document: PdfDocument, text: string): void {
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    document.switchToPage(index);
    const { left, right, bottom } = document.page.margins;
    // Text below the margin would open a page.
    document.page.margins.bottom = 0;
    const line = count > 1 ? `${text} Page ${index + 1} sur ${count}.` : text;
    document.font("Helvetica").fontSize(7.5).fillColor(GREY);
    document.text(printable(line), left, document.page.height - FOOT_HEIGHT, {
      width: document.page.width - left - right,
      align: "center",
      lineBreak: false,
    });
    document.page.margins.bottom = bottom;
  }
}

/** Letters that WinAnsi has not: spaces become no-break ones, others lose their accent, the rest a question mark. */
export function printable(text: string): string {
  return text
    .replaceAll("\u202f", "\u00a0")
    .replaceAll("\r\n", "\n")
    .replace(/[łŁ]/g, (letter) => (letter === "ł" ? "l" : "L"))
    .replace(/[^\n\u0020-\u00ff–—‘’“”•…€œŒŠšŸŽž™]/g, (letter) => {
      const plain = letter.normalize("NFD").replace(/\p{M}/gu, "");
      return /^[\u0020-\u00ff]+$/.test(plain) ? plain : "?";
    });
}
