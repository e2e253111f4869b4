import {
  type PdfDocument,
  printable,
  renderPdf,
  writePdfFeet,
  writePdfHeader,
} from "#app/platform/pdf.server.ts";
import { formatDay } from "#app/shared/dates.ts";
import { LIAISON_LEVEL_LABELS, LIAISON_LEVELS } from "./liaison.vocabulary.ts";
import { codeSquares } from "./ward-code.server.ts";
import type { WardPoster } from "./ward-poster.service.server.ts";

const MARGIN = 50;
/** Read with a phone held at half a metre. */
const CODE_SIZE = 190;
const RED = "#9b1c1c";
const GREY = "#d1d5db";
const PADDING = 10;
const NBSP = "\u00a0";

const STEPS = [
  "Visez le code avec l’appareil photo de votre téléphone professionnel, ou saisissez l’adresse.",
  "Identifiez-vous : hôpital et service sont déjà remplis.",
  "Dites qui, quelle question, quel niveau, et où vous rappeler.",
  "L’heure de passage prévue s’affiche ; la réponse signée revient dans le service.",
];

/** The A4 sheet that hangs in a ward: how to ask, what each level promises, and what to do in an emergency. */
export function wardPosterPdf(poster: WardPoster): Promise<Uint8Array<ArrayBuffer>> {
  const options = { title: `Demander un avis de psychiatrie, ${poster.wardName}`, margin: MARGIN };
  return renderPdf(options, (document) => {
    writePdfHeader(document, { territoryName: poster.territoryName, line: "Psychiatrie de liaison" });
    writeTitle(document, poster);
    writeSteps(document, poster);
    writeLevels(document, poster);
    writeEmergency(document, poster.phone);
    writePdfFeet(
      document,
      `Affiche imprimée le ${formatDay(poster.printedAt)}, avec les délais réglés ce jour-là pour ${poster.hospitalName}.`,
    );
  });
}

function writeTitle(document: PdfDocument, { hospitalName, wardName }: WardPoster): void {
  document.font("Helvetica-Bold").fontSize(26).text(printable("Demander un avis de psychiatrie"));
  document
    .fontSize(16)
    .text(printable(`${hospitalName}, ${wardName}`))
    .moveDown(0.8);
}

/** The code at the left, what to do with it at its right. */
function writeSteps(document: PdfDocument, { address }: WardPoster): void {
  const { left, right } = document.page.margins;
  const top = document.y;
  drawCode(document, address, { x: left, y: top });
  const x = left + CODE_SIZE + 20;
  const width = document.page.width - right - x;
  document.y = top;
  STEPS.forEach((step, index) => {
    document
      .font("Helvetica-Bold")
      .fontSize(13)
      .text(`${index + 1}. `, x, document.y, { continued: true, width });
    document.font("Helvetica").text(printable(step), { width }).moveDown(0.4);
  });
  document.x = left;
  document.y = Math.max(document.y, top + CODE_SIZE) + 8;
  document.font("Helvetica").fontSize(10).text(address).moveDown(1);
}

function drawCode(document: PdfDocument, address: string, at: { x: number; y: number }): void {
  const squares = codeSquares(address);
  const side = CODE_SIZE / squares.length;
  squares.forEach((row, line) => {
    row.forEach((isDark, column) => {
      if (isDark) document.rect(at.x + column * side, at.y + line * side, side, side);
    });
  });
  document.fillColor("black").fill();
}

function writeLevels(document: PdfDocument, { levels }: WardPoster): void {
  document.font("Helvetica-Bold").fontSize(15).text(printable("Trois niveaux"));
  document.moveDown(0.4);
  for (const level of LIAISON_LEVELS) {
    const { contact, answer } = levels[level];
    document.font("Helvetica-Bold").fontSize(13).text(printable(LIAISON_LEVEL_LABELS[level]));
    document.font("Helvetica").fontSize(12);
    document.text(printable(`Patient vu ${contact}.`));
    document.text(printable(`Réponse signée ${answer}.`)).moveDown(0.5);
  }
}

/** A frame as tall as its lines, in red and in words. */
function writeEmergency(document: PdfDocument, phone: string | null): void {
  const { left, right } = document.page.margins;
  const width = document.page.width - left - right;
  const top = document.y + 6;
  const inside = { width: width - 2 * PADDING };
  document.font("Helvetica-Bold").fontSize(14).fillColor(RED);
  document.text(printable("Danger immédiat : appelez d’abord"), left + PADDING, top + PADDING, inside);
  document.font("Helvetica").fontSize(12).fillColor("black");
  for (const line of emergencyLines(phone)) document.moveDown(0.25).text(printable(line), inside);
  const bottom = document.y + PADDING;
  document
    .roundedRect(left, top, width, bottom - top, 4)
    .lineWidth(1.5)
    .strokeColor(RED)
    .stroke();
  document.lineWidth(1).strokeColor(GREY);
  document.x = left;
  document.y = bottom;
}

function emergencyLines(phone: string | null): string[] {
  const whom = phone
    ? `l’équipe de liaison au ${phone.replaceAll(" ", NBSP)}, ou le psychiatre de garde par le standard`
    : "l’équipe de liaison, ou le psychiatre de garde, par le standard";
  return [
    "Geste suicidaire, menace, agression ou fugue : ne laissez pas le patient seul, écartez ce qui peut blesser.",
    `Appelez ${whom}. Envoyez ensuite la demande au niveau Immédiat : elle garde l’heure et porte la réponse.`,
    "Détresse vitale : procédure d’urgence de l’hôpital.",
  ];
}
