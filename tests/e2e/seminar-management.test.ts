import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enrol, enrolParticipant, onSession } from "#app/domains/seminars/enrolment.service.server.ts";
import { fillMail } from "#app/platform/outbox/mail-body.server.ts";
import { addDays, dayOf } from "#app/shared/dates.ts";
import { type Database, inTransaction, openDatabase } from "#db/client.server.ts";
import { createOutsider } from "#seeds/factories/seminars.ts";
import { as, createPeople, createSeminarWorld, createSession } from "#tests/setup/seminar-world.ts";
import { SERVED_SECRET } from "#tests/setup/served-demo.ts";
import { expectAccessible, expectNoSidewaysScroll, useStage } from "./journey.ts";

const SESSION = /\/seminaires\/gestion\/seances\/([0-9a-f-]{36})/;
const NEVER_PAST = 60;
const PEOPLE = [
  ["Camille Flament", "participant@pluton.test"],
  ["Inès Roussel", "interne@pluton.test"],
  ["Claire Vandewalle", "psychiatre@pluton.test"],
] as const;

/** A form at fault is a 400 or a 422, a stale one a 409: the browser reports each. */
const isExpected = (fault: string) => /status of (400|409|422)/.test(fault);

describe("the university's coordinator", () => {
  const stage = useStage({ isExpected });
  let db: Database;

  beforeAll(() => {
    db = openDatabase(stage.databaseUrl);
  });
  afterAll(() => db?.destroy());

  test("prepares a seminar and a session, runs its places, and cancels it with another date", async () => {
    const page = await stage.open("desktop", "universite");
    await page.goto("/seminaires/gestion");
    await page.getByRole("heading", { name: "Besoins du territoire" }).waitFor();
    await lookAt(page);
    await page.getByRole("link", { name: "Nouveau séminaire" }).click();
    await page.getByRole("heading", { name: "Nouveau séminaire" }).waitFor();
    await lookAt(page);

    // Nothing typed is lost by what is missing.
    await page.getByLabel("Titre").fill("Psychoéducation des proches");
    await page.getByRole("button", { name: "Créer" }).click();
    await page.getByText("Dites en deux phrases de quoi il s’agit.").first().waitFor();
    expect(await page.getByLabel("Titre").inputValue()).toBe("Psychoéducation des proches");
    await page.getByLabel("Résumé").fill("Une demi-journée, des jeux de rôle.");
    await page.getByRole("radio", { name: /^Ordre d’arrivée/ }).check();
    await page.getByLabel("Séance supplémentaire à partir de").fill("2");
    await page.getByLabel(/^Publié/).check();
    await page.getByRole("button", { name: "Créer" }).click();
    await page.getByRole("heading", { level: 1, name: "Psychoéducation des proches" }).waitFor();
    await lookAt(page);

    // A session in the past is refused beside its day.
    await page.getByRole("link", { name: "Nouvelle séance" }).click();
    await page.getByLabel("Première demi-journée", { exact: true }).waitFor();
    await lookAt(page);
    await fillHalfDay(page, "première", inDays(-2));
    await page.getByLabel("Salle ou lieu").fill("Salle des fêtes, Bailleul");
    await page.getByLabel("Nombre de places").fill("1");
    await page.getByRole("button", { name: "Préparer la séance" }).click();
    await page.getByText("Cette demi-journée est déjà passée.").first().waitFor();
    expect(await page.getByLabel("Salle ou lieu").inputValue()).toBe("Salle des fêtes, Bailleul");
    await page.getByLabel("Première demi-journée", { exact: true }).fill(inDays(NEVER_PAST));
    await page.getByRole("button", { name: "Préparer la séance" }).click();
    await page.getByText("Cette séance n’est pas encore publiée").waitFor();
    await lookAt(page);
    const session = page.url();

    // Duplicated twice: one copy is another date, the other is given up.
    const copies: string[] = [];
    for (const days of [90, 95]) {
      await page.goto(session);
      await page.getByLabel("Premier jour").fill(inDays(days));
      await page.getByRole("button", { name: "Dupliquer" }).click();
      await page.getByRole("heading", { name: "Modifier la séance" }).waitFor();
      expect(await page.getByLabel("Salle ou lieu").inputValue()).toBe("Salle des fêtes, Bailleul");
      copies.push(page.url().replace(/\/modifier$/, ""));
    }
    await page.goto(copies[1] ?? "");
    await page.getByText("Supprimer cette séance").click();
    await page.getByRole("button", { name: "Oui, supprimer la séance" }).click();
    await page.getByRole("heading", { level: 1, name: "Psychoéducation des proches" }).waitFor();
    expect((await page.request.get(copies[1] ?? "")).status()).toBe(404);
    for (const path of [copies[0] ?? "", session]) {
      await page.goto(path);
      await page.getByRole("button", { name: "Publier la séance" }).click();
      await page.getByText("Cette séance n’est pas encore publiée").waitFor({ state: "detached" });
    }

    // Three people for one place; the same person twice is said.
    for (const [name, email] of PEOPLE) {
      await enrolByName(page, session, { name, email });
      await page.getByRole("link", { name }).waitFor();
    }
    await page.getByRole("heading", { name: "Liste d’attente, dans l’ordre où elle est servie" }).waitFor();
    await lookAt(page);
    await enrolByName(page, session, { name: PEOPLE[0][0], email: PEOPLE[0][1] });
    await page.getByText("Cette personne a déjà une place, ou elle est déjà sur la liste.").first().waitFor();

    // One place more goes to the queue at once; fewer than are held is refused where it was typed.
    await page.getByLabel("Places", { exact: true }).fill("2");
    await page.getByRole("button", { name: "Changer" }).click();
    await page.getByRole("heading", { name: "Places proposées, sans réponse encore" }).waitFor();
    await page.getByLabel("Places", { exact: true }).fill("1");
    await page.getByRole("button", { name: "Changer" }).click();
    await page
      .getByText(/déjà prises \(2\)/)
      .first()
      .waitFor();
    expect(await page.getByLabel("Places", { exact: true }).inputValue()).toBe("1");
    await lookAt(page);

    // On a phone the next one takes it.
    const phone = await stage.open("phone", "interne");
    const sessionPath = `/seminaires/seances/${idOf(session)}`;
    await phone.goto(sessionPath);
    await phone.getByText("Une place vous est proposée").waitFor();
    await phone.getByRole("button", { name: "Je prends la place" }).click();
    await phone.getByText("Inscription confirmée").waitFor();
    await lookAt(phone);

    // A transfer is theirs to accept: the place then goes to the next.
    await page.goto(session);
    await page.getByRole("link", { name: "Inès Roussel" }).click();
    await page.getByRole("heading", { name: "Inès Roussel" }).waitFor();
    await lookAt(page);
    await page.getByLabel("Autre séance").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Proposer cette séance" }).click();
    await page.getByRole("heading", { name: "Inès Roussel" }).waitFor({ state: "detached" });
    await phone.goto(`/seminaires/seances/${idOf(copies[0] ?? "")}`);
    await phone.getByRole("button", { name: "Je prends la place" }).click();
    await phone.getByText("Inscription confirmée").waitFor();
    await page.goto(session);
    await page.getByRole("link", { name: "Claire Vandewalle" }).waitFor();
    await page.getByRole("heading", { name: "Places proposées, sans réponse encore" }).waitFor();

    // A message is read before it is sent.
    await page.getByRole("link", { name: "Écrire aux personnes" }).click();
    await page.getByLabel("Objet").fill("Parking");
    await page.getByRole("button", { name: "Relire avant d’envoyer" }).click();
    await page.getByText("Écrivez le message.").first().waitFor();
    expect(await page.getByLabel("Objet").inputValue()).toBe("Parking");
    await page.getByLabel("Message", { exact: true }).fill("Le parking est rue de Lille.");
    await page.getByRole("button", { name: "Relire avant d’envoyer" }).click();
    await page.getByText(/2 destinataires/).waitFor();
    await lookAt(page);
    await page.getByRole("button", { name: "Envoyer à 2 personnes" }).click();
    await page.getByText("Message envoyé à 2 personnes").waitFor();
    expect(await mailsOf(db, "seminar.message")).toBe(2);

    // Cancelled with another date: everybody is told, and the public page leads there.
    await page.getByRole("link", { name: "Annuler la séance" }).click();
    await page.getByRole("heading", { name: "Annuler la séance" }).waitFor();
    await lookAt(page);
    await page.getByRole("button", { name: "Annuler la séance" }).click();
    await page.getByText("Dites pourquoi : chaque personne le lira.").first().waitFor();
    await page.getByLabel("Raison").fill("Intervenant souffrant.");
    await page.getByLabel("Autre date").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Annuler la séance" }).click();
    await page.getByText("Séance annulée").first().waitFor();
    await lookAt(page);
    const stranger = await stage.open("phone");
    await stranger.goto("/programme/psychoeducation-des-proches");
    await stranger.getByRole("link", { name: "Voir l’autre date proposée" }).click();
    await stranger.waitForURL(new RegExp(`#${idOf(copies[0] ?? "")}$`));
    await lookAt(stranger);
    expect(await stranger.locator('meta[name="robots"]').count()).toBe(0);
    await phone.goto(sessionPath);
    await phone.getByRole("link", { name: "Voir l’autre date proposée" }).waitFor();
  }, 300_000);

  test("asks the queue for dates, opens the extra session, and each one consents", async () => {
    const { sessionId, email } = await makeQueue(db);
    const page = await stage.open("desktop", "universite");
    const managed = `/seminaires/gestion/seances/${sessionId}`;
    await page.goto(managed);
    await page.getByRole("link", { name: "Préparer une séance supplémentaire" }).click();
    await page.getByRole("heading", { name: "Séance supplémentaire" }).waitFor();
    await lookAt(page);

    // The answer is due before the first date.
    await fillHalfDay(page, "première", inDays(70), "date");
    await fillHalfDay(page, "deuxième", inDays(77), "date");
    await page.getByLabel("Réponse avant la fin du").fill(inDays(80));
    await page.getByRole("button", { name: "Interroger la liste d’attente" }).click();
    await page.getByText("Choisissez un jour à venir, avant la première date proposée.").first().waitFor();
    expect(await page.getByLabel("Deuxième date", { exact: true }).inputValue()).toBe(inDays(77));
    await page.getByLabel("Réponse avant la fin du").fill(inDays(10));
    await page.getByRole("button", { name: "Interroger la liste d’attente" }).click();
    await page.getByText(/Sondage en cours/).waitFor();
    await lookAt(page);

    // One answers on a phone, another without an account, by the link of the e-mail.
    const phone = await stage.open("phone", "interne");
    await phone.goto("/seminaires/propositions");
    await phone.getByRole("heading", { level: 1, name: "Dates proposées" }).waitFor();
    await lookAt(phone);
    await phone.getByRole("checkbox").nth(1).check();
    await phone.getByRole("button", { name: "Enregistrer ma réponse" }).click();
    await phone.getByText(/Réponse enregistrée le/).waitFor();
    const guest = await stage.open("phone");
    const link = await linkIn(db, "seminar.poll", email);
    await guest.goto(link);
    await guest.getByRole("heading", { level: 1, name: "Dates d’une séance supplémentaire" }).waitFor();
    await lookAt(guest);
    await guest.getByRole("checkbox").nth(1).check();
    await guest.getByRole("button", { name: "Enregistrer ma réponse" }).click();
    await guest.getByText(/Réponse enregistrée le/).waitFor();

    await page.reload();
    await page.getByText("2 réponses sur").waitFor();
    await lookAt(page);
    await page.getByRole("link", { name: "Ouvrir à cette date" }).nth(1).click();
    await page.getByText("Cette date convient à : 2 personnes").waitFor();
    await lookAt(page);
    await page.getByLabel("Salle ou lieu").fill("Salle des fêtes, Bailleul");
    await page.getByLabel("Nombre de places").fill("2");
    await page.getByRole("button", { name: "Ouvrir la séance et proposer les places" }).click();
    await page.getByRole("heading", { name: "Places proposées, sans réponse encore" }).waitFor();
    await lookAt(page);
    const extra = idOf(page.url());

    // Each has their old rank until they take the place: one in the application, the other by the link.
    expect(await statusesOf(db, extra)).toEqual(["offered", "offered"]);
    await phone.goto(`/seminaires/seances/${sessionId}`);
    await phone.getByText(/Liste d’attente : rang/).waitFor();
    await phone.getByText(/Chance d’une place/).waitFor();
    await lookAt(phone);
    await phone.goto(`/seminaires/seances/${extra}`);
    await phone.getByRole("button", { name: "Je prends la place" }).click();
    await phone.getByText("Inscription confirmée").waitFor();
    await phone.goto(`/seminaires/seances/${sessionId}`);
    await phone.getByText("Passée sur une autre séance").waitFor();
    await guest.goto(await linkIn(db, "seminar.offered", email));
    await guest.getByRole("button", { name: "Je prends la place" }).click();
    await guest.getByText("Inscription confirmée").waitFor();
    expect(await statusesOf(db, extra)).toEqual(["confirmed", "confirmed"]);

    // Who changes their mind is asked once more.
    await guest.getByText("Rendre ma place", { exact: true }).click();
    await lookAt(guest);
    await guest.getByRole("button", { name: "Oui, je rends ma place" }).click();
    await guest.getByText("Place rendue par la personne").waitFor();
    await guest.goto(link);
    await guest.getByText("Ce sondage est clos").waitFor();
  }, 300_000);

  test("reads the map of competences, and answers a need with places kept for its secteur", async () => {
    const page = await stage.open("desktop", "universite");
    await page.goto("/seminaires/competences");
    await page.getByRole("heading", { name: "Secteurs où personne n’est formé" }).waitFor();
    await lookAt(page);
    await page.getByRole("link", { name: /personnes? formées à la filière TCA, secteur 59G05/ }).click();
    await page.getByRole("heading", { name: "Formés à la filière TCA" }).waitFor();
    await lookAt(page);
    await page.goto("/seminaires/competences");
    await page.getByLabel("Profession").selectOption("psychologist");
    await page.waitForURL(/profession=psychologist/);
    await page.goto("/seminaires/competences");
    await page
      .getByRole("row", { name: /59G08, Trauma/ })
      .getByRole("link", { name: /Proposer une séance/ })
      .click();
    await page.getByText("Des places sont réservées au secteur 59G08").waitFor();
    expect(Number(await page.getByLabel("Places du groupe 1").inputValue())).toBeGreaterThan(1);
    await lookAt(page);

    // Names are for whoever calls on them.
    const colleague = await stage.open("phone", "participant");
    await colleague.goto("/seminaires/competences");
    await colleague.getByRole("heading", { name: "Personnes formées" }).waitFor();
    expect(await colleague.getByRole("link", { name: /formées à la filière/ }).count()).toBe(0);
    expect(await colleague.getByRole("link", { name: /Proposer une séance/ }).count()).toBe(0);
    await lookAt(colleague);
    await colleague.goto("/filieres/trauma-complexe");
    await colleague.getByRole("heading", { name: "Personnes formées dans les secteurs" }).waitFor();
    await lookAt(colleague);
  }, 200_000);
});

