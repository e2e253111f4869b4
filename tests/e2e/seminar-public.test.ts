import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enrol } from "#app/domains/seminars/enrolment.service.server.ts";
import { removeEnrolment } from "#app/domains/seminars/leaving.service.server.ts";
import { fillMail } from "#app/platform/outbox/mail-body.server.ts";
import { type Database, openDatabase } from "#db/client.server.ts";
import {
  as,
  createPeople,
  createSeminarWorld,
  createSession,
  placesOf,
  type SeminarWorld,
} from "#tests/setup/seminar-world.ts";
import { SERVED_SECRET } from "#tests/setup/served-demo.ts";
import { DEVICES, type Device, expectAccessible, expectNoSidewaysScroll, useStage } from "./journey.ts";

/** Days to the session of each device, so that one run does not meet the other's. */
const IN_DAYS: Record<Device, number> = { desktop: 30, phone: 40 };
const EMAILS: Record<Device, string> = { desktop: "ines@cabinet.test", phone: "lea@cabinet.test" };

describe("a nurse without an account", () => {
  const stage = useStage({
    // The checks of the browser may not have come yet when the form is sent: the server then refuses it.
    isExpected: (fault) => /status of 400/.test(fault),
  });
  let db: Database;
  let world: SeminarWorld;

  beforeAll(async () => {
    db = openDatabase(stage.databaseUrl);
    world = await createSeminarWorld(db);
  });
  afterAll(() => db?.destroy());

  test.each(Object.keys(DEVICES) as Device[])(
    "finds a session, waits, is offered a place and takes it (%s)",
    { timeout: 240_000 },
    async (device) => {
      const email = EMAILS[device];
      const sessionId = await fullSession(db, world, IN_DAYS[device]);
      const page = await stage.open(device);

      await page.goto("/connexion");
      await page.getByRole("link", { name: "Programme des séminaires" }).click();
      await page.getByRole("heading", { name: "Programme des séminaires" }).waitFor();
      await lookAt(page, device);
      await page.getByRole("link", { name: "Entretien motivationnel" }).click();
      await page.getByRole("heading", { name: "Comment les places sont données" }).waitFor();
      await lookAt(page, device);
      await page.locator(`a[href$="/${sessionId}/demande"]`).click();
      await page.getByText("votre demande entrera dans la liste d’attente").waitFor();
      await page.waitForLoadState("networkidle");
      await lookAt(page, device);

      // The server's words, nothing lost: neither an establishment nor a workplace.
      await page.getByLabel("Prénom").fill("Inès");
      await page.getByLabel("Nom", { exact: true }).fill("Delattre");
      await page.getByLabel("Adresse électronique").fill(email);
      await page.getByLabel("Profession").selectOption("nurse");
      await page.getByRole("button", { name: "Recevoir le lien de confirmation" }).click();
      await page.getByText("indiquez où vous travaillez").first().waitFor();
      expect(await page.getByLabel("Adresse électronique").inputValue()).toBe(email);
      await page.getByLabel("Lieu de travail").fill("Cabinet infirmier, Bailleul");
      await page.getByRole("button", { name: "Recevoir le lien de confirmation" }).click();
      await page.getByText("Regardez votre messagerie").waitFor();
      await lookAt(page, device);

      await page.goto(await linkIn(db, "seminar.request", email));
      await page.getByText(email).waitFor();
      await lookAt(page, device);
      await page.getByRole("button", { name: "Confirmer, et rejoindre la liste d’attente" }).click();
      await page.getByText("Liste d’attente : rang 1 sur 1").waitFor();
      await lookAt(page, device);

      await takeOff(db, world, sessionId);
      const offer = await linkIn(db, "seminar.offered", email);
      const before = await statesOf(db, sessionId);
      expect(before).toEqual(["cancelled", "offered"]);
      for (const method of ["GET", "HEAD"])
        expect((await fetch(stage.url + offer, { method })).status).toBe(200);
      await page.goto(offer);
      await page.getByRole("heading", { name: "Une place vous est proposée" }).waitFor();
      await lookAt(page, device);
      expect(await statesOf(db, sessionId)).toEqual(before);
      await page.getByRole("button", { name: "Je prends la place" }).click();
      await page.getByText("Inscription confirmée").waitFor();
      await lookAt(page, device);
      expect(await statesOf(db, sessionId)).toEqual(["cancelled", "confirmed"]);

      await expectAnswered(page, stage.url + offer);
    },
  );

  test("needs no script: the form and its link are ordinary", async () => {
    const email = "sans.script@cabinet.test";
    const sessionId = await createSession(db, world, { capacity: 5, now: new Date(), inDays: 50 });
    const post = (path: string, body: Record<string, string>) =>
      fetch(stage.url + path, {
        method: "POST",
        redirect: "manual",
        headers: { Origin: stage.url },
        body: new URLSearchParams(body),
      });
    const path = `/programme/entretien-motivationnel/${sessionId}/demande`;
    const person = {
      givenName: "Paul",
      familyName: "Roux",
      email,
      profession: "nurse",
      workplace: "Cabinet",
    };
    expect((await post(path, { ...person, email: "paul" })).status).toBe(400);
    expect((await post(path, person)).headers.get("Location")).toBe(`${path}?envoyee`);
    const confirmed = await post(await linkIn(db, "seminar.request", email), {});
    const followed = await fetch(stage.url + (confirmed.headers.get("Location") ?? ""));
    expect(await followed.text()).toContain("Inscription confirmée");
    expect(await statesOf(db, sessionId)).toEqual(["confirmed"]);
  });
});

/** A session whose only place is held by somebody of the network. */
async function fullSession(db: Database, world: SeminarWorld, inDays: number): Promise<string> {
  const now = new Date();
  const sessionId = await createSession(db, world, { capacity: 1, now, inDays });
  const [holder] = await createPeople(db, 1);
  if (!holder) throw new Error("nobody");
  expect(await enrol(as(db, holder, now), { sessionId })).toMatchObject({ ok: true });
  return sessionId;
}

/** The coordination takes the first person off. */
async function takeOff(db: Database, world: SeminarWorld, sessionId: string): Promise<void> {
  const [held] = (await placesOf(db, sessionId)).rows;
  const form = { enrolmentId: held?.id ?? "", comment: "Absence de longue durée." };
  expect(await removeEnrolment(as(db, world.coordinator, new Date()), form)).toMatchObject({ ok: true });
}

async function statesOf(db: Database, sessionId: string): Promise<string[]> {
  return (await placesOf(db, sessionId)).rows.map(({ status }) => status);
}

/** Where the last e-mail of that kind leads its reader. */
async function linkIn(db: Database, kind: string, email: string): Promise<string> {
  const mail = await db
    .selectFrom("outboxMessage")
    .select("body")
    .where("kind", "=", kind)
    .where("recipientEmail", "=", email)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  const text = fillMail(mail.body, { publicUrl: "", sessionSecret: SERVED_SECRET });
  return /^\/programme\/\S+$/m.exec(text)?.[0] ?? "";
}

/** The link of an offer that has its answer says so, and nothing else. */
async function expectAnswered(page: Page, offer: string): Promise<void> {
  const answer = await fetch(offer);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("Cette proposition a déjà reçu une réponse.");
  await page.getByRole("link", { name: "Le séminaire et ses autres séances" }).click();
  await page.getByRole("heading", { name: "Séances à venir" }).waitFor();
}

async function lookAt(page: Page, device: Device): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page, DEVICES[device].viewport?.width ?? 0);
}
