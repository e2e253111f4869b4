import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { findNote } from "#app/domains/liaison/notes.queries.server.ts";
import { expireSessions, onDatabase, sendDemoRequest } from "#tests/setup/liaison-demo.ts";
import {
  DEVICES,
  type Device,
  expectAccessible,
  expectNoSidewaysScroll,
  type Stage,
  useStage,
} from "./journey.ts";

const devices = Object.keys(DEVICES) as Device[];

/** The network is cut on purpose, and browsers report each refused form as an error of the console. */
const stageOptions = {
  isExpected: (fault: string) => /ERR_INTERNET_DISCONNECTED|status of 409/.test(fault),
};

describe("at the bedside", () => {
  const stage = useStage(stageOptions);

  test.each(devices)("from the ward's question to its confirmation (%s)", async (device) => {
    const name = device === "desktop" ? "AUBERIVE" : "BEAUCAMPS";
    const { requestId } = await onDatabase(stage.databaseUrl, (db) =>
      sendDemoRequest(db, { name, birthOn: device === "desktop" ? "1961-02-03" : "1962-03-04" }),
    );
    const intern = await stage.open(device, "interne");
    await takeFromBoard(intern, name);
    await seeNow(intern);

    await field(intern, "Évaluation").fill("Tristesse depuis un mois.");
    await intern.getByText(/Brouillon enregistré à/).waitFor();
    await writeOffline(stage, intern, requestId);
    await writeLapsed(stage, intern, requestId);
    await rateRisk(intern, stage, requestId);
    await expectAccessible(intern);
    await expectNoSidewaysScroll(intern, device === "desktop" ? 680 : 320);
    await handIn(intern, requestId);

    const supervisor = await stage.open(device, "liaison");
    await supervisor.goto("/liaison/supervision");
    await supervisor.locator(`a[href="/liaison/supervision/${requestId}"]`).first().click();
    await supervisor.getByRole("heading", { level: 1, name: /Contresigner/ }).waitFor();
    await supervisor.waitForLoadState("networkidle");
    await expectAccessible(supervisor);
    await expectNoSidewaysScroll(supervisor, device === "desktop" ? 680 : 390);
    await supervisor.getByLabel("À reprendre").fill("Préciser qui surveille cette nuit.");
    await supervisor.getByRole("button", { name: "Rendre à l’interne" }).click();
    await supervisor.waitForURL((url) => url.pathname === "/liaison/supervision");

    await intern.goto(`/liaison/${requestId}/compte-rendu`);
    await intern.getByRole("heading", { name: "Le senior vous le rend" }).waitFor();
    await intern.getByText("Préciser qui surveille cette nuit.").waitFor();
    await intern.waitForLoadState("networkidle");
    await field(intern, "Conseils au service").fill(
      "Surveillance par l’infirmière de nuit, toutes les heures.",
    );
    await handIn(intern, requestId);

    await supervisor.goto(`/liaison/supervision/${requestId}`);
    await supervisor.waitForLoadState("networkidle");
    await supervisor.getByRole("button", { name: "Contresigner la réponse" }).click();
    await supervisor.waitForURL((url) => url.pathname === "/liaison/supervision");

    await confirmAsWard(await stage.open(device, "service"), device, requestId);
    await readAsFiliere(await stage.open(device, "coordination"), stage, requestId);
  });

  test("two devices: nothing is overwritten, the person chooses field by field", async () => {
    const { requestId } = await onDatabase(stage.databaseUrl, (db) =>
      sendDemoRequest(db, { name: "CAMBLIGNEUL", birthOn: "1963-04-05" }),
    );
    const desktop = await stage.open("desktop", "interne");
    await takeFromBoard(desktop, "CAMBLIGNEUL");
    await seeNow(desktop);
    const phone = await stage.open("phone", "interne");
    await phone.goto(`/liaison/${requestId}/compte-rendu`);
    await phone.waitForLoadState("networkidle");

    await field(desktop, "Évaluation").fill("Écrit au bureau.");
    await desktop.getByText(/Brouillon enregistré à/).waitFor();
    await noteSaved(stage, requestId, { assessment: "Écrit au bureau." });
    await field(phone, "Évaluation").fill("Écrit au lit.");
    await field(phone, "Conseils au service").fill("Prévenir la famille.");
    const choice = phone.getByRole("group", { name: "Évaluation", exact: true });
    await choice.getByRole("radio", { name: /Déjà enregistré Écrit au bureau/ }).waitFor();
    expect(await field(phone, "Évaluation").inputValue()).toBe("Écrit au lit.");
    await noteSaved(stage, requestId, { assessment: "Écrit au bureau.", advice: null });
    await expectAccessible(phone);

    await choice.getByRole("radio", { name: /Déjà enregistré/ }).check();
    await phone
      .getByRole("group", { name: "Conseils au service", exact: true })
      .getByRole("radio", { name: /Votre saisie/ })
      .check();
    await phone.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await noteSaved(stage, requestId, { assessment: "Écrit au bureau.", advice: "Prévenir la famille." });
    await expect.poll(() => field(phone, "Évaluation").inputValue()).toBe("Écrit au bureau.");
  });
});

