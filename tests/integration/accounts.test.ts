import { expect, test } from "vitest";
import { editPersonForm, type GrantForm, type InvitePersonForm } from "#app/domains/people/accounts.forms.ts";
import { findAccount, listAccounts } from "#app/domains/people/accounts.queries.server.ts";
import { editPerson, invitePerson, moveAccess } from "#app/domains/people/accounts.service.server.ts";
import { grantRole, withdrawRole } from "#app/domains/people/grants.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { findSignedIn, listGrants } from "#app/platform/session/session.server.ts";
import type { Database } from "#db/client.server.ts";
import { createPerson } from "#seeds/factories/people.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { sessionCookie, testContext, testRequest } from "#tests/setup/requests.ts";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const SECRET = "a secret for tests, thirty-two characters long";
const NETWORK = { scopeType: "network" as const, scopeId: "*" };

function person(db: Database, name: string, role: "administrator" | "director" = "administrator") {
  return createPerson(
    db,
    {
      email: `${name}@pluton.test`,
      givenName: "Agnès",
      familyName: name,
      profession: "manager",
      grants: [{ role, ...NETWORK }],
    },
    NOW,
  );
}

function card(changes: Partial<InvitePersonForm> = {}): InvitePersonForm {
  return {
    title: "Dr",
    givenName: "Paul",
    familyName: "Nowak",
    email: "nowak@pluton.test",
    profession: "psychiatrist",
    establishmentId: null,
    phone: null,
    rpps: "99700218896",
    ...changes,
  };
}

function act(db: Database, actor: Actor) {
  return { db, actor, now: NOW };
}

async function adminGrant(db: Database, accountId: string) {
  const row = await db
    .selectFrom("roleGrant")
    .select("id")
    .where("accountId", "=", accountId)
    .executeTakeFirstOrThrow();
  return row.id;
}

