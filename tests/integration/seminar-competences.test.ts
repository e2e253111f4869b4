import { expect, test } from "vitest";
import type { Profession } from "#app/domains/people/people.vocabulary.ts";
import { loadCompetences, loadFiliereCompetence } from "#app/domains/seminars/competences.service.server.ts";
import { competencesCsv, trainedPeopleCsv } from "#app/domains/seminars/competences-csv.ts";
import { enrol } from "#app/domains/seminars/enrolment.service.server.ts";
import { prepareSession } from "#app/domains/seminars/needed-session.service.server.ts";
import { listTrainedPeople } from "#app/domains/seminars/trained-people.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { newId } from "#app/platform/id.ts";
import { type Database, inTransaction } from "#db/client.server.ts";
import { createOutsider } from "#seeds/factories/seminars.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import {
  as,
  createPeople,
  createSeminarWorld,
  createSession,
  NOW,
  type SeminarWorld,
} from "#tests/setup/seminar-world.ts";

const YEAR = 365;

onEachEngine("the map of competences", (engine) => {
  test("counts who holds hours that stand and are not too old, by secteur and profession", async () => {
    const { db, world, filiereId } = await createTrainedWorld(await engine.create());
    const map = await loadCompetences(as(db, world.coordinator), { profession: null });
    const column = map.filieres.findIndex(({ id }) => id === filiereId);
    const cellOf = (code: string | undefined) =>
      map.rows.find(({ secteur }) => secteur?.code === code)?.cells[column];
    expect(cellOf("59G05")).toMatchObject({
      trained: 2,
      professions: [
        { profession: "nurse", count: 1 },
        { profession: "psychologist", count: 1 },
      ],
      isGap: false,
    });
    // too old, revoked, or too short: nobody there is trained, and one waits
    expect(cellOf("59G06")).toMatchObject({ trained: 0, isGap: true, waiting: 1 });
    expect(cellOf(undefined)).toMatchObject({ trained: 1, isGap: false });
    // a filière for adults alone
    expect(cellOf("59I02")).toMatchObject({ isConcerned: false, isGap: false });
    expect(map.gaps[0]).toMatchObject({ secteur: { code: "59G06" }, waiting: 1 });

    const nurses = await loadCompetences(as(db, world.coordinator), { profession: "psychologist" });
    expect(nurses.rows.find(({ secteur }) => secteur?.code === "59G05")?.cells[column]?.trained).toBe(1);

    expect(competencesCsv(map)).toContain("59G05;Hazebrouck – Cassel;TDAH;Psychologue;1;");
    const onPage = await loadFiliereCompetence(as(db, world.coordinator), filiereId);
    expect(onPage?.secteurs.map(({ secteur, cell }) => [secteur.code, cell.trained])).toEqual([
      ["59G05", 2],
      ["59G06", 0],
      ["59G07", 0],
      ["59G08", 0],
    ]);
    expect(onPage?.next).toMatchObject({ free: 0, title: "Entretien motivationnel" });
  });

  test("its names are those it counts, for whoever calls on them", async () => {
    const { db, world, filiereCode, here } = await createTrainedWorld(await engine.create());
    const search = { filiere: filiereCode, secteur: "59G05", profession: null };
    const listed = await listTrainedPeople(as(db, world.coordinator), search);
    if (!listed.ok) throw new Error(listed.message);
    expect(listed.value.people).toMatchObject([
      { profession: "nurse", until: "2031-10-24", secteurCode: "59G05", minutes: 360 },
      { profession: "psychologist", until: "2031-10-24", minutes: 200 },
    ]);
    expect(listed.value.people[0]?.sessions).toHaveLength(2);
    expect(trainedPeopleCsv(listed.value)).toContain(";59G05;");

    expect(await listTrainedPeople(as(db, here), search)).toMatchObject({ ok: true });
    expect(await listTrainedPeople(as(db, here), { ...search, secteur: "59G06" })).toMatchObject({
      kind: "forbidden",
    });
    expect(await listTrainedPeople(as(db, here), { ...search, secteur: null })).toMatchObject({
      kind: "forbidden",
    });
    const [stranger] = await createPeople(db, 1);
    if (!stranger) throw new Error("nobody");
    expect(await listTrainedPeople(as(db, stranger), search)).toMatchObject({ kind: "forbidden" });
    const map = await loadCompetences(as(db, stranger), { profession: null });
    expect(map.rows.flatMap(({ cells }) => cells).some(({ mayReadNames }) => mayReadNames)).toBe(false);
    expect(await listTrainedPeople(as(db, world.coordinator), { ...search, secteur: "59G99" })).toMatchObject(
      {
        kind: "notFound",
      },
    );
    const elsewhere = await listTrainedPeople(as(db, world.coordinator), { ...search, secteur: "aucun" });
    expect(elsewhere.ok && elsewhere.value.people).toHaveLength(1);
  });

  test("somebody who changes secteur is counted in the new one from their next enrolment on", async () => {
    const { db } = await engine.create();
    const world = await createSeminarWorld(db);
    const [person] = (await createPeople(db, 1, { secteurId: world.secteurs["59G05"] ?? "" })) as [Actor];
    const secteurOf = async () =>
      (
        await db
          .selectFrom("seminarParticipant")
          .select("secteurId")
          .where("accountId", "=", person.accountId)
          .executeTakeFirstOrThrow()
      ).secteurId;
    await enrol(as(db, person), { sessionId: await createSession(db, world, { capacity: 1 }) });
    expect(await secteurOf()).toBe(world.secteurs["59G05"]);
    const moved = {
      ...person,
      grants: person.grants.map((grant) => ({ ...grant, scopeId: world.secteurs["59G06"] ?? "" })),
    };
    await enrol(as(db, moved), { sessionId: await createSession(db, world, { capacity: 1, inDays: 40 }) });
    expect(await secteurOf()).toBe(world.secteurs["59G06"]);
    // a role without a secteur says nothing of it
    const without = { ...person, grants: [] };
    await enrol(as(db, without), { sessionId: await createSession(db, world, { capacity: 1, inDays: 50 }) });
    expect(await secteurOf()).toBe(world.secteurs["59G06"]);
  });

  test("a need becomes a session with places kept for its secteur", async () => {
    const { db, world, filiereId } = await createTrainedWorld(await engine.create());
    const given = { seminar: { filiereId }, now: NOW };
    const prepared = await prepareSession(db, { ...given, secteurCode: "59G06" });
    expect(prepared).toMatchObject({
      need: { waiting: 1 },
      defaults: {
        quotaGroup1: `secteur:${world.secteurs["59G06"]}`,
        quotaPlaces1: "2",
        quotaReleaseDays: "21",
      },
    });
    expect(await prepareSession(db, { ...given, secteurCode: "59Z99" })).toEqual({
      need: null,
      defaults: { capacity: "20" },
    });
  });
});

