import { recordPdf } from "#app/domains/placements/record-pdf.server.ts";
import { type PdfDocument, printable } from "#app/platform/pdf.server.ts";
import type { LogbookTables, Tally } from "./logbook.rules.ts";
import type { OpenedLogbook } from "./logbook.service.server.ts";

const COUNT_WIDTH = 78;
const ROW_GAP = 3;
const SIZE = 9;

/** The totals of a semester for the file of the placement; no case, no comment: nothing that names a patient. */
export function logbookPdf(
  { choice, tables }: Pick<OpenedLogbook, "choice" | "tables">,
  territoryName: string,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  return recordPdf({ title: "Carnet de psychiatrie de liaison", choice, territoryName, now }, (document) => {
    for (const { title, rows } of logbookSections(tables))
      writeTable(document, title, rows, tables.hospitals);
  });
}

/** The tables of a logbook in their order: the same on the screen and on paper. */
export function logbookSections(tables: LogbookTables): { title: string; rows: Tally[] }[] {
  return [
    { title: "Cas", rows: tables.cases },
    { title: "Niveaux", rows: tables.levels },
    { title: "Motifs", rows: tables.reasons },
    { title: "Diagnostics, par bloc de la CIM-10", rows: tables.blocks },
    { title: "Compétences", rows: tables.skills },
    { title: "Supervision", rows: tables.supervision },
  ].filter((section) => section.rows.length > 0);
}

function writeTable(
  document: PdfDocument,
  title: string,
  rows: readonly Tally[],
  hospitals: readonly string[],
): void {
  const { left, right } = document.page.margins;
  const labelWidth = document.page.width - left - right - COUNT_WIDTH * (hospitals.length + 1);
  document.moveDown(0.8).font("Helvetica-Bold").fontSize(SIZE);
  writeRow(document, labelWidth, title, [...hospitals, "Total"]);
  document.font("Helvetica");
  for (const row of rows) writeRow(document, labelWidth, row.label, [...row.counts, row.total].map(String));
}

function writeRow(document: PdfDocument, labelWidth: number, label: string, cells: readonly string[]): void {
  const { left, bottom } = document.page.margins;
  const height = document.heightOfString(printable(label), { width: labelWidth });
  if (document.y + height > document.page.height - bottom) document.addPage();
  const top = document.y;
  cells.forEach((cell, index) => {
    document.text(printable(cell), left + labelWidth + index * COUNT_WIDTH, top, {
      width: COUNT_WIDTH,
      align: "right",
    });
  });
  document.text(printable(label), left, top, { width: labelWidth });
  document.y = top + height + ROW_GAP;
}
