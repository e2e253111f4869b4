import { attachFiles } from "#app/domains/referrals/attachments.service.server.ts";
import type { ReceivedFile } from "#app/platform/http/received-file.server.ts";
import { printable, renderPdf } from "#app/platform/pdf.server.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import { type DemoDocument, DOCUMENTS } from "../corpus/documents.ts";
import { wording } from "../corpus/text.ts";
import { type Random, randomFrom } from "../random.ts";
import type { Case } from "./case.ts";
import { actingAs, succeed, type World } from "./world.ts";

/** Of the requests, how many come with a document, and of these, how many with a second one. */
const WITH_DOCUMENT = 0.3;
const WITH_SECOND = 0.25;

/** Joins small PDFs to some of the requests. Its chance is its own: the rest of the demo stays as it is. */
export async function joinDocuments(world: World, subject: Case, now: Date): Promise<void> {
  const random = randomFrom(subject.story.order);
  if (!random.chance(WITH_DOCUMENT)) return;
  const first = random.pick(DOCUMENTS);
  const others = DOCUMENTS.filter((document) => document !== first);
  const documents = random.chance(WITH_SECOND) ? [first, random.pick(others)] : [first];
  const files: ReceivedFile[] = [];
  for (const document of documents) files.push(await fileOf(document, subject, random, now));
  await succeed(
    "join a document",
    attachFiles(actingAs(world, subject.patient.psychiatrist, now), subject.referralId, files),
  );
}

async function fileOf(
  template: DemoDocument,
  subject: Case,
  random: Random,
  now: Date,
): Promise<ReceivedFile> {
  const { isWoman, age } = subject.story;
  const content = await renderPdf({ title: template.name, createdAt: now }, (document) => {
    document.font("Helvetica").fontSize(9).fillColor("#4b5563");
    document.text(printable("Document fictif, produit pour la démonstration de Pluton."));
    document
      .moveDown(2)
      .font("Helvetica-Bold")
      .fontSize(13)
      .fillColor("black")
      .text(printable(template.name));
    document.moveDown(0.5).font("Helvetica").fontSize(10.5);
    document.text(printable(`${template.from}, le ${formatShortDay(now.toISOString())}`));
    document.text(printable(`Concerne : ${isWoman ? "une patiente" : "un patient"} de ${age} ans`));
    document.moveDown(1);
    for (const line of template.lines)
      document.text(printable(wording(line, random, isWoman)), { lineGap: 3 });
  });
  return { name: `${template.name}.pdf`, content };
}