async function takeFromBoard(page: Page, name: string): Promise<void> {
  await page.goto("/liaison");
  await page.waitForLoadState("networkidle");
  await page
    .getByRole("link", { name: new RegExp(name) })
    .first()
    .click();
  const phone = page.getByRole("link", { name: /Rappeler le service/ });
  await phone.waitFor();
  expect(await phone.getAttribute("href")).toBe("tel:0320000001");
  await page.getByRole("button", { name: "Prendre la demande" }).click();
  await page.getByRole("link", { name: "Noter le contact et le compte rendu" }).click();
}

async function seeNow(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Vu maintenant" }).waitFor();
  await page.waitForLoadState("networkidle");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Vu maintenant" }).click();
  await page.getByRole("heading", { name: "Risque suicidaire" }).waitFor();
  await page.waitForLoadState("networkidle");
}

/** Without network: the words say where the text is, and it leaves by itself. */
async function writeOffline(stage: Stage, page: Page, requestId: string): Promise<void> {
  const text = "Tristesse depuis un mois. Idées de mort ce soir, sans scénario.";
  await field(page, "Évaluation").press("End");
  await page.context().setOffline(true);
  await field(page, "Évaluation").fill(text);
  await page.getByText("Hors connexion : gardé sur cet appareil, sera envoyé au retour du réseau").waitFor();
  // Handing in without network leaves the page as it is.
  await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
  expect(await field(page, "Évaluation").inputValue()).toBe(text);
  await noteSaved(stage, requestId, { assessment: "Tristesse depuis un mois." });
  await page.context().setOffline(false);
  await page.getByText(/Brouillon enregistré à/).waitFor();
  await noteSaved(stage, requestId, { assessment: text });
  expect(await keptCount(page)).toBe(0);
}

/** The session ends while one types: after the sign-in the page is as it was, and saved. */
async function writeLapsed(stage: Stage, page: Page, requestId: string): Promise<void> {
  await onDatabase(stage.databaseUrl, (db) => expireSessions(db, "interne"));
  await field(page, "Conseils au service").fill("Surveillance toutes les heures.");
  await page.getByText(/^Session fermée : gardé sur cet appareil/).waitFor();
  await noteSaved(stage, requestId, { advice: null });
  await page.getByRole("link", { name: "Se reconnecter" }).click();
  await page.getByLabel("Adresse électronique").fill("interne@pluton.test");
  await page.getByLabel("Mot de passe", { exact: true }).fill("pluton-demo");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL((url) => url.pathname === `/liaison/${requestId}/compte-rendu`);
  await expect
    .poll(() => field(page, "Conseils au service").inputValue())
    .toBe("Surveillance toutes les heures.");
  await page.getByText(/Brouillon enregistré à/).waitFor();
  await noteSaved(stage, requestId, { advice: "Surveillance toutes les heures." });
  expect(await keptCount(page)).toBe(0);
}

