import { ADMISSION_COLUMNS } from "#app/domains/steering/admissions.rules.ts";
import { importAdmissions } from "#app/domains/steering/admissions.service.server.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import { actingAs, succeed } from "../activity/world.ts";
import type { LiaisonWorld } from "./world.ts";

/** Admissions of a month, about; of every ward, also those that never call. */
const MONTHLY: Readonly<Record<string, number>> = {
  "cha-urgences": 2_350,
  "cha-medecine-polyvalente": 148,
  "cha-cardiologie": 112,
  "cha-geriatrie": 84,
  "cha-chirurgie": 265,
  "cha-maternite": 122,
  "cha-pediatrie": 138,
  "cha-ssr": 31,
  "chh-urgences": 1_480,
  "chh-medecine-polyvalente": 121,
  "chh-geriatrie": 62,
  "chh-chirurgie": 174,
  "chh-ssr": 24,
  "chh-ehpad": 5,
  "chu-urgences": 7_900,
  "chu-medecine-interne": 182,
  "chu-gastro-enterologie": 246,
  "chu-endocrinologie": 158,
  "chu-nephrologie": 143,
  "chu-neurologie": 305,
  "chu-addictologie": 38,
};
const IMPORTED_ON = "08";

/** Each month the admissions of the one before are imported, as the hospitals send them. */
export function planAdmissions(world: LiaisonWorld, from: string): void {
  const today = dayOf(world.now);
  for (let month = from.slice(0, 7); month < today.slice(0, 7); month = monthAfter(month)) {
    const importedAt = instantOf(`${monthAfter(month)}-${IMPORTED_ON}`, "10:05");
    world.agenda.add(importedAt < world.now ? importedAt : endOf(world), () =>
      send(world, month, importedAt),
    );
  }
}

async function send(world: LiaisonWorld, month: string, importedAt: Date): Promise<void> {
  const { random } = world;
  const lines = world.wards.flatMap(({ code }) => {
    const usual = MONTHLY[code];
    return usual ? [`${code};${month};${Math.round(usual * (0.9 + random.next() * 0.2))}`] : [];
  });
  const ctx = actingAs(world, world.senior, importedAt < world.now ? importedAt : endOf(world));
  const { faults } = await succeed(
    "import admissions",
    importAdmissions(ctx, [ADMISSION_COLUMNS.join(";"), ...lines].join("\n")),
  );
  if (faults.length > 0) throw new Error(`the demo's admissions have faults: ${faults[0]?.message}`);
}

/** In the first days of a month the one before is sent this very morning. */
function endOf(world: LiaisonWorld): Date {
  return new Date(world.now.getTime() - 60_000);
}

function monthAfter(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}