/** Both widths at which the network works, whatever the device. */
async function lookAt(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  const size = page.viewportSize();
  for (const width of [1360, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page, width);
  }
  if (size) await page.setViewportSize(size);
}

function inDays(count: number): string {
  return addDays(dayOf(new Date()), count);
}

function idOf(url: string): string {
  return SESSION.exec(url)?.[1] ?? "";
}

async function fillHalfDay(page: Page, row: string, day: string, noun = "demi-journée"): Promise<void> {
  const label = `${row.charAt(0).toUpperCase()}${row.slice(1)} ${noun}`;
  await page.getByLabel(label, { exact: true }).fill(day);
  await page.getByLabel(`Début de la ${row} ${noun}`).fill("09:00");
  await page.getByLabel(`Fin de la ${row} ${noun}`).fill("12:00");
}

/** Finds somebody by name and gives them a place or a rank. */
async function enrolByName(
  page: Page,
  session: string,
  person: { name: string; email: string },
): Promise<void> {
  await page.goto(session);
  await page.getByLabel("Nom ou prénom").fill(person.name);
  await page.getByRole("button", { name: "Chercher" }).click();
  await page.getByRole("radio", { name: new RegExp(person.email) }).check();
  await page.getByRole("button", { name: "Inscrire" }).click();
}

