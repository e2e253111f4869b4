import { toBuffer as drawQrCode } from "qrcode";
import {
  type PdfDocument,
  printable,
  renderPdf,
  writePdfFeet,
  writePdfHeader,
} from "#app/platform/pdf.server.ts";
import { formatDay, formatShortDay } from "#app/shared/dates.ts";
import { CERTIFICATE_KIND_LABELS } from "./attendance.vocabulary.ts";
import { codeWords } from "./certificate-code.rules.ts";
import type { CertificateRow } from "./certificates.queries.server.ts";
import { durationWords } from "./hours.rules.ts";
import { verificationPath } from "./seminars.paths.ts";

const QR_SIZE = 96;
const QR_PIXELS = 384;
const FOOT = "Durée calculée sur les seules demi-journées signées, retards et départs anticipés retirés.";

/** The certificate on one page, with its code and the QR of the page that verifies it. */
export async function certificatePdf(
  certificate: CertificateRow,
  network: { territoryName: string; publicUrl: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const address = `${network.publicUrl}${verificationPath(certificate.code)}`;
  const qr = await drawQrCode(address, { width: QR_PIXELS, margin: 1 });
  const label = CERTIFICATE_KIND_LABELS[certificate.kind];
  return renderPdf(
    { title: `${label} ${certificate.number}`, createdAt: new Date(certificate.issuedAt) },
    (document) => {
      writePdfHeader(document, {
        territoryName: network.territoryName,
        line: bodyWords(certificate),
      });
      document.moveDown(2).font("Helvetica-Bold").fontSize(22).text(printable(label), { align: "center" });
      document
        .font("Helvetica")
        .fontSize(10.5)
        .text(printable(`n° ${certificate.number}`), { align: "center" });
      writeFacts(document, certificate);
      writeCode(document, certificate, { address, qr });
      writePdfFeet(document, FOOT);
    },
  );
}

function bodyWords({ kind, bodyNumber }: CertificateRow): string {
  return kind === "dpc" ? `Organisme de DPC enregistré sous le n° ${bodyNumber}` : "Séminaires du réseau";
}

function writeFacts(document: PdfDocument, certificate: CertificateRow): void {
  document.moveDown(2).fontSize(12).text("Le réseau atteste que", { align: "center" });
  document.moveDown(0.6).font("Helvetica-Bold").fontSize(18);
  document.text(printable(certificate.personName), { align: "center" });
  document.moveDown(0.6).font("Helvetica").fontSize(12).text("a suivi", { align: "center" });
  document.moveDown(0.6).font("Helvetica-Bold").fontSize(15);
  document.text(printable(`« ${certificate.title} »`), { align: "center" });
  document.moveDown(1.5).fontSize(11.5);
  const days = certificate.days.split(",").map(formatDay);
  const facts = [
    [days.length > 1 ? "Dates" : "Date", days.join(" ; ")],
    ["Durée attestée", durationWords(certificate.minutes)],
    ["Lieu", certificate.place ?? ""],
    ["Formateur", certificate.trainers],
    ["Délivrée le", formatShortDay(certificate.issuedAt)],
  ];
  for (const [label, text] of facts) {
    if (!text) continue;
    document.font("Helvetica").text(printable(`${label}\u00a0: `), { continued: true, lineGap: 4 });
    document.font("Helvetica-Bold").text(printable(text));
  }
}

function writeCode(
  document: PdfDocument,
  certificate: CertificateRow,
  { address, qr }: { address: string; qr: Buffer },
): void {
  const { left } = document.page.margins;
  const top = document.page.height - document.page.margins.bottom - QR_SIZE - 30;
  document.image(qr, left, top, { width: QR_SIZE });
  const x = left + QR_SIZE + 18;
  const width = document.page.width - x - document.page.margins.right;
  document
    .font("Helvetica")
    .fontSize(10)
    .text("Code de vérification", x, top + 8, { width });
  document.font("Helvetica-Bold").fontSize(16).text(codeWords(certificate.code), { width });
  document.moveDown(0.4).font("Helvetica").fontSize(9);
  document.text(printable(`À vérifier en scannant le QR, ou à l’adresse ${address}`), { width });
}