async function rateRisk(page: Page, stage: Stage, requestId: string): Promise<void> {
  await page.getByRole("radio", { name: "Modéré" }).check();
  await field(page, "En cas d’aggravation").fill("Appeler la liaison.");
  await page.getByRole("searchbox", { name: /Diagnostic/ }).fill("dépress");
  await page.getByRole("button", { name: /^F32/ }).click();
  await page.getByRole("button", { name: "TCA" }).click();
  expect(await page.getByRole("radio", { name: "Filière du réseau" }).isChecked()).toBe(true);
  expect(await page.getByRole("radio", { name: "TCA" }).isChecked()).toBe(true);
  await page.getByRole("radio", { name: "Prioritaire" }).check();
  await page.getByRole("button", { name: "Remettre au senior" }).click();
  await page
    .getByRole("alert")
    .getByText(/demande un appel au senior/)
    .waitFor();
  expect(await statusOf(stage, requestId)).toBe("seen");

  await page.getByRole("button", { name: "J’appelle le senior maintenant" }).click();
  expect(await field(page, "Heure de l’appel au senior").inputValue()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  expect(await field(page, "Senior appelé").inputValue()).toContain("Verhaeghe");
  await field(page, "Ce qui a été décidé").fill("Surveillance rapprochée cette nuit.");
}

async function handIn(page: Page, requestId: string): Promise<void> {
  await page.getByRole("button", { name: "Remettre au senior" }).click();
  await page.waitForURL((url) => url.pathname === `/liaison/${requestId}`);
  await page.getByText("À contresigner").first().waitFor();
}

async function confirmAsWard(page: Page, device: Device, requestId: string): Promise<void> {
  await page.goto(`/liaison/${requestId}`);
  await page.getByRole("link", { name: "Lire la réponse et la confirmer" }).click();
  await page.getByText("Surveillance par l’infirmière de nuit, toutes les heures.").waitFor();
  await page.waitForLoadState("networkidle");
  // What the liaison says among itself is not for the ward.
  expect(await page.getByText("Préciser qui surveille cette nuit.").count()).toBe(0);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page, device === "desktop" ? 680 : 390);
  await page.getByRole("radio", { name: "En partie" }).check();
  await page.getByRole("button", { name: "Confirmer et clore la demande" }).click();
  await page.getByText(/objectif en partie atteint/).waitFor();
}

/** The referral that left with the signature: nothing of it was typed twice. */
async function readAsFiliere(page: Page, stage: Stage, requestId: string): Promise<void> {
  const note = await noteOf(stage, requestId);
  await page.goto(`/adressages/${note?.referralId}`);
  for (const text of [
    /Peut-elle rentrer à domicile demain/,
    /Idées de mort ce soir, sans scénario/,
    /F32/,
    /Modéré/,
    /infirmière de nuit/,
  ])
    await page.getByText(text).first().waitFor();
}

function field(page: Page, label: string) {
  return page
    .getByRole("textbox", { name: label })
    .or(page.getByLabel(label, { exact: true }))
    .first();
}

function noteOf(stage: Stage, requestId: string) {
  return onDatabase(stage.databaseUrl, (db) => findNote(db, { requestId, visit: 1 }));
}

async function noteSaved(stage: Stage, requestId: string, expected: object): Promise<void> {
  await expect.poll(() => noteOf(stage, requestId)).toMatchObject(expected);
}

async function statusOf(stage: Stage, requestId: string) {
  const row = await onDatabase(stage.databaseUrl, (db) =>
    db.selectFrom("liaisonRequest").select("status").where("id", "=", requestId).executeTakeFirst(),
  );
  return row?.status;
}

function keptCount(page: Page): Promise<number> {
  return page.evaluate(
    () => Object.keys(sessionStorage).filter((name) => name.startsWith("pluton.kept.")).length,
  );
}
