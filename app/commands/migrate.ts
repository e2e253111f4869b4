import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";

const db = openDatabase(process.env.DATABASE_URL ?? "file:data/pluton.sqlite");
const names = await migrateToLatest(db);
await db.destroy();
console.log(names.length > 0 ? `Migrations : ${names.join(", ")}` : "La base est à jour.");
