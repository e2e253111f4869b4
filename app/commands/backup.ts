import { dirname, join } from "node:path";
import { BackupError, backupSqlite } from "#db/backup.server.ts";

/** `npm run backup [-- <folder>]`: a checked copy of a SQLite database, while the application runs. */
const url = process.env.DATABASE_URL ?? "file:data/pluton.sqlite";

if (/^postgres/.test(url)) {
  console.log("PostgreSQL se sauvegarde avec ses propres outils, par exemple :");
  console.log('  pg_dump --format=custom --file="pluton-$(date +%Y%m%d-%H%M%S).dump" "$DATABASE_URL"');
  console.log("Pour une reprise à l’instant près : archivage continu des WAL (pg_basebackup, pgBackRest).");
  process.exitCode = 2;
} else {
  const path = url.replace(/^file:/, "");
  try {
    const target = await backupSqlite(path, process.argv[2] ?? join(dirname(path), "backups"), new Date());
    console.log(`Sauvegarde faite et vérifiée : ${target}`);
    console.log("Notez à côté la tête de la chaîne d’audit : npm run audit:verify");
  } catch (error) {
    console.error(error instanceof BackupError ? error.message : error);
    process.exitCode = 1;
  }
}
