import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { ResourceForm } from "#app/domains/territory/resources.forms.ts";
import {
  countStaleResources,
  findResource,
  listResourceEvents,
  searchResources,
} from "#app/domains/territory/resources.queries.server.ts";
import {
  actOnResource,
  createResource,
  updateResource,
} from "#app/domains/territory/resources.service.server.ts";
import { exportResources } from "#app/domains/territory/resources-export.server.ts";
import { RESOURCE_COLUMNS } from "#app/domains/territory/resources-import.rules.ts";
import {
  applyResourceImport,
  previewResourceImport,
} from "#app/domains/territory/resources-import.service.server.ts";
import { notifyStaleResources } from "#app/domains/territory/stale-resources.service.server.ts";
import type { Role } from "#app/platform/access/roles.vocabulary.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database } from "#db/client.server.ts";
import { createPerson } from "#seeds/factories/people.ts";
import { onEachEngine } from "#tests/setup/database.ts";

const NOW = new Date("2026-11-23T09:00:00Z");

const FORM: ResourceForm = {
  kind: "gem",
  name: "GEM de l’Épeule",
  circle: "proximite",
  audience: "Adultes",
  conditions: null,
  phone: null,
  email: null,
  website: null,
  address: null,
  communeCode: "59017",
  area: "territory",
  secteurIds: [],
  checkedOn: "2026-11-23",
  keeperAccountId: null,
};

