import type PDFDocument from "pdfkit";
import { formatShortDay } from "#app/shared/dates.ts";
import type { OpenedLetter } from "./letters.service.server.ts";
import { patientLabel, professionalLabel } from "./patient-label.rules.ts";

const MARGIN = 62;
const BLUE = "#1b4680";
const GREY = "#4b5563";
const BODY_SIZE = 10.5;

/**
 * The return letter on A4 with the network's header. Helvetica is one of the fonts that every reader has;
 * its encoding (WinAnsi) holds French, and other letters lose their accent.
 */
export async function letterPdf(letter: OpenedLetter): Promise<Uint8Array<ArrayBuffer>> {
  // Its fonts and their tables are read with it: not before somebody asks for a letter.
  const { default: Pdf } = await import("pdfkit");
  const document = new Pdf({
    size: "A4",
    margin: MARGIN,
    lang: "fr-FR",
    info: { Title: `Lettre de retour ${letter.subject.reference}`, Creator: "Pluton" },
  });
  const chunks: Buffer[] = [];
  const result = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", reject);
  });
  writeHeader(document, letter);
  writeAddress(document, letter);
  writeBody(document, letter);
  document.end();
  return result;
}

type Document = InstanceType<typeof PDFDocument>;

function writeHeader(document: Document, { subject, letter }: OpenedLetter): void {
  document.font("Helvetica-Bold").fontSize(13).fillColor(BLUE);
  document.text(printable(`Réseau territorial universitaire de psychiatrie · ${subject.territoryName}`));
  document.font("Helvetica").fontSize(10).fillColor(GREY);
  document.text(printable(`Filière ${subject.filiereName}`));
  if (letter?.status !== "sent") {
    document.moveDown(0.5).font("Helvetica-Bold").fillColor("#9b1c1c").text("PROJET, non envoyé");
  }
  const y = document.y + 8;
  document
    .moveTo(MARGIN, y)
    .lineTo(document.page.width - MARGIN, y)
    .strokeColor(BLUE)
    .stroke();
  document.y = y + 14;
}

function writeAddress(document: Document, { subject, letter }: OpenedLetter): void {
  document.font("Helvetica").fontSize(BODY_SIZE).fillColor("black");
  const lines = [
    professionalLabel(subject),
    `Secteur ${subject.secteurCode}, ${subject.secteurName}`,
    subject.establishmentName,
    letter?.sentAt ? `Le ${formatShortDay(letter.sentAt)}` : "",
  ];
  for (const line of lines) if (line) document.text(printable(line), { align: "right" });
  document.moveDown(1.5).font("Helvetica-Bold");
  document.text(
    printable(
      `Concerne : ${patientLabel(subject)}, naissance le ${formatShortDay(subject.birthOn)} — adressage ${subject.reference}`,
    ),
  );
  document.moveDown(1).font("Helvetica");
}

function writeBody(document: Document, { body, letter }: OpenedLetter): void {
  for (const paragraph of body.split(/\r?\n/)) {
    if (paragraph.trim()) document.text(printable(paragraph), { align: "left", lineGap: 2.5 });
    else document.moveDown(0.6);
  }
  if (letter) document.moveDown(1.5).text(printable(professionalLabel(letter)), { align: "right" });
}

/** Letters that WinAnsi has not: spaces become no-break ones, others lose their accent, the rest a question mark. */
function printable(text: string): string {
  return text
    .replaceAll("\u202f", "\u00a0")
    .replace(/[łŁ]/g, (letter) => (letter === "ł" ? "l" : "L"))
    .replace(/[^\u0020-\u00ff–—‘’“”•…€œŒŠšŸŽž™]/g, (letter) => {
      const plain = letter.normalize("NFD").replace(/\p{M}/gu, "");
      return /^[\u0020-\u00ff]+$/.test(plain) ? plain : "?";
    });
}
