import { rebuildTallies } from "#app/domains/filieres/tallies.service.server.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";

import { fillGround } from "#seeds/demo/fill-ground.ts";
import { type BulkRow, type BulkWriter, openBulkWriter } from "./bulk-writer.ts";
import { type BenchPlaces, makePatient, makeReferral, prepareTexts, readBenchPlaces } from "./rows.ts";

export const PATIENTS_PER_REFERRAL = 0.6;
/** Of all referrals, those that somebody must still act on: 30 % to triage, 30 % waiting, 40 % in care. */
export function openCountOf(count: number): number {
  return Math.round(Math.min(count * 0.15, 20_000));
}

const BATCH = 5_000;
const TABLES = ["patient", "patient_secteur", "referral", "referral_event", "episode"];

/** Migrates, imports the territory, creates the staff, then writes the referrals of ten years in bulk. */
export async function fillBench(url: string, count: number, now: Date): Promise<void> {
  const db = openDatabase(url);
  await migrateToLatest(db);
  await fillGround(db, now);
  const places = await readBenchPlaces(db);
  await db.destroy();

  const writer = await openBulkWriter(url, TABLES);
  const patientIds = await writePatients(writer, Math.round(count * PATIENTS_PER_REFERRAL), places, now);
  await writeReferrals(writer, { count, patientIds, places, now });
  await writer.finish();

  const filled = openDatabase(url);
  await rebuildTallies(filled);
  await makeRoom(filled);
  await filled.destroy();
}

async function writePatients(writer: BulkWriter, count: number, places: BenchPlaces, now: Date) {
  const ids: string[] = [];
  for (let start = 0; start < count; start += BATCH) {
    const made = Array.from({ length: Math.min(BATCH, count - start) }, (_, index) =>
      makePatient(start + index, places, now),
    );
    ids.push(...made.map(({ patient }) => patient.id));
    await writer.write(
      "patient",
      made.map(({ patient }) => toSql(patient)),
    );
    await writer.write(
      "patient_secteur",
      made.map(({ secteur }) => toSql(secteur)),
    );
  }
  return ids;
}

async function writeReferrals(
  writer: BulkWriter,
  given: { count: number; patientIds: readonly string[]; places: BenchPlaces; now: Date },
): Promise<void> {
  const texts = prepareTexts();
  const openCount = openCountOf(given.count);
  for (let start = 0; start < given.count; start += BATCH) {
    const made = Array.from({ length: Math.min(BATCH, given.count - start) }, (_, index) =>
      makeReferral({ order: start + index, openCount, texts, ...given }),
    );
    await writer.write(
      "referral",
      made.map(({ referral }) => toSql(referral)),
    );
    await writer.write(
      "referral_event",
      made.flatMap(({ events }) => events.map(toSql)),
    );
    await writer.write(
      "episode",
      made.flatMap(({ episode }) => (episode ? [toSql(episode)] : [])),
    );
  }
}

/** Capacities follow the volume, else every page of the bench would say that all is full. */
async function makeRoom(db: Database): Promise<void> {
  const cared = await db
    .selectFrom("episode")
    .select(["filiereId", (eb) => eb.fn.countAll<number>().as("count")])
    .where("status", "in", ["in_care", "extended"])
    .groupBy("filiereId")
    .execute();
  for (const { filiereId, count } of cared) {
    await db
      .updateTable("filiere")
      .set({ capacity: Number(count) + 10 })
      .where("id", "=", filiereId)
      .execute();
  }
}

const sqlNames = new Map<string, string>();

function toSql(row: object): BulkRow {
  const entries = Object.entries(row) as [string, string | number | null][];
  return Object.fromEntries(
    entries.map(([key, value]) => {
      let name = sqlNames.get(key);
      if (name === undefined) {
        name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        sqlNames.set(key, name);
      }
      return [name, value];
    }),
  );
}
