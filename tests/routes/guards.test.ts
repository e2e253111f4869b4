import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { NETWORK_SCOPE_ID, ROLES, type Role } from "#app/platform/access/roles.vocabulary.ts";
import type { Database } from "#db/client.server.ts";
import { createPerson } from "#seeds/factories/people.ts";
import { openTemplateCopy } from "#tests/setup/database.ts";
import { sessionCookie, testConfig, testContext, testRequest } from "#tests/setup/requests.ts";
import { call, type Route, type RouteModule, routes } from "#tests/setup/route-sweep.ts";

/** Pages that anyone may open; everything else answers a stranger with the sign-in page, 401 or 403. */
const PUBLIC = new Set([
  "connexion._index",
  "mot-de-passe._index",
  "mot-de-passe.$token",
  "invitation.$token",
  "programme",
  "programme._index",
  "programme.evaluation.$idAndToken",
  "programme.sondage.$idAndToken",
  "programme.$code._index",
  "programme.$code.programme[.]pdf",
  "programme.agenda[.]ics",
  "programme.attestation.$idAndToken",
  "programme.signer.$idAndToken._index",
  "programme.signer.$idAndToken.envoi",
  "verification",
  "verification._index",
  "verification.$code",
  "programme.$code.$sessionId.demande",
  "programme.confirmer.$idAndToken",
  "programme.suivi.$idAndToken._index",
  "programme.suivi.$idAndToken.agenda[.]ics",
  "programme.place.$idAndToken",
  "enseignement.abonnement.$idAndToken.agenda[.]ics",
]);

let db: Database;
const people = new Map<Role, { actor: Actor; cookie: string }>();

beforeAll(async () => {
  db = await openTemplateCopy();
  for (const role of ROLES) {
    const actor = await createPerson(
      db,
      {
        email: `${role}@pluton.test`,
        givenName: "Camille",
        familyName: role,
        profession: "other",
        grants: [{ role, scopeType: "network", scopeId: NETWORK_SCOPE_ID }],
      },
      new Date(),
    );
    people.set(role, { actor, cookie: await sessionCookie(db, actor.accountId) });
  }
});

function requestsOf(route: Route, module: RouteModule, cookie?: string) {
  const session = cookie ? { cookie } : {};
  return [
    { kind: "loader", handler: module.loader, request: testRequest(route.path, session) },
    { kind: "action", handler: module.action, request: testRequest(route.path, { ...session, body: {} }) },
  ].flatMap(({ handler, ...rest }) => (handler ? [{ ...rest, handler }] : []));
}

/** Defines a test, or none: one that does not apply is not one that was skipped. */
function onlyIf(applies: boolean): (name: string, run: () => Promise<void>) => void {
  return (name, run) => {
    if (applies) test(name, run);
  };
}

test("there are routes to sweep", () => {
  expect(routes.length).toBeGreaterThan(20);
});

describe.each(routes.map((route) => [route.name, route] as const))("%s", (name, route) => {
  onlyIf(!PUBLIC.has(name))("refuses a stranger", async () => {
    const module = await route.load();
    for (const { kind, handler, request } of requestsOf(route, module)) {
      const answer = await call(handler, { request, params: route.params, context: testContext(db) });
      const isRefused =
        answer.status === 401 ||
        answer.status === 403 ||
        (answer.status === 302 && answer.location.startsWith("/connexion"));
      expect(isRefused, `${kind}: ${answer.status} ${answer.location} ${String(answer.error)}`).toBe(true);
    }
  });

  onlyIf(name.startsWith("_app"))("refuses someone who has not given the second factor", async () => {
    const config = testConfig({ SECOND_FACTOR: "required" });
    const module = await route.load();
    for (const { kind, handler, request } of requestsOf(route, module, people.get("administrator")?.cookie)) {
      const answer = await call(handler, { request, params: route.params, context: testContext(db, config) });
      expect(answer.location, kind).toMatch(/^\/connexion\/activation/);
    }
  });

  test("answers every role without failing", async () => {
    const module = await route.load();
    for (const role of ROLES) {
      const person = people.get(role);
      // A sweep may sign the person out: each call has a session of its own.
      const cookie = person ? await sessionCookie(db, person.actor.accountId) : "";
      for (const { kind, handler, request } of requestsOf(route, module, cookie)) {
        const answer = await call(handler, { request, params: route.params, context: testContext(db) });
        expect(answer.status, `${role} ${kind}: ${String(answer.error)}`).toBeLessThan(500);
      }
    }
  });

  onlyIf(name.startsWith("_app.administration"))("is closed to whoever does not administer", async () => {
    const module = await route.load();
    const isForOfficer = /^_app\.administration\.(_index|audit)/.test(name);
    for (const role of ROLES.filter((one) => one !== "administrator")) {
      if (role === "data_protection_officer" && isForOfficer) continue;
      const cookie = await sessionCookie(db, people.get(role)?.actor.accountId ?? "");
      for (const { kind, handler, request } of requestsOf(route, module, cookie)) {
        const answer = await call(handler, { request, params: route.params, context: testContext(db) });
        expect(answer.status, `${role} ${kind}`).toBe(403);
      }
    }
  });
});

test("the data protection officer reads the audit trail, and the administrator everything of the administration", async () => {
  const officer = people.get("data_protection_officer")?.cookie ?? "";
  const administrator = people.get("administrator")?.cookie ?? "";
  for (const [name, cookie] of [
    ["_app.administration._index", officer],
    ["_app.administration.audit._index", officer],
    ["_app.administration.audit[.]csv", officer],
    ["_app.administration.comptes._index", administrator],
    ["_app.administration.messages._index", administrator],
    ["_app.administration.parametres", administrator],
    ["_app.administration.taches", administrator],
  ] as const) {
    const route = routes.find((one) => one.name === name);
    const handler = (await route?.load())?.loader;
    if (!route || !handler) throw new Error(`${name} is missing`);
    const request = testRequest(route.path, { cookie });
    expect((await call(handler, { request, params: {}, context: testContext(db) })).status, name).toBe(200);
  }
});

test("the territory desk, which follows no patient, opens no list of care", async () => {
  const cookie = people.get("territory_desk")?.cookie ?? "";
  for (const name of [
    "_app.adressages.attente",
    "_app.adressages.fins",
    "_app.adressages.rendez-vous._index",
    "_app.parcours._index",
  ]) {
    const route = routes.find((one) => one.name === name);
    const handler = (await route?.load())?.loader;
    if (!route || !handler) throw new Error(`${name} is missing`);
    const request = testRequest(route.path, { cookie });
    expect((await call(handler, { request, params: {}, context: testContext(db) })).status, name).toBe(403);
  }
});
