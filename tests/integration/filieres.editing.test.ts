import { expect, test } from "vitest";
import {
  addMemberForm,
  criterionForm,
  documentForm,
  endMemberForm,
  moveLineForm,
  settingsForm,
  sitesForm,
} from "#app/domains/filieres/editing.forms.ts";
import {
  ALREADY_MEMBER,
  ENDS_BEFORE_START,
  FILIERE_CHANGED,
  KIND_IS_FIXED,
  NOT_YOUR_FILIERE,
  UNKNOWN_FILIERE,
  UNKNOWN_LINE,
  UNKNOWN_PROFESSIONAL,
  UNKNOWN_SITE,
} from "#app/domains/filieres/editing.vocabulary.ts";
import {
  findFiliere,
  listCriteria,
  listDocuments,
  listSitesOf,
  listTargets,
  listTeam,
} from "#app/domains/filieres/filieres.queries.server.ts";
import {
  addMember,
  chooseSites,
  editSettings,
  endMember,
} from "#app/domains/filieres/filieres.service.server.ts";
import {
  moveCriterion,
  moveDocument,
  saveCriterion,
  saveDocument,
} from "#app/domains/filieres/lines.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { newId } from "#app/platform/id.ts";
import type { Database } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { insertActor, insertGround, NOW } from "#tests/setup/filiere-rows.ts";
import { raceRounds } from "#tests/setup/race.ts";

const SETTINGS = {
  name: "Troubles des conduites alimentaires",
  shortName: "TCA",
  summary: "Évaluation et soins.",
  circle: "specialise",
  minAge: "15",
  maxAge: "",
  durationDays: "180",
  sessionCount: "20",
  capacity: "24",
  organiseDays: "2",
  informationDays: "10",
  waitReviewDays: "42",
  isOpen: "on",
  urgentAnswerDays: "1",
  urgentCareDays: "7",
  prioritaireAnswerDays: "3",
  prioritaireCareDays: "14",
  programmeAnswerDays: "5",
  programmeCareDays: "42",
};

const CRITERION = { kind: "exclusion", label: "Danger", explanation: "Aigu.", orientation: "Urgences." };