/** A filière for adults with its seminar: two people trained in 59G05, one of no secteur, nobody in 59G06. */
async function createTrainedWorld({ db }: { db: Database }) {
  const world = await createSeminarWorld(db);
  const filiereCode = "tdah";
  const { id: filiereId } = await db
    .selectFrom("filiere")
    .select("id")
    .where("code", "=", filiereCode)
    .executeTakeFirstOrThrow();
  await db.updateTable("seminar").set({ filiereId }).where("id", "=", world.seminarId).execute();
  const [g05, g06] = [world.secteurs["59G05"] ?? "", world.secteurs["59G06"] ?? ""];
  const recent = await pastSession(db, world, 30);
  const older = await pastSession(db, world, 2 * YEAR);
  const tooOld = await pastSession(db, world, 5 * YEAR + 10);
  const nurse = await attest(db, { sessionId: recent, secteurId: g05, minutes: 180 });
  await attest(db, { sessionId: older, secteurId: g05, minutes: 180, participantId: nurse });
  await attest(db, { sessionId: recent, secteurId: g05, minutes: 200, profession: "psychologist" });
  await attest(db, { sessionId: recent, secteurId: null, minutes: 200 });
  await attest(db, { sessionId: tooOld, secteurId: g06, minutes: 400 });
  await attest(db, { sessionId: recent, secteurId: g06, minutes: 400, isRevoked: true });
  await attest(db, { sessionId: recent, secteurId: g06, minutes: 179 });
  const coming = await createSession(db, world, { capacity: 1 });
  const [seated] = await createPeople(db, 1);
  const [waiting] = await createPeople(db, 1, { secteurId: g06 });
  const [here] = await createPeople(db, 1, { secteurId: g05 });
  for (const person of [seated, waiting]) await enrol(as(db, person as Actor), { sessionId: coming });
  return { db, world, filiereId, filiereCode, here: here as Actor };
}

/** A session that was held so many days ago. */
async function pastSession(db: Database, world: SeminarWorld, daysAgo: number): Promise<string> {
  const id = await createSession(db, world, { capacity: 20, inDays: -daysAgo });
  await db.updateTable("seminarSession").set({ status: "held" }).where("id", "=", id).execute();
  return id;
}

let certificates = 0;

/** Somebody without an account who attended and has a certificate. */
async function attest(
  db: Database,
  given: {
    sessionId: string;
    secteurId: string | null;
    minutes: number;
    profession?: Profession;
    participantId?: string;
    isRevoked?: boolean;
  },
): Promise<string> {
  certificates += 1;
  const at = NOW.toISOString();
  const participantId =
    given.participantId ??
    (
      await inTransaction(db, (trx) =>
        createOutsider(
          trx,
          {
            givenName: "Camille",
            familyName: `Formée ${String(certificates).padStart(3, "0")}`,
            email: `formee-${certificates}@essai.test`,
            profession: given.profession ?? "nurse",
            establishmentId: null,
            secteurId: given.secteurId,
            workplace: "Cabinet, Bailleul",
          },
          NOW,
        ),
      )
    ).id;
  const enrolmentId = newId();
  await db
    .insertInto("seminarEnrolment")
    .values({
      id: enrolmentId,
      sessionId: given.sessionId,
      participantId,
      status: "attended",
      arrival: certificates,
      enrolledAt: at,
      updatedAt: at,
    })
    .execute();
  await db
    .insertInto("seminarCertificate")
    .values({
      id: newId(),
      enrolmentId,
      code: `CODE-${certificates}`,
      number: `2026-${certificates}`,
      kind: "presence",
      personName: "Camille Formée",
      title: "Entretien motivationnel",
      days: "2026-10-24",
      minutes: given.minutes,
      trainers: "",
      issuedAt: at,
      ...(given.isRevoked ? { revokedAt: at, revokeReason: "Erreur." } : {}),
    })
    .execute();
  return participantId;
}