onEachEngine("accounts", (engine) => {
  test("an invitation opens an account that is found by name, and never twice", async () => {
    const { db } = await engine.create();
    const ctx = act(db, await person(db, "Delattre"));
    expect((await invitePerson(ctx, card(), SECRET)).ok).toBe(true);
    expect(await invitePerson(ctx, card({ rpps: null }), SECRET)).toMatchObject({ field: "email" });
    expect(await invitePerson(ctx, card({ email: "autre@pluton.test" }), SECRET)).toMatchObject({
      field: "rpps",
    });
    const found = await listAccounts(db, { text: "NOW", status: "invited" }, NOW);
    expect(found.map((row) => row.email)).toEqual(["nowak@pluton.test"]);
    expect(await listAccounts(db, { role: "administrator" }, NOW)).toHaveLength(1);
    expect(await db.selectFrom("outboxMessage").select("kind").execute()).toEqual([
      { kind: "account.invitation" },
    ]);
  });

  test("whoever does not administer is refused, whatever the page shows", async () => {
    const { db } = await engine.create();
    const admin = await person(db, "Delattre");
    const ctx = act(db, await person(db, "Ducrocq", "director"));
    const grant: GrantForm = { role: "director", scope: "network:*", startsOn: "2026-11-23", endsOn: null };
    for (const outcome of [
      await invitePerson(ctx, card(), SECRET),
      await editPerson(ctx, admin.accountId, { ...card(), version: 1 }),
      await moveAccess(ctx, admin.accountId, "disable", SECRET),
      await grantRole(ctx, ctx.actor.accountId, grant),
      await withdrawRole(ctx, admin.accountId, await adminGrant(db, admin.accountId)),
    ])
      expect(outcome).toMatchObject({ ok: false, kind: "forbidden" });
  });

  test("a card that changed meanwhile is refused with what it holds now, and by whom", async () => {
    const { db } = await engine.create();
    const ctx = act(db, await person(db, "Delattre"));
    const invited = await invitePerson(ctx, card(), SECRET);
    const id = invited.ok ? invited.value : "";
    expect((await editPerson(ctx, id, { ...card({ phone: "03 20 00 00 01" }), version: 1 })).ok).toBe(true);
    expect(await editPerson(ctx, id, { ...card({ phone: "03 20 00 00 02" }), version: 1 })).toMatchObject({
      kind: "conflict",
      changes: [{ by: "Agnès Delattre" }],
      merge: {
        version: 2,
        differences: [{ name: "phone", recorded: "03 20 00 00 01", typed: "03 20 00 00 02" }],
      },
    });
    expect(await findAccount(db, id)).toMatchObject({ phone: "03 20 00 00 01", version: 2 });
  });

  test("the last administrator stays, even when two are taken away at once", async () => {
    const { db, url } = await engine.create();
    const [first, second] = [await person(db, "Delattre"), await person(db, "Vasseur")];
    const other = engine.name === "sqlite" ? db : engine.connect(url);
    const outcomes = await Promise.all([
      withdrawRole(act(db, first), second.accountId, await adminGrant(db, second.accountId)),
      withdrawRole(act(other, second), first.accountId, await adminGrant(db, first.accountId)),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const left = outcomes[0]?.ok ? first : second;
    expect(await listGrants(db, left.accountId, NOW)).toHaveLength(1);
    const director = act(db, { ...first, accountId: "someone-else" });
    expect(await moveAccess(director, left.accountId, "disable", SECRET)).toMatchObject({ ok: false });
    expect(await moveAccess(act(db, left), left.accountId, "disable", SECRET)).toMatchObject({ ok: false });
  });

  test("a disabled account has no session left, and comes back by an invitation", async () => {
    const { db } = await engine.create();
    const ctx = act(db, await person(db, "Delattre"));
    const gone = await person(db, "Ducrocq", "director");
    const cookie = await sessionCookie(db, gone.accountId, { now: NOW });
    expect((await moveAccess(ctx, gone.accountId, "disable", SECRET)).ok).toBe(true);
    expect(await findSignedIn(testRequest("/", { cookie }), testContext(db), NOW)).toBeNull();
    expect((await moveAccess(ctx, gone.accountId, "disable", SECRET)).ok).toBe(false);
    expect((await moveAccess(ctx, gone.accountId, "enable", SECRET)).ok).toBe(true);
    expect(await findAccount(db, gone.accountId)).toMatchObject({ status: "invited" });
  });

  test("a role fits its scope, its period and is not given twice", async () => {
    const { db } = await engine.create();
    const ctx = act(db, await person(db, "Delattre"));
    const to = (await person(db, "Ducrocq", "director")).accountId;
    const grant: GrantForm = {
      role: "administrator",
      scope: "network:*",
      startsOn: "2026-12-01",
      endsOn: "2026-12-31",
    };
    expect((await grantRole(ctx, to, grant)).ok).toBe(true);
    expect(await grantRole(ctx, to, { ...grant, startsOn: "2026-12-31", endsOn: null })).toMatchObject({
      ok: false,
    });
    expect((await grantRole(ctx, to, { ...grant, startsOn: "2027-01-01", endsOn: null })).ok).toBe(true);
    expect(await grantRole(ctx, to, { ...grant, role: "intern" })).toMatchObject({ field: "scope" });
    expect(await grantRole(ctx, to, { ...grant, scope: "secteur:inconnu" })).toMatchObject({
      field: "scope",
    });
    const roles = async (at: string) => (await listGrants(db, to, new Date(at))).map((one) => one.role);
    expect(await roles("2026-11-30T22:59:59Z")).toEqual(["director"]);
    expect((await roles("2026-11-30T23:00:00Z")).sort()).toEqual(["administrator", "director"]);
  });
});

test("a faulty RPPS is said beside its field", () => {
  const typed = { ...card({ rpps: "10000000001" }), establishmentId: "", phone: "", version: "1" };
  const parsed = editPersonForm.safeParse(typed);
  expect(parsed.error?.issues[0]?.path).toEqual(["rpps"]);
});