/** One place that is held; the intern waits, then somebody who has no account. */
async function makeQueue(db: Database): Promise<{ sessionId: string; email: string }> {
  const now = new Date();
  const world = await createSeminarWorld(db);
  await db.updateTable("seminar").set({ extraThreshold: 2 }).where("id", "=", world.seminarId).execute();
  const sessionId = await createSession(db, world, { capacity: 1, now, inDays: 30 });
  const [holder] = await createPeople(db, 1);
  const intern = await db
    .selectFrom("account")
    .select("id")
    .where("email", "=", "interne@pluton.test")
    .executeTakeFirstOrThrow();
  if (!holder) throw new Error("nobody");
  await enrol(as(db, holder, now), { sessionId });
  await enrol(as(db, { ...holder, accountId: intern.id }, now), { sessionId });
  const email = "lea.essai@cabinet.test";
  const participant = await inTransaction(db, (trx) =>
    createOutsider(
      trx,
      {
        givenName: "Léa",
        familyName: "Essai",
        email,
        profession: "nurse",
        establishmentId: null,
        secteurId: null,
        workplace: "Cabinet, Bailleul",
      },
      now,
    ),
  );
  const ctx = { db, actor: null, now };
  await onSession(ctx, sessionId, (trx, session) => enrolParticipant(trx, ctx, session, participant));
  expect(await statusesOf(db, sessionId)).toEqual(["confirmed", "waiting", "waiting"]);
  return { sessionId, email };
}

async function statusesOf(db: Database, sessionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("seminarEnrolment")
    .select("status")
    .where("sessionId", "=", sessionId)
    .orderBy("priority", "desc")
    .orderBy("arrival")
    .execute();
  return rows.map(({ status }) => status);
}

async function mailsOf(db: Database, kind: string): Promise<number> {
  return (await db.selectFrom("outboxMessage").select("id").where("kind", "=", kind).execute()).length;
}

async function linkIn(db: Database, kind: string, email: string): Promise<string> {
  const mail = await db
    .selectFrom("outboxMessage")
    .select("body")
    .where("kind", "=", kind)
    .where("recipientEmail", "=", email)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  const text = fillMail(mail.body, { publicUrl: "", sessionSecret: SERVED_SECRET });
  return /^\/programme\/\S+$/m.exec(text)?.[0] ?? "";
}
