import { printable, renderPdf } from "#app/platform/pdf.server.ts";
import type { DemoSeminar } from "./catalogue.ts";

const HALF_DAYS = ["Matin, 9 h – 12 h 30", "Après-midi, 13 h 45 – 17 h"];
const OPENING = "Accueil, tour de table et questionnaire d’avant-séance";
const ENDING = "Cas apportés par les participants, évaluation de la séance";

/** What is handed out with a seminar: its aims, spread over its half-days. Its lines hold nobody's name. */
export async function programmeOf(seminar: DemoSeminar, now: Date) {
  const aims = seminar.objectives
    .replace(/\.$/, "")
    .split(/ ; /)
    .map((aim) => `${aim.charAt(0).toLocaleUpperCase("fr")}${aim.slice(1)}`);
  const content = await renderPdf({ title: seminar.title, createdAt: now }, (document) => {
    const title = (text: string, size: number) =>
      document.moveDown(0.8).font("Helvetica-Bold").fontSize(size).fillColor("black").text(printable(text));
    document.font("Helvetica").fontSize(9).fillColor("#4b5563");
    document.text(printable("Document fictif, produit pour la démonstration de Pluton."));
    title(seminar.title, 16);
    document.moveDown(0.4).font("Helvetica").fontSize(10.5).text(printable(seminar.summary));
    for (const [index, lines] of spread(aims, seminar.halfDays).entries()) {
      title(halfDayTitle(index, seminar.halfDays), 11.5);
      document.moveDown(0.2).font("Helvetica").fontSize(10.5).list(lines.map(printable), { bulletRadius: 2 });
    }
  });
  return { programmeName: `Programme ${seminar.code}.pdf`, programmeContent: Buffer.from(content) };
}

/** The aims in their order, as evenly as they go, between a beginning and an end. */
function spread(aims: readonly string[], halfDays: number): string[][] {
  const lines = [OPENING, ...aims, ENDING];
  const each = lines.length / halfDays;
  return Array.from({ length: halfDays }, (_, index) =>
    lines.slice(Math.round(index * each), Math.round((index + 1) * each)),
  );
}

function halfDayTitle(index: number, halfDays: number): string {
  const halfDay = HALF_DAYS[index % 2] ?? "";
  return halfDays > 2 ? `Jour ${Math.floor(index / 2) + 1}, ${halfDay.toLocaleLowerCase("fr")}` : halfDay;
}
