import { recordPdf } from "#app/domains/placements/record-pdf.server.ts";
import { type PdfDocument, printable } from "#app/platform/pdf.server.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import type { OpenedRecord } from "./record.service.server.ts";
import { attendedCells, feedbackWords, figureLines } from "./record-words.rules.ts";
import { TEACHING_KIND_LABELS } from "./teaching.vocabulary.ts";

const SIZE = 9.5;
const LABEL_WIDTH = 200;
const ROOM = 40;

/** A semester of teaching for the intern's file: no patient is in it. */
export function teachingRecordPdf(
  record: OpenedRecord,
  territoryName: string,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const { choice, figures } = record;
  return recordPdf({ title: "Carnet d’enseignement", choice, territoryName, now }, (document) => {
    for (const { label, value, note } of figureLines(figures))
      writeLine(document, label, note ? `${value} (${note})` : value);
    writeGiven(document, record);
    writeAttended(document, record);
  });
}

function writeGiven(document: PdfDocument, { presented }: OpenedRecord): void {
  const given = presented.filter(({ status }) => status === "held");
  if (given.length > 0) writeTitle(document, "Présentations");
  for (const row of given) {
    const feedback = [feedbackWords(row), row.comment].filter(Boolean).join(". ");
    const what = `${TEACHING_KIND_LABELS[row.kind]} : ${row.title ?? ""}`;
    writeLine(document, formatShortDay(row.startsAt), feedback ? `${what}\n${feedback}` : what);
  }
}

function writeAttended(document: PdfDocument, { attended }: OpenedRecord): void {
  if (attended.length > 0) writeTitle(document, "Séances suivies");
  for (const row of attended) {
    const { Date: day, Genre: kind, Titre: title, Présence: presence, Heures: hours } = attendedCells(row);
    writeLine(document, day ?? "", `${kind} : ${title}\n${presence}, ${hours} h`);
  }
}

function writeTitle(document: PdfDocument, title: string): void {
  document
    .moveDown(0.8)
    .font("Helvetica-Bold")
    .fontSize(SIZE + 1.5);
  document.text(printable(title), document.page.margins.left);
  document.moveDown(0.3);
}

function writeLine(document: PdfDocument, label: string, text: string): void {
  const { left, right, bottom } = document.page.margins;
  if (document.y + ROOM > document.page.height - bottom) document.addPage();
  const top = document.y;
  document.font("Helvetica").fontSize(SIZE).fillColor("black");
  document.text(printable(label), left, top, { width: LABEL_WIDTH - 10 });
  const below = document.y;
  document.text(printable(text), left + LABEL_WIDTH, top, {
    width: document.page.width - left - right - LABEL_WIDTH,
  });
  document.y = Math.max(below, document.y) + 3;
}
