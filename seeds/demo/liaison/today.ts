import { openAnswers } from "#app/domains/liaison/answer-read.service.server.ts";
import { returnNote } from "#app/domains/liaison/countersign.service.server.ts";
import { handOver } from "#app/domains/liaison/handover.service.server.ts";
import { noteContentOf } from "#app/domains/liaison/note-values.rules.ts";
import { findNote } from "#app/domains/liaison/notes.queries.server.ts";
import type { NoteContent } from "#app/domains/liaison/notes.rules.ts";
import { saveNote } from "#app/domains/liaison/notes.service.server.ts";
import { addDays, dayOf, formatTime, instantOf } from "#app/shared/dates.ts";
import { hoursAgo } from "../activity/today-requests.ts";
import { actingAs, person, succeed } from "../activity/world.ts";
import { RETURNS } from "../corpus/liaison-common.ts";
import { type LiaisonCase, rowOf } from "./case.ts";
import { minutesAfter } from "./hours.ts";
import { enterAbsence } from "./roster.ts";
import { playCase, reviewCase, seeCase, sendCase, signCase, takeCase } from "./today-cases.ts";
import type { LiaisonWorld } from "./world.ts";

const NO_RISK = {
  suicideRisk: "none",
  riskDetail: null,
  seniorCalledAt: null,
  seniorCalled: null,
  seniorAdvice: null,
} as const;
const SECTEUR = {
  followUp: "secteur",
  followUpDetail: "Appel au CMP avant la sortie, rendez-vous sous sept jours.",
} as const;
const GP = {
  followUp: "gp",
  followUpDetail: "Courrier au médecin traitant, réévaluation à un mois.",
  filiereId: null,
  filierePriority: null,
  nextVisitOn: null,
} as const;

/** Gives the ward, the intern, the supervisor and the sector psychiatrist their liaison work of the day. */
export async function fillLiaisonToday(world: LiaisonWorld): Promise<void> {
  await restTonight(world);
  await fillIntern(world);
  await fillSupervisor(world);
  await fillWard(world);
  await fillSecteur(world);
}

/** An intern of Armentières comes off guard: at rest now, whatever the hour of filling. */
async function restTonight(world: LiaisonWorld): Promise<void> {
  const intern = world.interns.find(({ actor }) => actor === person(world.staff, "louise.thery"));
  if (!intern) throw new Error("the intern off guard has no post");
  const today = dayOf(world.now);
  await enterAbsence(world, intern, { kind: "guard", ...lastGuard(world) }, hoursAgo(world, 70));
  const leave = {
    startsAt: instantOf(addDays(today, 6), "08:00"),
    endsAt: instantOf(addDays(today, 12), "20:00"),
  };
  await enterAbsence(world, intern, { kind: "leave", ...leave }, hoursAgo(world, 70));
}

/** The guard that ended last: a day's in the evening, a night's in the daytime; so that its rest is not over. */
function lastGuard({ now }: LiaisonWorld): { startsAt: Date; endsAt: Date } {
  const today = dayOf(now);
  const yesterday = addDays(today, -1);
  const time = formatTime(now);
  if (time >= "19:00") return { startsAt: instantOf(today, "08:30"), endsAt: instantOf(today, "18:30") };
  if (time >= "10:00") return { startsAt: instantOf(yesterday, "18:30"), endsAt: instantOf(today, "08:30") };
  if (time < "05:00")
    return { startsAt: instantOf(yesterday, "08:30"), endsAt: instantOf(yesterday, "18:30") };
  return { startsAt: instantOf(yesterday, "18:30"), endsAt: minutesAfter(now, -120) };
}

