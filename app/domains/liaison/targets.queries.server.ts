import type { Database, Trx } from "#db/client.server.ts";
import { DEFAULT_HOURS, DEFAULT_TARGETS, type LevelTargets, type LiaisonHours } from "./clocks.rules.ts";
import { LIAISON_LEVELS, type LiaisonLevel } from "./liaison.vocabulary.ts";

export interface HospitalTargets {
  hours: LiaisonHours;
  targets: Record<LiaisonLevel, LevelTargets>;
  /** Where a ward reaches the liaison by voice; null while the hospital has given none. */
  phone: string | null;
  /** 0: nobody has changed the defaults. */
  version: number;
}

/** Hours and targets of a hospital's liaison: its own, else the defaults. */
export async function hospitalTargets(db: Database | Trx, hospitalId: string): Promise<HospitalTargets> {
  const hospital = await db
    .selectFrom("liaisonHospital")
    .select(["opensAt", "closesAt", "sameDayUntil", "phone", "version"])
    .where("hospitalId", "=", hospitalId)
    .executeTakeFirst();
  const rows = await db
    .selectFrom("liaisonTarget")
    .select(["level", "contactUnit", "contactCount", "answerUnit", "answerCount"])
    .where("hospitalId", "=", hospitalId)
    .limit(LIAISON_LEVELS.length)
    .execute();
  const own = Object.fromEntries(
    rows.map((row) => [
      row.level,
      {
        contact: { unit: row.contactUnit, count: row.contactCount },
        answer: { unit: row.answerUnit, count: row.answerCount },
      },
    ]),
  );
  return {
    hours: hospital ? hoursOf(hospital) : DEFAULT_HOURS,
    targets: { ...DEFAULT_TARGETS, ...own },
    phone: hospital?.phone ?? null,
    version: hospital?.version ?? 0,
  };
}

/** When a hospital's settings were last changed, and by whom; undefined while nobody has. */
export async function findLastChange(
  db: Database | Trx,
  hospitalId: string,
): Promise<{ at: string; by: string } | undefined> {
  const row = await db
    .selectFrom("liaisonHospital")
    .leftJoin("account", "account.id", "liaisonHospital.updatedBy")
    .leftJoin("professional", "professional.id", "account.professionalId")
    .select([
      "liaisonHospital.updatedAt",
      "professional.title",
      "professional.givenName",
      "professional.familyName",
    ])
    .where("liaisonHospital.hospitalId", "=", hospitalId)
    .executeTakeFirst();
  if (!row?.updatedAt) return undefined;
  return {
    at: row.updatedAt,
    by: [row.title, row.givenName, row.familyName].filter(Boolean).join(" ") || "Pluton",
  };
}

function hoursOf({ opensAt, closesAt, sameDayUntil }: LiaisonHours): LiaisonHours {
  return { opensAt, closesAt, sameDayUntil };
}
