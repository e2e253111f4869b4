import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import {
  type PdfDocument,
  printable,
  renderPdf,
  writePdfFeet,
  writePdfHeader,
} from "#app/platform/pdf.server.ts";
import { formatDay, formatTime } from "#app/shared/dates.ts";
import type { HalfDay, SheetPerson } from "./attendance.queries.server.ts";
import type { PaperSheet } from "./paper-sheet.service.server.ts";
import { MOMENT_LABELS } from "./seminars.vocabulary.ts";
import { nameOf } from "./sheet.service.server.ts";

const MARGIN = 46;
const ROW_HEIGHT = 34;
const PADDING = 6;
const GREY = "#9ca3af";
/** Room for the trainer's signature under the last line, and for the foot. */
const BOTTOM = 60;
const TRAINER_HEIGHT = 84;
/** Shares of the line: the person, then the hours that they write when late or gone early, then their signature. */
const COLUMNS = [
  { label: "Nom, profession", share: 0.42 },
  { label: "Arrivée, départ", share: 0.18 },
  { label: "Signature", share: 0.4 },
];

/** The paper sheet: a table for each half-day, one line for each person, a box for each signature. */
export function sheetPdf(sheet: PaperSheet): Promise<Uint8Array<ArrayBuffer>> {
  return renderPdf({ title: `Feuille de présence : ${sheet.title}`, margin: MARGIN }, (document) => {
    sheet.halfDays.forEach((halfDay, index) => {
      if (index > 0) document.addPage();
      writeHalfDay(document, sheet, halfDay);
    });
    writePdfFeet(document, "Feuille de présence : à remettre à la coordination, qui la saisit.");
  });
}

function writeHalfDay(document: PdfDocument, sheet: PaperSheet, halfDay: HalfDay): void {
  writeHead(document, sheet, halfDay);
  writeColumns(document);
  for (const person of sheet.people) {
    if (document.y + ROW_HEIGHT > document.page.height - BOTTOM) {
      document.addPage();
      writeHead(document, sheet, halfDay);
      writeColumns(document);
    }
    writeLine(document, person);
  }
  writeTrainerBox(document, sheet);
}

function writeHead(document: PdfDocument, sheet: PaperSheet, halfDay: HalfDay): void {
  writePdfHeader(document, { territoryName: sheet.territoryName, line: "Feuille de présence" });
  const hours = `${formatTime(halfDay.startsAt)} – ${formatTime(halfDay.endsAt)}`;
  document.font("Helvetica-Bold").fontSize(13).text(printable(sheet.title));
  document.font("Helvetica").fontSize(10.5);
  document.text(printable(`${MOMENT_LABELS[halfDay.moment]} du ${formatDay(halfDay.startsAt)}, ${hours}`));
  document.text(printable(`Formateur : ${sheet.trainers.join(", ") || "…………………………"}`));
  if (sheet.place) document.text(printable(`Lieu : ${sheet.place}`));
  document.moveDown(0.8);
}

function writeColumns(document: PdfDocument): void {
  const top = document.y;
  document.font("Helvetica-Bold").fontSize(9);
  for (const { label, x, width } of columnsOf(document))
    document.text(printable(label), x + PADDING, top, { width: width - 2 * PADDING, lineBreak: false });
  document.y = top + 14;
}

function writeLine(document: PdfDocument, person: SheetPerson): void {
  const top = document.y;
  const columns = columnsOf(document);
  for (const { x, width } of columns) document.rect(x, top, width, ROW_HEIGHT).strokeColor(GREY).stroke();
  const [first] = columns;
  if (first) {
    const inside = { width: first.width - 2 * PADDING, height: 12, ellipsis: true };
    document.font("Helvetica-Bold").fontSize(10);
    document.text(printable(nameOf(person)), first.x + PADDING, top + 5, inside);
    document.font("Helvetica").fontSize(8.5);
    const place = person.establishmentName ?? person.workplace;
    const words = [PROFESSION_LABELS[person.profession], place].filter(Boolean).join(", ");
    document.text(printable(words), first.x + PADDING, top + 19, inside);
  }
  document.x = document.page.margins.left;
  document.y = top + ROW_HEIGHT;
}

function writeTrainerBox(document: PdfDocument, sheet: PaperSheet): void {
  if (document.y + TRAINER_HEIGHT > document.page.height - BOTTOM) document.addPage();
  const { left, right } = document.page.margins;
  const top = document.y + 12;
  const width = document.page.width - left - right;
  document
    .rect(left, top, width, TRAINER_HEIGHT - 24)
    .strokeColor(GREY)
    .stroke();
  document.font("Helvetica-Bold").fontSize(10);
  document.text(
    printable(`Signature du formateur${sheet.trainers.length > 0 ? ` (${sheet.trainers.join(", ")})` : ""}`),
    left + PADDING,
    top + PADDING,
    { width: width - 2 * PADDING },
  );
}

function columnsOf(document: PdfDocument) {
  const { left, right } = document.page.margins;
  const whole = document.page.width - left - right;
  let x = left;
  return COLUMNS.map(({ label, share }) => {
    const column = { label, x, width: whole * share };
    x += column.width;
    return column;
  });
}
