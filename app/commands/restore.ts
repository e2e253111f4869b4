import { ConfigError } from "#app/platform/config.server.ts";
import { holdInstanceLock } from "#app/platform/http/instance-lock.server.ts";
import { BackupError, restoreSqlite } from "#db/backup.server.ts";

/** `npm run restore -- <file>`: puts a backup in place; refuses while the application runs. */
const url = process.env.DATABASE_URL ?? "file:data/pluton.sqlite";
const backup = process.argv[2];

if (/^postgres/.test(url)) {
  console.log("PostgreSQL se restaure avec ses propres outils, application arrêtée :");
  console.log('  pg_restore --clean --if-exists --dbname="$DATABASE_URL" pluton-….dump');
  process.exitCode = 2;
} else if (!backup) {
  console.error("Indiquez la sauvegarde : npm run restore -- data/backups/pluton-….sqlite");
  process.exitCode = 2;
} else {
  try {
    const lock = holdInstanceLock(url);
    const kept = restoreSqlite(backup, url.replace(/^file:/, ""), new Date());
    lock.release();
    console.log(`Base restaurée depuis ${backup}.`);
    if (kept) console.log(`L’ancienne base est gardée : ${kept}`);
    console.log("Vérifiez ensuite : npm run db:migrate && npm run audit:verify");
  } catch (error) {
    console.error(error instanceof BackupError || error instanceof ConfigError ? error.message : error);
    process.exitCode = 1;
  }
}
