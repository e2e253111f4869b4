import { type AuditFault, verifyAudit } from "#app/platform/audit/verify.server.ts";
import { openDatabase } from "#db/client.server.ts";

/** `npm run audit:verify [-- --tete <seq>:<empreinte>]`; exit code 1 when the trail was tampered with or is not sealed. */
const db = openDatabase(process.env.DATABASE_URL ?? "file:data/pluton.sqlite");
const report = await verifyAudit(db, new Date(), expectedHead());
await db.destroy();

console.log(`${report.sealed} événement(s) scellé(s), ${report.waiting} en attente.`);
console.log(`Tête de chaîne, à noter hors de la base : ${report.head.seq}:${report.head.hash}`);
console.log(report.fault ? `ÉCHEC : ${describe(report.fault)}` : "OK : la chaîne est entière.");
process.exitCode = report.fault ? 1 : 0;

function expectedHead(): { seq: number; hash: string } | undefined {
  const position = process.argv.indexOf("--tete");
  const [seq, hash] = (position > 0 ? (process.argv[position + 1] ?? "") : "").split(":");
  return seq && hash ? { seq: Number(seq), hash } : undefined;
}

function describe(fault: AuditFault): string {
  switch (fault.kind) {
    case "gap":
      return `le maillon ${fault.seq} manque.`;
    case "broken":
      return `le maillon ${fault.seq} ne suit pas celui qui le précède.`;
    case "removed":
      return `l’événement ${fault.eventId} (maillon ${fault.seq}) a été supprimé.`;
    case "altered":
      return `l’événement ${fault.eventId} (maillon ${fault.seq}) a été modifié.`;
    case "unsealed":
      return `${fault.count} événement(s) ne sont pas scellés depuis plus de 5 minutes, à partir de ${fault.eventId}.`;
    case "truncated":
      return `la chaîne s’arrête avant le maillon ${fault.seq}, qui existait.`;
  }
}
