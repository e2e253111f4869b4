import { type RequestToSend, sendLiaisonRequest } from "#app/domains/liaison/request.service.server.ts";
import { findLiaisonRequest } from "#app/domains/liaison/requests.queries.server.ts";
import type { Actor, Grant } from "#app/platform/access/permissions.rules.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database } from "#db/client.server.ts";
import { createDemoPatient } from "#seeds/factories/patients.ts";
import { createPerson } from "#seeds/factories/people.ts";

/** A Monday, 10:00 in Paris. */
export const NOW = new Date("2026-11-23T09:00:00.000Z");

export type LiaisonWorld = Awaited<ReturnType<typeof createLiaisonWorld>>;

let patients = 0;

/** On the real territory of the template: the people of the liaison of CH Armentières, and some who must not see it. */
export async function createLiaisonWorld(db: Database) {
  const hospitals = await byCode(db, "establishment");
  const wards = await byCode(db, "ward");
  const secteurs = await byCode(db, "secteur");
  const filieres = await byCode(db, "filiere");
  const grant = (role: Grant["role"], scopeType: Grant["scopeType"], scopeId?: string): Grant => ({
    role,
    scopeType,
    scopeId: scopeId ?? "",
  });
  const person = (login: string, profession: "psychiatrist" | "intern" | "physician", ...grants: Grant[]) =>
    createPerson(
      db,
      { email: `${login}@essai.test`, givenName: login, familyName: "Essai", profession, grants },
      new Date("2024-01-01T00:00:00Z"),
    );
  const armentieres = hospitals["ch-armentieres"];
  const people = {
    ward: await person(
      "service",
      "physician",
      grant("ward_requester", "ward", wards["cha-medecine-polyvalente"]),
    ),
    otherWard: await person(
      "cardiologie",
      "physician",
      grant("ward_requester", "ward", wards["cha-cardiologie"]),
    ),
    intern: await person("interne", "intern", grant("intern", "hospital", armentieres)),
    internToo: await person("interne-bis", "intern", grant("intern", "hospital", armentieres)),
    internElsewhere: await person(
      "interne-ailleurs",
      "intern",
      grant("intern", "hospital", hospitals["chu-lille"]),
    ),
    supervisor: await person("senior", "psychiatrist", grant("liaison_supervisor", "network", "*")),
    secteur: await person(
      "secteur",
      "psychiatrist",
      grant("sector_psychiatrist", "secteur", secteurs["59G07"]),
    ),
    otherSecteur: await person(
      "autre-secteur",
      "psychiatrist",
      grant("sector_psychiatrist", "secteur", secteurs["59G05"]),
    ),
    director: await person("direction", "physician", grant("director", "network", "*")),
  };
  return { hospitals, wards, secteurs, filieres, people };
}

export function as(db: Database, actor: Actor, now: Date = NOW): UseCaseContext & { db: Database } {
  return { db, actor, now };
}

/** A patient of Armentières (59G07), recorded by the supervisor. */
export function newLiaisonPatient(db: Database, world: LiaisonWorld, now: Date = NOW): Promise<string> {
  patients += 1;
  return createDemoPatient(
    db,
    world.people.supervisor,
    {
      birthFamilyName: `LIAISON${letters(patients)}`,
      birthGivenNames: "Dominique",
      birthOn: `19${String(30 + (patients % 60))}-05-0${1 + (patients % 9)}`,
      sex: "male",
      communeCode: "59017",
    },
    now,
  );
}

export function requestFor(
  world: LiaisonWorld,
  patientId: string,
  more: Partial<RequestToSend> = {},
): RequestToSend {
  return {
    patientId,
    wardId: world.wards["cha-medecine-polyvalente"] ?? "",
    level: "urgent",
    aim: "risk",
    reason: "suicide_risk",
    question: "Peut-il rentrer au domicile demain ?",
    patientInformed: "agrees",
    immediateRisk: "none",
    callbackPhone: "03 20 00 00 01",
    ...more,
  };
}

/** Sends a request of a new patient from the ward and answers its identifier. */
export async function sendRequest(
  db: Database,
  world: LiaisonWorld,
  more: Partial<RequestToSend> = {},
  now: Date = NOW,
): Promise<string> {
  const patientId = more.patientId ?? (await newLiaisonPatient(db, world, now));
  const outcome = await sendLiaisonRequest(
    as(db, world.people.ward, now),
    requestFor(world, patientId, more),
  );
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.requestId;
}

export async function requestOf(db: Database, id: string) {
  const row = await findLiaisonRequest(db, id);
  if (!row) throw new Error("no such request");
  return row;
}

/** Moves the request as this person, with the version of now; throws when refused. */
export async function moved<Form extends { requestId: string; version: number }>(
  db: Database,
  actor: Actor,
  run: (ctx: UseCaseContext, form: Form) => Promise<{ ok: true } | { ok: false; message: string }>,
  requestId: string,
  form: NoInfer<Omit<Form, "version" | "requestId">>,
  now: Date = NOW,
): Promise<void> {
  const { version } = await requestOf(db, requestId);
  const outcome = await run(as(db, actor, now), { ...form, requestId, version } as unknown as Form);
  if (!outcome.ok) throw new Error(outcome.message);
}

export async function liaisonActionsOf(db: Database, requestId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("liaisonEvent")
    .select("action")
    .where("requestId", "=", requestId)
    .orderBy("version")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.action);
}

async function byCode(
  db: Database,
  table: "establishment" | "ward" | "secteur" | "filiere",
): Promise<Record<string, string>> {
  const rows = await db.selectFrom(table).select(["id", "code"]).execute();
  return Object.fromEntries(rows.map((row) => [row.code, row.id]));
}

/** 1 → B, 27 → BB: names hold no digits. */
function letters(number: number): string {
  return number < 26
    ? String.fromCharCode(65 + number)
    : letters(Math.floor(number / 26)) + String.fromCharCode(65 + (number % 26));
}