/** Intern: one to see within the hour, a note to finish, one that came back, a follow-up visit, a handover to take. */
async function fillIntern(world: LiaisonWorld): Promise<void> {
  const intern = person(world.staff, "interne");
  const now = await sendCase(world, {
    ...{ ward: "cha-urgences", situation: 0, level: "immediate", isWoman: true, age: 34 },
    at: hoursAgo(world, 0.4),
  });
  await takeCase(world, now, intern, hoursAgo(world, 0.25));

  const unfinished = await sendCase(world, {
    ...{ ward: "cha-chirurgie", situation: 0, level: "urgent", isWoman: true, age: 84 },
    at: hoursAgo(world, 4),
  });
  await reviewCase(world, unfinished, hoursAgo(world, 3.6));
  await takeCase(world, unfinished, intern, hoursAgo(world, 3));
  await seeCase(world, unfinished, hoursAgo(world, 1.1));
  await beginNote(world, unfinished, hoursAgo(world, 0.9));

  const back = await playCase(
    world,
    { ward: "cha-cardiologie", situation: 0, level: "scheduled", isWoman: false, age: 61 },
    { by: intern, hours: [27, 25, 22, 21] },
    { ...NO_RISK, ...GP },
  );
  await giveBack(world, back, hoursAgo(world, 2.5));

  const again = await playCase(
    world,
    { ward: "cha-geriatrie", situation: 1, level: "scheduled", isWoman: true, age: 87 },
    { by: intern, hours: [74, 72, 70, 69] },
    {
      ...NO_RISK,
      ...GP,
      followUp: "visit",
      followUpDetail: "Revoir avec la famille.",
      nextVisitOn: dayOf(world.now),
    },
  );
  await signCase(world, again, hoursAgo(world, 49));
  await leaveHandover(world);
}

async function beginNote(world: LiaisonWorld, subject: LiaisonCase, at: Date): Promise<void> {
  const { requestId } = subject;
  const intern = person(world.staff, "interne");
  const note = await findNote(world.trx, { requestId, visit: 1 });
  if (!note) throw new Error("nobody saw the patient");
  const begun: NoteContent = {
    ...noteContentOf(note),
    assessment:
      "Delirium probable : attention effondrée, fluctuation depuis hier soir, hallucinations visuelles selon l’équipe.",
    suicideRisk: "none",
    advice: "Antalgie à réévaluer, ôter la sonde.",
  };
  const form = { requestId, noteVersion: note.version, ...begun };
  await succeed("keep a draft", saveNote(actingAs(world, intern, at), form));
}

async function giveBack(world: LiaisonWorld, subject: LiaisonCase, at: Date): Promise<void> {
  const { requestId } = subject;
  const { version } = await rowOf(world, requestId);
  const said = RETURNS[3] ?? { comment: "", teaching: "" };
  await succeed("give back", returnNote(actingAs(world, world.senior, at), { requestId, version, ...said }));
}

/** Before leaving, the intern off guard hands over what was not seen; it waits for the name that is on it. */
async function leaveHandover(world: LiaisonWorld): Promise<void> {
  const giver = person(world.staff, "louise.thery");
  const at = minutesAfter(lastGuard(world).endsAt, -15);
  const left = await sendCase(world, {
    ...{ ward: "cha-geriatrie", situation: 0, level: "urgent", isWoman: false, age: 88 },
    at: minutesAfter(at, -4 * 60),
  });
  await reviewCase(world, left, minutesAfter(at, -50));
  await succeed(
    "hand over",
    handOver(actingAs(world, giver, at), {
      hospitalId: left.ward.hospitalId,
      toAccountId: person(world.staff, "interne").accountId,
      note: "Garde chargée aux urgences. Le gériatre attend un passage dès que possible.",
      items: [{ requestId: left.requestId, note: "Apaisé en fin de garde, sa fille vient dans la journée." }],
    }),
  );
}

