import {
  type PdfDocument,
  printable,
  renderPdf,
  writePdfFeet,
  writePdfHeader,
} from "#app/platform/pdf.server.ts";
import {
  type AnswerNote,
  type AnswerSubject,
  answerBlocks,
  birthNamesWords,
  identityWords,
  placeWords,
  signatureWords,
} from "./answer-text.rules.ts";

const MARGIN = 46;
const PADDING = 8;
const FOOT = "Document confidentiel, données de santé.";
/** From comfortable to the smallest that is read without effort on paper; a longer answer goes on. */
const SIZES = [10.5, 10, 9.5, 9, 8.5];

interface Answer {
  subject: AnswerSubject;
  note: AnswerNote;
}

/**
 * The signed answer on one A4 page; a very long one is set smaller, then goes on over a second page. `pages` says how
 * many it takes.
 */
export async function answerPdf(answer: Answer): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number }> {
  let last = await answerOfSize(answer, SIZES[0] ?? 0);
  for (const size of SIZES.slice(1)) {
    if (last.pages === 1) break;
    last = await answerOfSize(answer, size);
  }
  return last;
}

async function answerOfSize(answer: Answer, size: number) {
  const options = { title: `Réponse de liaison ${answer.subject.reference}`, margin: MARGIN };
  let pages = 0;
  const bytes = await renderPdf(options, (document) => {
    writeAnswer(document, answer, size);
    pages = document.bufferedPageRange().count;
    writePdfFeet(document, FOOT);
  });
  return { bytes, pages };
}

function writeAnswer(document: PdfDocument, { subject, note }: Answer, size: number): void {
  const visit = note.visit > 1 ? `, visite ${note.visit}` : "";
  writePdfHeader(document, {
    territoryName: subject.territoryName,
    line: `Psychiatrie de liaison — réponse à la demande ${subject.reference}${visit}`,
  });
  writeIdentity(document, subject, note, size);
  for (const block of answerBlocks(subject, note)) {
    if (block.lines.length === 0) continue;
    document
      .moveDown(0.55)
      .font("Helvetica-Bold")
      .fontSize(size + 0.5)
      .text(printable(block.title));
    for (const { label, text } of block.lines) {
      document.fontSize(size);
      if (label) document.font("Helvetica-Bold").text(printable(`${label}\u00a0: `), { continued: true });
      document.font("Helvetica").text(printable(text), { lineGap: 1 });
    }
  }
  document
    .moveDown(0.9)
    .font("Helvetica-Bold")
    .fontSize(size)
    .text(printable(signatureWords(note)));
}

/** A frame around whom it is about, as tall as its lines. */
function writeIdentity(document: PdfDocument, subject: AnswerSubject, note: AnswerNote, size: number): void {
  const { left, right } = document.page.margins;
  const top = document.y;
  const width = document.page.width - left - right;
  const inside = { width: width - 2 * PADDING };
  document.font("Helvetica-Bold").fontSize(size + 1);
  document.text(
    printable(identityWords(subject, note.contactAt ?? subject.requestedAt)),
    left + PADDING,
    top + PADDING,
    inside,
  );
  document.font("Helvetica").fontSize(size);
  document.text(printable(birthNamesWords(subject)), inside);
  document.text(printable(placeWords(subject)), inside);
  const bottom = document.y + PADDING;
  document
    .roundedRect(left, top, width, bottom - top, 4)
    .strokeColor("#9ca3af")
    .stroke();
  document.x = left;
  document.y = bottom + 2;
}
