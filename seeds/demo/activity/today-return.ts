import { addDays, dayOf } from "#app/shared/dates.ts";
import { CORPORA } from "../corpus/by-filiere.ts";
import { sendToday, workingDayAgo } from "./today-requests.ts";
import { filiereOf, type World } from "./world.ts";

const DAYS_BACK_AT_LEAST = 30;

/** Coordination: a patient whom the filière gave back some months ago, whom the secteur refers again. */
export async function referAgain(world: World): Promise<void> {
  const at = workingDayAgo(world, 1);
  const row = await findGivenBack(world, addDays(dayOf(at), -DAYS_BACK_AT_LEAST));
  if (!row) return;
  const from = loginOfSecteur(world, row);
  if (!from) return;
  await sendToday(world, {
    from,
    at,
    template: CORPORA.tca.cases[6],
    patient: { id: row.patientId, isWoman: row.sex === "female" },
    content: { priority: "prioritaire" },
  });
}

/** Who referred before, or a colleague of the secteur: a request that the liaison opened was sent by nobody of it. */
function loginOfSecteur(
  world: World,
  row: { secteurId: string | null; senderAccountId: string },
): string | undefined {
  const psychiatrists = world.secteurs.find(({ id }) => id === row.secteurId)?.psychiatrists ?? [];
  const sender = psychiatrists.find(({ accountId }) => accountId === row.senderAccountId) ?? psychiatrists[0];
  return [...world.staff].find(([, actor]) => actor === sender)?.[0];
}

/** The latest return of the filière TCA before that day, whose patient has asked for nothing since. */
function findGivenBack(world: World, before: string) {
  return world.trx
    .selectFrom("episode")
    .innerJoin("referral", "referral.id", "episode.referralId")
    .innerJoin("patient", "patient.id", "episode.patientId")
    .select(["episode.patientId", "patient.sex", "patient.secteurId", "referral.senderAccountId"])
    .where("episode.filiereId", "=", filiereOf(world, "tca").id)
    .where("episode.returnedAt", "<", before)
    .where("referral.closedAt", "is not", null)
    .where(
      "patient.secteurId",
      "in",
      world.secteurs.map(({ id }) => id),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("referral as later")
            .select("later.id")
            .whereRef("later.patientId", "=", "episode.patientId")
            .where("later.closedAt", "is", null),
        ),
      ),
    )
    .orderBy("episode.returnedAt", "desc")
    .limit(1)
    .executeTakeFirst();
}
