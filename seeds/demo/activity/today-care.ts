import { bookAppointment } from "#app/domains/referrals/booking.service.server.ts";
import { endEpisode } from "#app/domains/referrals/episodes.service.server.ts";
import { saveReturnLetter } from "#app/domains/referrals/letters.service.server.ts";
import { addLogisticsEntry } from "#app/domains/referrals/logistics.service.server.ts";
import { returnToSecteur } from "#app/domains/referrals/returns.service.server.ts";
import { cancelAppointment } from "#app/domains/referrals/settlement.service.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { addWorkingDays } from "#app/shared/working-days.ts";
import { CORPORA } from "../corpus/by-filiere.ts";
import { hoursAgo, workingDayAgo } from "./today-requests.ts";
import { actingAs, type DemoFiliere, filiereOf, person, succeed, versionOf, type World } from "./world.ts";

/** Ends a care that the sector psychiatrist asked for, and sends the patient back. */
export async function giveBackToday(world: World, at: Date): Promise<void> {
  const { accountId } = person(world.staff, "psychiatre");
  const found = await endOldest(world, at, { senderAccountId: accountId });
  if (!found) return;
  const { referralId, filiere } = found;
  const ctx = actingAs(world, filiere.coordinator, at);
  const corpus = CORPORA[filiere.code];
  const body = [
    "Chère consœur, cher confrère,",
    corpus.courses[0],
    `Pour la suite, nous proposons : ${corpus.relays[0]}.`,
    "Bien confraternellement,",
  ].join("\n\n");
  await succeed("write a letter", saveReturnLetter(ctx, { referralId, version: 0, body }));
  const version = await versionOf(world, referralId);
  await succeed("return", returnToSecteur(ctx, { referralId, version, orientationResourceId: null }));
}

/** Ends the oldest care that somebody sent, or that a filière gives, if it was left alone since `at`. */
export async function endOldest(
  world: World,
  at: Date,
  of: { senderAccountId: string } | { filiereId: string },
): Promise<{ referralId: string; filiere: DemoFiliere } | null> {
  const row = await world.trx
    .selectFrom("episode")
    .innerJoin("referral", "referral.id", "episode.referralId")
    .innerJoin("filiere", "filiere.id", "episode.filiereId")
    .select(["episode.referralId", "filiere.code"])
    .$if("senderAccountId" in of, (query) =>
      query.where("referral.senderAccountId", "=", "senderAccountId" in of ? of.senderAccountId : ""),
    )
    .$if("filiereId" in of, (query) =>
      query.where("episode.filiereId", "=", "filiereId" in of ? of.filiereId : ""),
    )
    .where("episode.status", "in", ["in_care", "extended"])
    .where("referral.updatedAt", "<", at.toISOString())
    .orderBy("episode.startedOn")
    .executeTakeFirst();
  const filiere = [...world.filieres.values()].find(({ code }) => code === row?.code);
  if (!row || !filiere) return null;
  const { referralId } = row;
  const ctx = actingAs(world, filiere.coordinator, at);
  const corpus = CORPORA[filiere.code];
  await succeed(
    "end",
    endEpisode(ctx, {
      referralId,
      version: await versionOf(world, referralId),
      endedOn: dayOf(at),
      outcome: "improved",
      aimReached: 2,
      note: corpus.courses[0] ?? null,
    }),
  );
  return { referralId, filiere };
}

/** Practitioner: visits of today; pathway assistant: one that fell through and must be booked again. */
export async function fillVisits(world: World): Promise<void> {
  const filiere = filiereOf(world, "tca");
  const practitioner = person(world.staff, "praticien");
  const today = dayOf(world.now);
  const inCare = await listInCare(world, filiere, 6);
  const slots = [
    { day: today, time: "09:30" },
    { day: today, time: "11:00" },
    { day: today, time: "14:15" },
    { day: today, time: "16:30" },
    { day: addWorkingDays(today, 1), time: "10:15" },
    { day: addWorkingDays(today, 2), time: "15:00" },
  ];
  const bookedAt = workingDayAgo(world, 6);
  let last: string | undefined;
  for (const [index, referralId] of inCare.entries()) {
    const slot = slots[index];
    if (!slot) break;
    const { appointmentId } = await succeed(
      "book",
      bookAppointment(actingAs(world, filiere.assistant, bookedAt), {
        referralId,
        version: await versionOf(world, referralId),
        purpose: "session",
        siteId: filiere.siteIds[0] ?? "",
        professionalId: practitioner.professionalId,
        ...slot,
        durationMinutes: 45,
        isConfirmed: true,
      }),
    );
    last = appointmentId;
  }
  if (!last) return;
  await succeed(
    "cancel a visit",
    cancelAppointment(actingAs(world, filiere.assistant, hoursAgo(world, 5)), {
      appointmentId: last,
      version: 1,
      reason: "transport",
    }),
  );
}

/** Pathway assistant: a call to make today, a transport to book for tomorrow. */
export async function fillCalls(world: World): Promise<void> {
  const filiere = filiereOf(world, "tca");
  const today = dayOf(world.now);
  const inCare = await listInCare(world, filiere, 3, { withPhone: true });
  const tasks = [
    {
      kind: "call",
      note: "Rappeler pour fixer les prochaines séances, préfère après 17 h.",
      dueOn: today,
    },
    {
      kind: "transport",
      note: "Taxi conventionné à réserver pour la séance de la semaine prochaine.",
      dueOn: today,
    },
    {
      kind: "document",
      note: "Plan d’accès et attestation pour l’employeur à envoyer.",
      dueOn: addWorkingDays(today, 1),
    },
  ] as const;
  for (const [index, task] of tasks.entries()) {
    const referralId = inCare[index];
    if (!referralId) return;
    await succeed(
      "note a call to make",
      addLogisticsEntry(actingAs(world, filiere.assistant, hoursAgo(world, 6 + index)), {
        referralId,
        outcome: "to_do",
        ...task,
      }),
    );
  }
}

async function listInCare(
  world: World,
  filiere: DemoFiliere,
  limit: number,
  { withPhone = false } = {},
): Promise<string[]> {
  const rows = await world.trx
    .selectFrom("episode")
    .innerJoin("referral", "referral.id", "episode.referralId")
    .innerJoin("patient", "patient.id", "referral.patientId")
    .select("episode.referralId")
    .where("episode.filiereId", "=", filiere.id)
    .where("episode.status", "in", ["in_care", "extended"])
    .$if(withPhone, (query) => query.where("patient.phone", "is not", null))
    .orderBy("episode.startedOn", "desc")
    .orderBy("episode.plannedEndOn")
    .limit(limit)
    .execute();
  return rows.map((row) => row.referralId);
}
