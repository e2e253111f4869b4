import { listToHandOver } from "#app/domains/liaison/handover.queries.server.ts";
import { acknowledgeHandover, handOver } from "#app/domains/liaison/handover.service.server.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import { actingAs, succeed } from "../activity/world.ts";
import { HANDOVER_ITEMS, HANDOVER_NOTES } from "../corpus/liaison-common.ts";
import { minutesAfter } from "./hours.ts";
import { whoGoes } from "./roster.ts";
import { type LiaisonWorld, wardOf } from "./world.ts";

/** A ward of each hospital whose evenings are handed over. */
const HOSPITALS = ["cha-urgences", "chh-urgences"];
const EVERY_DAYS = 5;
const ITEMS = 3;

/** Some evenings, what is open goes to the intern of the night, by name. */
export function planHandovers(world: LiaisonWorld, from: string): void {
  const yesterday = addDays(dayOf(world.now), -1);
  for (let day = from; day < yesterday; day = addDays(day, EVERY_DAYS))
    for (const ward of HOSPITALS) {
      const at = instantOf(day, "18:45");
      world.agenda.add(at, () => handOverEvening(world, ward, at));
    }
}

async function handOverEvening(world: LiaisonWorld, wardCode: string, now: Date): Promise<void> {
  const { random } = world;
  const { hospitalId, hospitalCode } = wardOf(world, wardCode);
  const requests = (await listToHandOver(world.trx, hospitalId)).slice(0, ITEMS);
  if (requests.length === 0) return;
  const giver = whoGoes(world, hospitalCode, minutesAfter(now, -90));
  const taker = whoGoes(world, hospitalCode, now);
  // Whoever stays for the night hands over to nobody.
  if (taker === giver) return;
  const { id } = await succeed(
    "hand over",
    handOver(actingAs(world, giver, now), {
      hospitalId,
      toAccountId: taker.accountId,
      note: random.chance(0.4) ? random.pick(HANDOVER_NOTES) : null,
      items: requests.map((request) => ({
        requestId: request.id,
        note: random.chance(0.6) ? random.pick(HANDOVER_ITEMS) : null,
      })),
    }),
  );
  const takenAt = minutesAfter(now, random.whole(5, 40));
  world.agenda.add(takenAt, async () => {
    await succeed("take the list", acknowledgeHandover(actingAs(world, taker, takenAt), { id }));
  });
}