onEachEngine("editing a filière", (engine) => {
  test("the coordinator changes its settings; the version, the audit and the targets follow", async () => {
    const { db, code, filiereId, coordinator } = await makeFiliere();
    const form = settingsForm.parse({ ...SETTINGS, version: "1" });

    expect(await editSettings(as(db, coordinator), code, form)).toMatchObject({ ok: true });
    expect(await findFiliere(db, filiereId)).toMatchObject({
      shortName: "TCA",
      minAge: 15,
      maxAge: null,
      capacity: 24,
      isOpen: 1,
      version: 2,
      updatedBy: coordinator.accountId,
    });
    const targets = await listTargets(db, filiereId);
    expect(targets.find(({ priority }) => priority === "prioritaire")).toMatchObject({
      answerDays: 3,
      careDays: 14,
    });
    const audit = await listEdits(db);
    expect(audit).toHaveLength(1);
    expect(JSON.parse(audit[0]?.detail ?? "{}")).toMatchObject({ part: "settings", version: 2 });
  });

  test("the second of two editors is told what changed and who did it, and overwrites nothing", async () => {
    const { db, code, filiereId, coordinator, administrator } = await makeFiliere();
    const first = settingsForm.parse({ ...SETTINGS, version: "1" });
    await editSettings(as(db, coordinator), code, first);
    const second = settingsForm.parse({ ...SETTINGS, capacity: "3", version: "1" });

    const outcome = await editSettings(as(db, administrator), code, second);
    expect(outcome).toMatchObject({ ok: false, kind: "conflict", message: FILIERE_CHANGED });
    const changes = outcome.ok ? [] : (outcome.changes ?? []);
    expect(changes.map((change) => change.by)).toEqual([coordinator.displayName]);
    expect(changes[0]?.what).toContain("Capacité");
    expect((await findFiliere(db, filiereId))?.capacity).toBe(24);
  });

  test("two editions at the same moment: one is done, the other refused", async () => {
    const { db, url, code, filiereId, coordinator, administrator } = await makeFiliere();
    const save = (actor: Actor, label: string) => ({
      module: "domains/filieres/lines.service.server.ts",
      name: "saveDocument",
      actor,
      args: [code, documentForm.parse({ label, version: "1" })],
    });
    const [outcomes = []] = await raceRounds(
      url,
      [[save(coordinator, "Courrier"), save(administrator, "Bilan")]],
      NOW,
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listDocuments(db, filiereId)).toHaveLength(1);
    expect((await findFiliere(db, filiereId))?.version).toBe(2);
  });

  test("nobody else may, and an unknown filière is said so", async () => {
    const { db, code, ground, coordinator } = await makeFiliere();
    const form = settingsForm.parse({ ...SETTINGS, version: "1" });
    const otherCode = await codeOf(db, ground.filiereIds[1]);
    for (const [actor, target] of [
      [ground.sender, code],
      [coordinator, otherCode],
    ] as const) {
      expect(await editSettings(as(db, actor), target, form)).toMatchObject({
        kind: "forbidden",
        message: NOT_YOUR_FILIERE,
      });
    }
    expect(await editSettings(as(db, coordinator), "inconnue", form)).toMatchObject({
      kind: "notFound",
      message: UNKNOWN_FILIERE,
    });
    expect(await listEdits(db)).toEqual([]);
  });

  test("coordinators are told of an administrator's change, once until they read it, never of their own", async () => {
    const { db, code, coordinator, administrator } = await makeFiliere();
    await saveDocument(as(db, administrator), code, documentForm.parse({ label: "A", version: "1" }));
    await saveDocument(as(db, administrator), code, documentForm.parse({ label: "B", version: "2" }));
    await saveDocument(as(db, coordinator), code, documentForm.parse({ label: "C", version: "3" }));
    const told = await db.selectFrom("notification").select(["accountId", "path"]).execute();
    expect(told).toEqual([{ accountId: coordinator.accountId, path: `/filieres/${code}` }]);
  });

  test("criteria are added, reworded, reordered, withdrawn and put back, never turned round", async () => {
    const { db, code, filiereId, coordinator } = await makeFiliere();
    const ctx = as(db, coordinator);
    for (const [index, label] of ["Un", "Deux", "Trois"].entries()) {
      const form = criterionForm.parse({ ...CRITERION, label, version: index + 1 });
      expect(await saveCriterion(ctx, code, form)).toMatchObject({ ok: true });
    }
    const id = (await listCriteria(db, filiereId))[2]?.id ?? "";
    await moveCriterion(ctx, code, moveLineForm.parse({ id, move: "up", version: 4 }));
    await saveCriterion(ctx, code, criterionForm.parse({ ...CRITERION, id, label: "Trois bis", version: 5 }));
    expect((await listCriteria(db, filiereId)).map(({ label }) => label)).toEqual([
      "Un",
      "Trois bis",
      "Deux",
    ]);

    const turned = criterionForm.parse({ ...CRITERION, id, kind: "inclusion", version: 6 });
    expect(await saveCriterion(ctx, code, turned)).toMatchObject({ message: KIND_IS_FIXED, field: "kind" });

    await moveCriterion(ctx, code, moveLineForm.parse({ id, move: "withdraw", version: 6 }));
    expect(await listCriteria(db, filiereId)).toHaveLength(2);
    expect(await listCriteria(db, filiereId, { isWithInactive: true })).toHaveLength(3);
    await moveCriterion(ctx, code, moveLineForm.parse({ id, move: "restore", version: 7 }));
    expect(await listCriteria(db, filiereId)).toHaveLength(3);

    const unknown = moveLineForm.parse({ id: newId(), move: "up", version: 8 });
    expect(await moveCriterion(ctx, code, unknown)).toMatchObject({ message: UNKNOWN_LINE });
  });

  test("a line of another filière cannot be changed through this one", async () => {
    const { db, code, ground, coordinator, administrator } = await makeFiliere();
    const otherCode = await codeOf(db, ground.filiereIds[1]);
    await saveDocument(
      as(db, administrator),
      otherCode,
      documentForm.parse({ label: "Autre", version: "1" }),
    );
    const id = (await listDocuments(db, ground.filiereIds[1]))[0]?.id ?? "";
    const form = moveLineForm.parse({ id, move: "withdraw", version: 1 });
    expect(await moveDocument(as(db, coordinator), code, form)).toMatchObject({ message: UNKNOWN_LINE });
    expect(await listDocuments(db, ground.filiereIds[1])).toHaveLength(1);
  });

  test("sites are those of the territory, and stay in their order", async () => {
    const { db, code, filiereId, ground, coordinator } = await makeFiliere();
    const [first, second] = await insertSites(db, ground.territoryId);
    const ctx = as(db, coordinator);
    await chooseSites(ctx, code, sitesForm.parse({ siteIds: second, version: 1 }));
    await chooseSites(ctx, code, sitesForm.parse({ siteIds: [first, second], version: 2 }));
    expect((await listSitesOf(db, filiereId)).map(({ id }) => id)).toEqual([second, first]);

    const unknown = sitesForm.parse({ siteIds: [first, newId()], version: 3 });
    expect(await chooseSites(ctx, code, unknown)).toMatchObject({ message: UNKNOWN_SITE });
    expect(await listSitesOf(db, filiereId)).toHaveLength(2);
  });

  test("the team gains and loses members by dates", async () => {
    const { db, code, filiereId, ground, coordinator } = await makeFiliere();
    const ctx = as(db, coordinator);
    const joining = { professionalId: ground.sender.professionalId, duty: "medical", startsOn: "2026-11-01" };
    expect(await addMember(ctx, code, addMemberForm.parse({ ...joining, version: 1 }))).toMatchObject({
      ok: true,
    });
    expect(await addMember(ctx, code, addMemberForm.parse({ ...joining, version: 2 }))).toMatchObject({
      message: ALREADY_MEMBER,
    });
    const nobody = { ...joining, professionalId: newId(), version: 2 };
    expect(await addMember(ctx, code, addMemberForm.parse(nobody))).toMatchObject({
      message: UNKNOWN_PROFESSIONAL,
    });

    const memberId = (await listTeam(db, filiereId, NOW))[0]?.id ?? "";
    const tooEarly = endMemberForm.parse({ memberId, endsOn: "2026-10-31", version: 2 });
    expect(await endMember(ctx, code, tooEarly)).toMatchObject({ message: ENDS_BEFORE_START });
    await endMember(ctx, code, endMemberForm.parse({ memberId, endsOn: "2026-11-22", version: 2 }));
    expect(await listTeam(db, filiereId, NOW)).toEqual([]);
    expect(await listTeam(db, filiereId, new Date("2026-11-22T09:00:00Z"))).toHaveLength(1);
  });

  async function makeFiliere() {
    const { db, url } = await engine.create();
    const ground = await insertGround(db);
    const filiereId = ground.filiereIds[0];
    const coordinator = await insertActor(db, [
      { role: "filiere_coordinator", scopeType: "filiere", scopeId: filiereId },
    ]);
    const administrator = await insertActor(db, [
      { role: "administrator", scopeType: "network", scopeId: "*" },
    ]);
    return { db, url, ground, filiereId, code: await codeOf(db, filiereId), coordinator, administrator };
  }
});

function as(db: Database, actor: Actor) {
  return { db, actor, now: NOW };
}

function listEdits(db: Database) {
  return db.selectFrom("auditEvent").select("detail").where("action", "=", "filiere.edit").execute();
}

async function codeOf(db: Database, filiereId: string): Promise<string> {
  return (await findFiliere(db, filiereId))?.code ?? "";
}

async function insertSites(db: Database, territoryId: string): Promise<[string, string]> {
  const establishmentId = newId();
  await db
    .insertInto("establishment")
    .values({
      id: establishmentId,
      territoryId,
      code: establishmentId,
      name: "Établissement",
      shortName: "Essai",
      kind: "other",
    })
    .execute();
  const ids: [string, string] = [newId(), newId()];
  for (const id of ids) {
    await db
      .insertInto("site")
      .values({ id, establishmentId, code: id, name: `Site ${id}`, kind: "cmp" })
      .execute();
  }
  return ids;
}
