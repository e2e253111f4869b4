import { formatFault } from "#app/domains/territory/folder-faults.rules.ts";
import { importTerritory } from "#app/domains/territory/import.service.server.ts";
import { importBirthPlaces } from "#app/domains/territory/import-birth-places.service.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { pendingMigrations } from "#db/migrate.server.ts";

const folder = process.argv[2];
if (!folder) {
  console.error("Indiquez le dossier du territoire : npm run territory:import seeds/territories/flandre-lys");
  process.exit(1);
}

const db = openDatabase(process.env.DATABASE_URL ?? "file:data/pluton.sqlite");
try {
  if ((await pendingMigrations(db)).length > 0) {
    console.error("La base n’est pas à jour : lancez d’abord npm run db:migrate.");
    process.exitCode = 1;
  } else {
    const report = await importTerritory(db, folder, new Date());
    if (report.ok) {
      const changes = [...report.changes, ...(await importBirthPlaces(db))];
      console.log(
        changes.length > 0 ? changes.join("\n") : "Rien à changer : la base dit déjà la même chose.",
      );
    } else {
      console.error(`${report.faults.length} erreur(s), rien n’a été changé :`);
      for (const fault of report.faults) console.error(`  ${formatFault(fault)}`);
      process.exitCode = 1;
    }
  }
} finally {
  await db.destroy();
}
