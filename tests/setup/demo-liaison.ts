import { resetClock } from "#app/domains/liaison/assignment.service.server.ts";
import { handOver } from "#app/domains/liaison/handover.service.server.ts";
import type { RequestToSend } from "#app/domains/liaison/request.service.server.ts";
import { sendLiaisonRequest } from "#app/domains/liaison/request.service.server.ts";
import {
  answerByPhone,
  changeLevel,
  refuseRequest,
  validateRequest,
} from "#app/domains/liaison/triage.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { listGrants } from "#app/platform/session/session.server.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import type { Database } from "#db/client.server.ts";
import { createDemoPatient } from "#seeds/factories/patients.ts";
import { as, moved } from "./liaison-world.ts";

const MINUTE_MS = 60_000;

/** Names of the patients of the board that the browser tests look for; the last two are one for each device. */
export const BOARD_PATIENTS = { leaving: "Delattre", handedOver: "Maes", frequent: "Vermeersch" };
export const TAKEN = { desktop: "Carpentier", phone: "Decroix" };
export const REFUSED_QUESTION = "Sevrage alcoolique, quelle conduite tenir ?";

/** On the demo, through its own accounts: a board of today, a reviewed month, a frequent caller, a handover. */
export async function fillDemoLiaison(db: Database): Promise<void> {
  const now = new Date();
  const [ward, intern, supervisor] = await Promise.all(
    ["service", "interne", "liaison"].map((login) => accountOf(db, login, now)),
  );
  if (!ward || !intern || !supervisor) throw new Error("The demo lacks an account.");
  const wardId = ward.grants.find(({ role }) => role === "ward_requester")?.scopeId ?? "";
  let births = 0;
  const patient = (birthFamilyName: string, at: Date) => {
    births += 1;
    const birthOn = `1961-03-${String(births).padStart(2, "0")}`;
    const traits = { birthFamilyName, birthGivenNames: "Noé", birthOn, communeCode: "59017" };
    return createDemoPatient(db, supervisor, { ...traits, sex: "male" }, at);
  };
  const ask = async (patientId: string, at: Date, more: Partial<RequestToSend> = {}) => {
    const outcome = await sendLiaisonRequest(as(db, ward, at), {
      ...{ patientId, wardId, level: "urgent", aim: "advice", reason: "mood" },
      ...{ question: "Tristesse depuis l’annonce, que proposer ?", patientInformed: "agrees" },
      ...{ immediateRisk: "none", callbackPhone: "03 20 00 00 01", bed: "12" },
      ...more,
    });
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.value.requestId;
  };
  const called = (at: Date) => ({ calledAt: at.toISOString(), calledPerson: "Mme Lheureux, cadre" });

  // The middle of last month: whole, whatever the day of today.
  const month = instantOf(`${addDays(`${dayOf(now).slice(0, 7)}-01`, -15)}`, "10:00");
  const after = new Date(month.getTime() + 30 * MINUTE_MS);
  const refused = await ask(await patient("Blondel", month), month, { question: REFUSED_QUESTION });
  const refusal = {
    ...called(after),
    reason: "other_service" as const,
    comment: "Équipe d’addictologie prévenue.",
  };
  await moved(db, supervisor, refuseRequest, refused, refusal, after);
  const changed = await ask(await patient("Caron", month), month);
  const level = { level: "scheduled" as const, comment: "Stable, vu demain." };
  await moved(db, supervisor, changeLevel, changed, level, after);
  const reset = { reason: "in_theatre" as const, startedAt: after.toISOString(), comment: null };
  await moved(db, supervisor, resetClock, changed, reset, after);
  const phoned = { ...called(after), answer: "Poursuivre le traitement." };
  await moved(db, supervisor, answerByPhone, changed, phoned, after);

  const frequent = await patient(BOARD_PATIENTS.frequent, month);
  for (let count = 5; count > 0; count -= 1) {
    const at = new Date(month.getTime() - count * 1_440 * MINUTE_MS);
    const id = await ask(frequent, at);
    const until = new Date(at.getTime() + 30 * MINUTE_MS);
    await moved(db, supervisor, answerByPhone, id, { ...called(until), answer: "Poursuivre." }, until);
  }

  const lately = new Date(now.getTime() - 20 * MINUTE_MS);
  await ask(await patient(BOARD_PATIENTS.leaving, lately), lately, { expectedDischargeOn: dayOf(now) });
  const toGive = await ask(await patient(BOARD_PATIENTS.handedOver, lately), lately);
  for (const name of Object.values(TAKEN)) {
    const id = await ask(await patient(name, lately), lately);
    await moved(db, supervisor, validateRequest, id, { comment: null }, lately);
  }
  await moved(db, supervisor, validateRequest, toGive, { comment: null }, lately);
  const place = await db
    .selectFrom("liaisonRequest")
    .select("hospitalId")
    .where("id", "=", toGive)
    .executeTakeFirstOrThrow();
  const given = await handOver(as(db, supervisor, now), {
    ...{ hospitalId: place.hospitalId, toAccountId: intern.accountId, note: "À voir avant 22 h." },
    items: [{ requestId: toGive, note: "Famille présente ce soir." }],
  });
  if (!given.ok) throw new Error(given.message);
}

async function accountOf(db: Database, login: string, now: Date): Promise<Actor> {
  const row = await db
    .selectFrom("account")
    .innerJoin("professional", "professional.id", "account.professionalId")
    .select(["account.id as accountId", "professionalId", "email", "givenName", "familyName"])
    .where("email", "=", `${login}@pluton.test`)
    .executeTakeFirstOrThrow();
  const { givenName, familyName, ...account } = row;
  return {
    ...account,
    displayName: `${givenName} ${familyName}`,
    grants: await listGrants(db, row.accountId, now),
  };
}
