import { BORN_WORDS } from "#app/domains/patients/patients.vocabulary.ts";
import { type PdfDocument, printable, renderPdf, writePdfHeader } from "#app/platform/pdf.server.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import type { OpenedLetter } from "./letters.service.server.ts";
import { patientLabel, professionalLabel } from "./patient-label.rules.ts";

const BODY_SIZE = 10.5;

/** The return letter with the network's header. */
export function letterPdf(letter: OpenedLetter): Promise<Uint8Array<ArrayBuffer>> {
  return renderPdf({ title: `Lettre de retour ${letter.subject.reference}` }, (document) => {
    writePdfHeader(document, {
      territoryName: letter.subject.territoryName,
      line: `Filière ${letter.subject.filiereName}`,
      warning: letter.letter?.status === "sent" ? null : "PROJET, non envoyé",
    });
    writeAddress(document, letter);
    writeBody(document, letter);
  });
}

function writeAddress(document: PdfDocument, { subject, letter }: OpenedLetter): void {
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
      `Concerne : ${patientLabel(subject)}, ${BORN_WORDS[subject.sex]} le ${formatShortDay(subject.birthOn)} — adressage ${subject.reference}`,
    ),
  );
  document.moveDown(1).font("Helvetica");
}

function writeBody(document: PdfDocument, { body, letter }: OpenedLetter): void {
  for (const paragraph of body.split(/\r?\n/)) {
    if (paragraph.trim()) document.text(printable(paragraph), { align: "left", lineGap: 2.5 });
    else document.moveDown(0.6);
  }
  if (letter) document.moveDown(1.5).text(printable(professionalLabel(letter)), { align: "right" });
}
