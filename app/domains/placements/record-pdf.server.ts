import { type PdfDocument, renderPdf, writePdfFeet, writePdfHeader } from "#app/platform/pdf.server.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import type { RecordChoice } from "./record-choice.service.server.ts";

const MARGIN = 50;

/** A semester of somebody on paper: the frame around what `write` draws, where no patient is named. */
export function recordPdf(
  record: {
    title: string;
    choice: Pick<RecordChoice, "owner" | "semester">;
    territoryName: string;
    now: Date;
  },
  write: (document: PdfDocument) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, choice, territoryName, now } = record;
  return renderPdf({ title, createdAt: now, margin: MARGIN }, (document) => {
    writePdfHeader(document, {
      territoryName,
      line: `${title} — ${choice.owner?.name ?? ""}, ${choice.semester.label}`,
    });
    write(document);
    writePdfFeet(document, `Établi dans Pluton le ${formatShortDay(now)}. Aucune identité de patient.`);
  });
}
