import { openEmergencyAccess } from "#app/domains/patients/emergency.service.server.ts";
import { invitePerson } from "#app/domains/people/accounts.service.server.ts";
import { saveDraft } from "#app/domains/referrals/drafts.service.server.ts";
import { postMessage } from "#app/domains/referrals/messages.service.server.ts";
import { openReferral } from "#app/domains/referrals/read.service.server.ts";
import { DESK_CHOICE } from "#app/domains/referrals/referral-fields.rules.ts";
import {
  acceptReferral,
  answerAdvice,
  askInformation,
} from "#app/domains/referrals/triage.service.server.ts";
import { enqueueReferral } from "#app/domains/referrals/waiting-list.service.server.ts";
import { CORPORA } from "../corpus/by-filiere.ts";
import { DESK_CASES } from "../corpus/common.ts";
import { wording } from "../corpus/text.ts";
import { DEMO_SESSION_SECRET } from "../demo-secret.js";
import { endOldest, fillCalls, fillVisits, giveBackToday } from "./today-care.ts";
import { hoursAgo, newPatient, sendToday, workingDayAgo } from "./today-requests.ts";
import { referAgain } from "./today-return.ts";
import { actingAs, filiereOf, person, succeed, versionOf, type World } from "./world.ts";

/** Gives every demo account something to do on the day of filling. */
export async function fillToday(world: World): Promise<void> {
  await fillTriage(world);
  await fillQueue(world);
  await fillSender(world);
  await fillDesk(world);
  await fillVisits(world);
  await fillCalls(world);
  await fillOffice(world);
  await referAgain(world);
}

/** Coordination: an urgent request that must be answered by tomorrow, and others of this week. */
async function fillTriage(world: World): Promise<void> {
  const [urgent, second, third, fourth] = CORPORA.tca.cases;
  await sendToday(world, {
    from: "florent.wallaert",
    at: hoursAgo(world, 2),
    template: urgent,
    content: { priority: "urgent" },
  });
  await sendToday(world, { from: "maud.vanhoutte", at: workingDayAgo(world, 2), template: second });
  await sendToday(world, {
    from: "lucile.hennebelle",
    at: workingDayAgo(world, 5),
    template: third,
    content: { priority: "prioritaire" },
  });
  const advice = await sendToday(world, {
    from: "sarah.leclercq",
    at: workingDayAgo(world, 1),
    template: fourth,
    content: { kind: "advice", isConversionAllowed: true },
  });
  await succeed(
    "write",
    postMessage(actingAs(world, person(world.staff, "sarah.leclercq"), hoursAgo(world, 3)), {
      referralId: advice.referralId,
      body: "Bonjour, je peux vous joindre le bilan de la semaine dernière si cela vous aide.",
    }),
  );
}

/** Coordination: people accepted lately, who wait for a place, and a care that has just ended, without its letter yet. */
async function fillQueue(world: World): Promise<void> {
  const { coordinator, id: filiereId } = filiereOf(world, "tca");
  await endOldest(world, workingDayAgo(world, 2), { filiereId });
  const senders = ["gregoire.coppin", "aurelien.cattoire", "melanie.debruyne", "benoit.ducrocq"];
  for (const [index, from] of senders.entries()) {
    const sentDaysAgo = 12 + index * 5;
    const { referralId } = await sendToday(world, {
      from,
      at: workingDayAgo(world, sentDaysAgo),
      template: CORPORA.tca.cases[index + 1],
      content: { priority: index === 1 ? "prioritaire" : "programme" },
    });
    const accepted = actingAs(world, coordinator, workingDayAgo(world, sentDaysAgo - 4));
    const version = await versionOf(world, referralId);
    await succeed("open", openReferral(accepted, referralId));
    await succeed("accept", acceptReferral(accepted, { referralId, version, comment: null }));
    await succeed("enqueue", enqueueReferral(accepted, { referralId, version: version + 1 }));
  }
}

/** Sector psychiatrist: information to give, a draft to finish, an advice to read, a return to acknowledge. */
async function fillSender(world: World): Promise<void> {
  const { coordinator } = filiereOf(world, "tca");
  const asked = await sendToday(world, {
    from: "psychiatre",
    at: workingDayAgo(world, 4),
    template: CORPORA.tca.cases[8],
  });
  await succeed(
    "ask",
    askInformation(actingAs(world, coordinator, workingDayAgo(world, 2)), {
      referralId: asked.referralId,
      version: await versionOf(world, asked.referralId),
      question: CORPORA.tca.informationRequests[0] ?? "",
    }),
  );
  const advice = await sendToday(world, {
    from: "psychiatre",
    at: workingDayAgo(world, 6),
    template: CORPORA.tca.cases[5],
    content: { kind: "advice", isConversionAllowed: true },
  });
  await succeed(
    "advise",
    answerAdvice(actingAs(world, coordinator, workingDayAgo(world, 1)), {
      referralId: advice.referralId,
      version: await versionOf(world, advice.referralId),
      answer: CORPORA.tca.advices[1] ?? "",
    }),
  );
  await draft(world);
  await giveBackToday(world, workingDayAgo(world, 5));
  await giveBackToday(world, workingDayAgo(world, 9));
}

async function draft(world: World): Promise<void> {
  const psychiatrist = person(world.staff, "psychiatre");
  const template = CORPORA["trauma-complexe"].cases[1];
  const at = workingDayAgo(world, 1);
  const patient = await newPatient(world, psychiatrist, template, at);
  await succeed(
    "keep a draft",
    saveDraft(actingAs(world, psychiatrist, at), {
      patientId: patient.id,
      filiereId: filiereOf(world, "trauma-complexe").id,
      reason: wording(template?.reason ?? "", world.random, patient.isWoman),
    }),
  );
}

/** Territory desk: two requests that have no filière yet. */
async function fillDesk(world: World): Promise<void> {
  const senders = ["isabelle.deberdt", "nora.salembier"];
  for (const [index, from] of senders.entries()) {
    const known = DESK_CASES[index];
    await sendToday(world, {
      from,
      at: index === 0 ? workingDayAgo(world, 1) : hoursAgo(world, 4),
      template: CORPORA.tca.cases[7],
      content: {
        filiereId: DESK_CHOICE,
        ...(known ? { reason: known.reason, history: known.history } : {}),
        treatments: null,
        aim: "diagnosis",
        criteria: {},
      },
    });
  }
}

/** Data protection officer: an emergency access to review; administrator: an invitation that waits. */
async function fillOffice(world: World): Promise<void> {
  const elsewhere = await world.trx
    .selectFrom("patient")
    .innerJoin("secteur", "secteur.id", "patient.secteurId")
    .select("patient.id")
    .where("secteur.code", "=", "59G08")
    .orderBy("patient.createdAt")
    .executeTakeFirstOrThrow();
  await succeed(
    "open in an emergency",
    openEmergencyAccess(
      actingAs(world, person(world.staff, "psychiatre"), hoursAgo(world, 20)),
      elsewhere.id,
      {
        reason: "Patient vu aux urgences d’Hazebrouck cette nuit, traitement en cours inconnu.",
      },
    ),
  );
  await succeed(
    "invite",
    invitePerson(
      actingAs(world, person(world.staff, "admin"), hoursAgo(world, 26)),
      {
        title: null,
        givenName: "Margot",
        familyName: "Vandenbussche",
        email: "margot.vandenbussche@pluton.test",
        profession: "nurse",
        establishmentId: null,
        phone: null,
        rpps: null,
      },
      DEMO_SESSION_SECRET,
    ),
  );
}