onEachEngine("the directory of resources", (engine) => {
  let db: Database;
  let desk: UseCaseContext;
  beforeEach(async () => {
    db = (await engine.create()).db;
    desk = await actAs("territory_desk", "desk@test");
  });

  async function actAs(role: Role, email: string): Promise<UseCaseContext> {
    const grants = [{ role, scopeType: "network" as const, scopeId: "*" }];
    const person = { email, givenName: "Ada", familyName: "Test", profession: "manager" as const, grants };
    return { db, actor: await createPerson(db, person, NOW), now: NOW };
  }

  async function create(form: Partial<ResourceForm> = {}): Promise<string> {
    const outcome = await createResource(desk, { ...FORM, ...form });
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.value;
  }

  test("an entry is created, found by words whatever their accents, and archived", async () => {
    const id = await create();
    const found = await searchResources(db, { text: "epeule ADULTES" });
    expect(found.rows.map((row) => row.id)).toEqual([id]);
    expect(found.rows[0]).toMatchObject({
      code: "gem-de-l-epeule",
      secteurCodes: [],
      communeName: "Armentières",
    });
    expect(await actOnResource(desk, id, { intent: "archive", version: 1 })).toMatchObject({ ok: true });
    expect((await searchResources(db, { text: "epeule" })).rows).toEqual([]);
    expect((await searchResources(db, { text: "epeule", isArchived: true })).rows).toHaveLength(1);
    expect(await actOnResource(desk, id, { intent: "restore", version: 2 })).toMatchObject({ ok: true });
    expect((await listResourceEvents(db, id)).map((event) => event.kind)).toEqual([
      "restored",
      "archived",
      "created",
    ]);
  });

  test("a secteur's entries are its own and those of the whole territory", async () => {
    const g06 = await db
      .selectFrom("secteur")
      .select("id")
      .where("code", "=", "59G06")
      .executeTakeFirstOrThrow();
    const own = await create({ name: "Zèbre du secteur", area: "secteurs", secteurIds: [g06.id] });
    const all = await create({ name: "Zèbre de partout" });
    const g05 = await db
      .selectFrom("secteur")
      .select("id")
      .where("code", "=", "59G05")
      .executeTakeFirstOrThrow();
    const foundIn = async (secteurId: string) =>
      (await searchResources(db, { text: "zebre", secteurId })).rows.map((row) => row.id).sort();
    expect(await foundIn(g06.id)).toEqual([own, all].sort());
    expect(await foundIn(g05.id)).toEqual([all]);
  });

  test("pages follow one another without a gap or a repeat", async () => {
    const seen: string[] = [];
    let afterId: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof searchResources>> = await searchResources(db, {
        limit: 7,
        afterId,
      });
      seen.push(...page.rows.map((row) => row.id));
      afterId = page.nextId;
    } while (afterId);
    const all = await searchResources(db, { limit: 500 });
    expect(seen).toEqual(all.rows.map((row) => row.id));
    expect(seen.length).toBeGreaterThan(50);
  });

  test("the second of two edits is told what changed and by whom, and changes nothing", async () => {
    const id = await create();
    const first = await updateResource(desk, id, { ...FORM, phone: "03 00 00 00 00", version: 1 });
    expect(first.ok).toBe(true);
    const second = await updateResource(desk, id, { ...FORM, conditions: "Sur rendez-vous", version: 1 });
    expect(second).toMatchObject({
      kind: "conflict",
      changes: [{ by: "Ada Test", what: expect.stringMatching(/^Téléphone\s:\s«\s03 00 00 00 00\s»$/) }],
    });
    expect(await findResource(db, id)).toMatchObject({
      phone: "03 00 00 00 00",
      conditions: null,
      version: 2,
    });
  });

  test.runIf(engine.name === "sqlite")("the list and its kinds are read in order by an index", async () => {
    const plans: string[] = [];
    for (const where of ["is_archived = 0", "is_archived = 0 AND kind = 'cmp'"]) {
      const plan = await sql<{ detail: string }>`EXPLAIN QUERY PLAN SELECT * FROM resource
        WHERE ${sql.raw(where)} ORDER BY search_key, id LIMIT 51`.execute(db);
      plans.push(plan.rows.map((row) => row.detail).join("; "));
    }
    expect(plans).toEqual([
      expect.stringMatching(/^SEARCH resource USING INDEX resource_list \(is_archived=\?\)$/),
      expect.stringMatching(/^SEARCH resource USING INDEX resource_kind \(is_archived=\? AND kind=\?\)$/),
    ]);
  });

  test("a form that changes nothing makes no version", async () => {
    const id = await create();
    expect(await updateResource(desk, id, { ...FORM, version: 1 })).toMatchObject({ ok: true });
    expect(await findResource(db, id)).toMatchObject({ version: 1 });
  });

  test.each([
    ["the same name in the same kind", { name: "gem de l'epeule" }, "rule", "name"],
    ["a commune that is not known", { name: "Autre", communeCode: "00000" }, "rule", "communeCode"],
    [
      "a secteur that is not known",
      { name: "Autre", area: "secteurs", secteurIds: ["x"] },
      "rule",
      "secteurIds",
    ],
  ] as const)("refused: %s", async (_why, more, kind, field) => {
    await create();
    expect(await createResource(desk, { ...FORM, ...more } as ResourceForm)).toMatchObject({ kind, field });
  });

  test("only those who keep the directory may change it", async () => {
    const id = await create();
    const reader = await actAs("sector_psychiatrist", "reader@test");
    const outcomes = [
      await createResource(reader, { ...FORM, name: "Autre" }),
      await updateResource(reader, id, { ...FORM, version: 1 }),
      await actOnResource(reader, id, { intent: "check", version: 1 }),
      await previewResourceImport(reader, "x"),
      await applyResourceImport(reader, { text: "x", fingerprint: "x" }),
    ];
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.kind))).toEqual(Array(5).fill("forbidden"));
  });

  describe("a CSV import", () => {
    const header = RESOURCE_COLUMNS.join(";");
    const line = "gem-y;gem;GEM Y;proximite;Adultes;Libre;;;;;59043;59G06;2026-11-01";

    async function preview(text: string) {
      const outcome = await previewResourceImport(desk, text);
      if (!outcome.ok) throw new Error(outcome.message);
      return outcome.value;
    }

    test("is shown before it is applied, then applied as shown, once", async () => {
      const text = `${header}\n${line}\n`;
      const plan = await preview(text);
      expect(plan.lines.map((found) => found.action)).toEqual(["create"]);
      expect((await searchResources(db, { text: "gem y" })).rows).toEqual([]);
      expect(await applyResourceImport(desk, { text, ...plan })).toMatchObject({
        value: { created: 1, updated: 0 },
      });
      expect((await searchResources(db, { text: "gem y" })).rows[0]).toMatchObject({
        secteurCodes: ["59G06"],
      });
      const again = await preview(text);
      expect(again.lines.map((found) => found.action)).toEqual(["same"]);
      expect(await applyResourceImport(desk, { text, ...again })).toMatchObject({ kind: "rule" });
    });

    test("updates with its history", async () => {
      const id = await create();
      const text = `${header}\ngem-de-l-epeule;gem;GEM de l’Épeule;proximite;Adultes;;03;;;;59017;territoire;2026-11-23\n`;
      const plan = await preview(text);
      expect(plan.lines[0]?.changes).toEqual([{ field: "Téléphone", from: "", to: "03" }]);
      await applyResourceImport(desk, { text, ...plan });
      expect(await findResource(db, id)).toMatchObject({ phone: "03", version: 2 });
      expect(await listResourceEvents(db, id)).toHaveLength(2);
    });

    test("is refused when the directory changed after the preview", async () => {
      const id = await create();
      const text = `${header}\ngem-de-l-epeule;gem;Renommé;proximite;;;;;;;;territoire;\n`;
      const plan = await preview(text);
      await actOnResource(desk, id, { intent: "check", version: 1 });
      expect(await applyResourceImport(desk, { text, ...plan })).toMatchObject({ kind: "conflict" });
      expect(await findResource(db, id)).toMatchObject({ name: "GEM de l’Épeule" });
    });

    test("reads back what the export wrote, without a change", async () => {
      const plan = await preview(await exportResources(db));
      expect(plan.faults).toEqual([]);
      expect(plan.lines.length).toBeGreaterThan(50);
      expect(plan.lines.filter((found) => found.action !== "same")).toEqual([]);
    });

    test("with a fault changes nothing", async () => {
      const text = `${header}\n${line}\n${line.replace("gem-y", "GEM Z")}\n`;
      const plan = await preview(text);
      expect(plan.faults).toHaveLength(1);
      expect(await applyResourceImport(desk, { text, ...plan })).toMatchObject({ kind: "conflict" });
      expect((await searchResources(db, { text: "gem y" })).rows).toEqual([]);
    });
  });

  test("stale entries are told once to their keeper, others to the desk, and again after a check", async () => {
    const keeper = await actAs("filiere_coordinator", "keeper@test");
    const kept = await create({ checkedOn: "2025-11-23", keeperAccountId: keeper.actor.accountId });
    await create({ name: "Récente", checkedOn: "2025-11-24", keeperAccountId: keeper.actor.accountId });
    const texts = async (ctx: UseCaseContext) =>
      (
        await db
          .selectFrom("notification")
          .select("text")
          .where("accountId", "=", ctx.actor.accountId)
          .execute()
      ).map((row) => row.text);
    await notifyStaleResources(db, NOW);
    await notifyStaleResources(db, NOW);
    expect(await texts(keeper)).toEqual(["Une fiche de l’annuaire est à vérifier."]);
    expect(await texts(desk)).toHaveLength(1);

    expect(await countStaleResources(db, "2025-11-23")).toBeGreaterThan(1);
    const before = await countStaleResources(db, "2025-11-23");
    await actOnResource(desk, kept, { intent: "check", version: 1 });
    expect(await countStaleResources(db, "2025-11-23")).toBe(before - 1);
    await notifyStaleResources(db, new Date("2028-01-01T09:00:00Z"));
    expect(await texts(keeper)).toHaveLength(2);
  });
});
