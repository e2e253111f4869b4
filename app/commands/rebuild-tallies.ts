import { compareTallies, rebuildTallies } from "#app/domains/filieres/tallies.service.server.ts";
import { openDatabase } from "#db/client.server.ts";

const SHOWN = 20;
const isCheck = process.argv.includes("--check");

const db = openDatabase(process.env.DATABASE_URL ?? "file:data/pluton.sqlite");
const found = isCheck ? await compareTallies(db) : await rebuildTallies(db);
await db.destroy();

if (found.length === 0) console.log("Les compteurs sont justes.");
for (const { cell, kept, recounted } of found.slice(0, SHOWN)) {
  console.log(`${cell} : ${kept} au lieu de ${recounted}`);
}
if (found.length > SHOWN) console.log(`… et ${found.length - SHOWN} autres.`);
if (found.length > 0) {
  console.log(isCheck ? `${found.length} compteur(s) faux.` : `${found.length} compteur(s) corrigé(s).`);
}
process.exitCode = isCheck && found.length > 0 ? 1 : 0;