/** Supervisor: requests to review, an immediate one first; notes to sign, one of them late. */
async function fillSupervisor(world: LiaisonWorld): Promise<void> {
  const hazebrouck = person(world.staff, "gauthier.maes");
  const lille = person(world.staff, "juliette.bacquaert");
  for (const asked of [
    { ward: "chh-urgences", situation: 1, level: "immediate", isWoman: false, age: 26, ago: 0.1 },
    { ward: "chu-gastro-enterologie", situation: 0, level: "urgent", isWoman: false, age: 52, ago: 0.7 },
    { ward: "cha-maternite", situation: 0, level: "urgent", isWoman: true, age: 31, ago: 1.2 },
    { ward: "chh-medecine-polyvalente", situation: 2, level: "scheduled", isWoman: true, age: 44, ago: 2.4 },
  ] as const) {
    const { ago, ...rest } = asked;
    await sendCase(world, { ...rest, at: hoursAgo(world, ago) });
  }
  const risk = {
    suicideRisk: "high",
    riskDetail: "Scénario précis, critique partielle.",
    seniorCalledAt: hoursAgo(world, 2).toISOString(),
    seniorCalled: world.senior.displayName,
    seniorAdvice: "Surveillance constante, transfert en psychiatrie à organiser dans la journée.",
  } as const;
  const asked = { ward: "chh-chirurgie", situation: 1, level: "urgent", isWoman: false, age: 41 } as const;
  await playCase(world, asked, { by: hazebrouck, hours: [6, 4.5, 2.2, 1.4] }, { ...risk, ...GP, ...SECTEUR });
  await playCase(
    world,
    { ward: "chu-neurologie", situation: 0, level: "scheduled", isWoman: true, age: 27 },
    { by: lille, hours: [46, 44, 24, 23] },
    { ...NO_RISK, ...GP },
  );
  // Answered on the spot, not signed within its four hours: the supervisor says why.
  await playCase(
    world,
    { ward: "chu-urgences", situation: 1, level: "immediate", isWoman: false, age: 23 },
    { by: lille, hours: [9, 8.8, 8.4, 7.5] },
    { ...NO_RISK, ...GP, ...SECTEUR },
  );
}

/** Ward: an answer to confirm, a request on its way, and a patient who leaves today before being seen. */
async function fillWard(world: LiaisonWorld): Promise<void> {
  const intern = person(world.staff, "interne");
  const answered = await playCase(
    world,
    { ward: "cha-medecine-polyvalente", situation: 0, level: "urgent", isWoman: false, age: 72 },
    { by: intern, hours: [30, 28, 26, 25] },
    { ...NO_RISK, ...GP },
  );
  await signCase(world, answered, hoursAgo(world, 20));
  const coming = await sendCase(world, {
    ...{ ward: "cha-medecine-polyvalente", situation: 1, level: "scheduled", isWoman: true, age: 58 },
    at: hoursAgo(world, 5),
  });
  await reviewCase(world, coming, hoursAgo(world, 4));
  await takeCase(world, coming, intern, hoursAgo(world, 1.5));
  const leaving = await sendCase(world, {
    ...{ ward: "cha-medecine-polyvalente", situation: 3, level: "scheduled", isWoman: true, age: 66 },
    ...{ at: hoursAgo(world, 23), leavesOn: dayOf(world.now) },
  });
  await reviewCase(world, leaving, hoursAgo(world, 21));
}

/** Sector psychiatrist: a copy that was read, and one that was not. */
async function fillSecteur(world: LiaisonWorld): Promise<void> {
  const psychiatrist = person(world.staff, "psychiatre");
  const by = person(world.staff, "gauthier.maes");
  const ward = "chh-medecine-polyvalente";
  const asked = { ward, situation: 1, level: "scheduled", secteur: "59G05", isWoman: false } as const;
  const said = {
    ...NO_RISK,
    ...GP,
    followUp: "secteur",
    followUpDetail: "Rendez-vous au CMP sous quinze jours.",
  } as const;
  const read = await playCase(world, { ...asked, age: 63 }, { by, hours: [100, 98, 96, 95] }, said);
  await signCase(world, read, hoursAgo(world, 77));
  await succeed("read", openAnswers(actingAs(world, psychiatrist, hoursAgo(world, 52)), read.requestId));
  const unread = await playCase(world, { ...asked, age: 47 }, { by, hours: [31, 29, 27, 26] }, said);
  await signCase(world, unread, hoursAgo(world, 18));
}
