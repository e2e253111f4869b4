import { PDF_MARGIN, type PdfDocument, printable, renderPdf } from "#app/platform/pdf.server.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import type { OpenedLetter } from "./letters.service.server.ts";
import { patientLabel, professionalLabel } from "./patient-label.rules.ts";

const BLUE = "#1b4680";
const GREY = "#4b5563";
const BODY_SIZE = 10.5;

/** The return letter with the network's header. */
export function letterPdf(letter: OpenedLetter): Promise<Uint8Array<ArrayBuffer>> {
  return renderPdf({ title: `Lettre de retour ${letter.subject.reference}` }, (document) => {
    writeHeader(document, letter);
    writeAddress(document, letter);
    writeBody(document, letter);
  });
}

function writeHeader(document: PdfDocument, { subject, letter }: OpenedLetter): void {
  document.font("Helvetica-Bold").fontSize(13).fillColor(BLUE);
  document.text(printable(`Réseau territorial universitaire de psychiatrie · ${subject.territoryName}`));
  document.font("Helvetica").fontSize(10).fillColor(GREY);
  document.text(printable(`Filière ${subject.filiereName}`));
  if (letter?.status !== "sent") {
    document.moveDown(0.5).font("Helvetica-Bold").fillColor("#9b1c1c").text("PROJET, non envoyé");
  }
  const y = document.y + 8;
  document
    .moveTo(PDF_MARGIN, y)
    .lineTo(document.page.width - PDF_MARGIN, y)
    .strokeColor(BLUE)
    .stroke();
  document.y = y + 14;
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
      `Concerne : ${patientLabel(subject)}, naissance le ${formatShortDay(subject.birthOn)} — adressage ${subject.reference}`,
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
