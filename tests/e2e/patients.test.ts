import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import {
  DEVICES,
  type Device,
  expectAccessible,
  expectNoSidewaysScroll,
  somebodyNew,
  useStage,
} from "./journey.ts";

const devices = Object.keys(DEVICES) as Device[];
/** Browsers report each refused form as an error of the console, and what a test takes from the network. */
const isProvoked = (fault: string) =>
  /status of (400|401|403|409|422|503)|ERR_INTERNET_DISCONNECTED/.test(fault);
/** What the form of a new patient asks the server while one types. */
const PREVIEWS = /\/patients\/(ressemblances|secteur-calcule)/;
/** Previews wait for a pause in the typing, and for their turn on a busy machine. */
const SOON = { timeout: 20_000 };

describe("patients", () => {
  const stage = useStage({ isExpected: isProvoked });

  test.each(devices)(
    "a patient is created after who resembles was seen, and is found again (%s)",
    async (device) => {
      const page = await stage.open(device, "psychiatre");
      const { familyName: name, bornOn } = somebodyNew();

      await fillTraits(page, { familyName: name, bornOn });
      await page.getByLabel("Commune de résidence").fill("59270");
      await page.getByRole("button", { name: "Créer le dossier" }).click();
      await page.getByRole("radio", { name: /Strazeele/ }).check();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Créer le dossier" }).click();
      await page.getByRole("heading", { level: 1, name: `${name.toUpperCase()} Noémie` }).waitFor();
      await page.getByText("59G05 · Hazebrouck – Cassel").waitFor();
      expect(await page.getByText(/qualifiée/i).count()).toBe(0);
      expect(await page.getByRole("link", { name: "Adresser ce patient" }).getAttribute("href")).toMatch(
        /^\/adressages\/nouveau\?patient=/,
      );
      expect(await page.title()).toBe("Dossier patient · Pluton");
      await expectAccessible(page);
      await expectNoSidewaysScroll(page, device === "desktop" ? 680 : 320);

      await fillTraits(page, { familyName: `${name}t`, bornOn });
      await page.getByText("Ce patient a peut-être déjà un dossier").waitFor();
      await page.getByLabel("Commune de résidence").fill("Strazeele");
      await page.getByText(/secteur 59G05/).waitFor();
      await page.getByRole("button", { name: "Créer le dossier" }).click();
      await page.getByRole("button", { name: "J’ai vérifié : créer quand même" }).waitFor();
      await expectAccessible(page);

      await page.goto("/patients");
      await page.waitForLoadState("networkidle");
      await page.getByLabel("Date de naissance").fill(bornOn);
      await page.getByLabel("Premières lettres").fill(`${name.slice(0, 7)} noe`);
      await page.getByRole("button", { name: "Rechercher" }).click();
      await page.getByRole("link", { name: `${name.toUpperCase()} Noémie` }).waitFor();
      // The search is posted: the address says nothing about anybody.
      expect(page.url()).toMatch(/\/patients(\?index)?$/);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page, device === "desktop" ? 680 : 320);
    },
  );

  test("a preview that the network loses takes nothing from the form", async () => {
    const page = await stage.open("desktop", "psychiatre");
    const patient = somebodyNew();
    let lost = 0;
    await page.route(PREVIEWS, (route) => {
      lost += 1;
      return route.abort("internetdisconnected");
    });
    await fillTraits(page, patient);
    await page.getByLabel("Commune de résidence").fill("Strazeele");
    await expect.poll(() => lost, SOON).toBeGreaterThan(1);
    await page.waitForLoadState("networkidle");
    expect(await page.getByLabel("Commune de résidence").inputValue()).toBe("Strazeele");
    await page.getByRole("button", { name: "Créer le dossier" }).click();
    await page.getByRole("heading", { level: 1, name: patient.familyName.toUpperCase() }).waitFor();
  });

  test("a preview answered while the new record opens does not keep it from opening", async () => {
    const page = await stage.open("desktop", "psychiatre");
    const patient = somebodyNew();
    let open = () => {};
    const opening = new Promise<void>((resolve) => {
      open = resolve;
    });
    let asked = 0;
    await page.route(PREVIEWS, async (route) => {
      asked += 1;
      await opening;
      await route.continue().catch(() => undefined);
    });
    // The router asks the server for the record's route before it leaves the form.
    await page.route(/__manifest\?p=%2Fpatients%2F[\da-f]/, async (route) => {
      open();
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue().catch(() => undefined);
    });
    await fillTraits(page, patient);
    await page.getByLabel("Commune de résidence").fill("Strazeele");
    await expect.poll(() => asked, SOON).toBeGreaterThan(1);
    await page.getByRole("button", { name: "Créer le dossier" }).click();
    await page.getByRole("heading", { level: 1, name: patient.familyName.toUpperCase() }).waitFor();
  });

  test.each(devices)(
    "a form outlives the network and the session, and takes somebody from far away (%s)",
    async (device) => {
      const page = await stage.open(device, "psychiatre");
      const patient = somebodyNew();
      await fillTraits(page, patient);
      await page.getByLabel("Commune de résidence").fill("Amiens");
      await page.getByText("Si la personne habite plus loin").waitFor();

      await page.context().setOffline(true);
      await page.getByRole("button", { name: "Créer le dossier" }).click();
      await page.getByText("Pas de réseau : rien n’est parti").waitFor();
      await page.context().setOffline(false);
      const cookies = await page.context().cookies();
      await page.context().clearCookies();
      await page.getByRole("button", { name: "Créer le dossier" }).click();
      await page.getByText("Votre session s’est fermée : rien n’a été envoyé").waitFor();
      await expectAccessible(page);
      await page.context().addCookies(cookies);

      await page.getByRole("button", { name: "Créer le dossier" }).click();
      const fault = page.locator("#field-commune-error");
      await fault.getByText("Aucune commune connue ici").waitFor();
      await page.getByLabel("Commune de résidence").fill("Amien");
      await fault.waitFor({ state: "detached" });
      await page.getByLabel("Commune de résidence").fill("");
      await page.getByLabel("Secteur", { exact: false }).selectOption({ label: "À confirmer plus tard" });
      await page.getByLabel(/^Motif/).selectOption({ label: "Hors du territoire" });
      await expectAccessible(page);
      await page.getByRole("button", { name: "Créer le dossier" }).click();
      await page.getByRole("heading", { level: 1, name: patient.familyName.toUpperCase() }).waitFor();
      await page.getByText("Secteur à confirmer").first().waitFor();
    },
  );

  test.each(devices)(
    "a record outside one's rights opens in an emergency, which the officer reviews (%s)",
    async (device) => {
      const patient = await findStranger(stage.databaseUrl, devices.indexOf(device));
      const page = await stage.open(device, "psychiatre");
      await page.goto(`/patients/${patient.id}`);
      await page.getByRole("heading", { level: 1, name: "Accès restreint" }).waitFor();
      expect(await page.content()).not.toContain(patient.birthFamilyName);
      await expectAccessible(page);

      await page.getByRole("link", { name: "Ouvrir un accès d’urgence" }).click();
      await page.getByLabel("Motif").fill(`Appel du SAMU reçu ce soir (${device})`);
      await expectAccessible(page);
      await page.getByRole("button", { name: "Ouvrir l’accès d’urgence" }).click();
      await page.getByText("Accès d’urgence jusqu’à").waitFor();
      expect(await page.getByRole("link", { name: "Modifier" }).count()).toBe(0);

      const officer = await stage.open(device, "dpo");
      await officer.goto("/acces-urgence");
      await officer.waitForLoadState("networkidle");
      const line = officer.getByRole("listitem").filter({ hasText: `(${device})` });
      await line.waitFor();
      expect(await officer.content()).not.toContain(patient.birthFamilyName);
      await expectAccessible(officer);
      await expectNoSidewaysScroll(officer, device === "desktop" ? 680 : 320);
      await line.getByLabel("Conclusion").fill("Justifié");
      await line.getByRole("button", { name: "Marquer comme examiné" }).click();
      await line.waitFor({ state: "detached" });
    },
  );
});

async function fillTraits(page: Page, patient: { familyName: string; bornOn: string }): Promise<void> {
  await page.goto("/patients/nouveau");
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Nom de naissance", { exact: true }).fill(patient.familyName);
  await page.getByLabel("Prénoms de naissance").fill("Noémie");
  await page.getByLabel("Date de naissance").fill(patient.bornOn);
  await page.getByRole("radio", { name: "Féminin" }).check();
}

/** A patient of the demo whom the psychiatrist of 59G05 has no relation with. */
async function findStranger(databaseUrl: string, offset: number) {
  const db = openDatabase(databaseUrl);
  const patient = await db
    .selectFrom("patient")
    .innerJoin("secteur", "secteur.id", "patient.secteurId")
    .select(["patient.id", "patient.birthFamilyName"])
    .where("secteur.code", "=", "59G07")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("referral")
            .innerJoin("secteur as sender", "sender.id", "referral.senderSecteurId")
            .select("referral.id")
            .whereRef("referral.patientId", "=", "patient.id")
            .where("sender.code", "=", "59G05"),
        ),
      ),
    )
    .orderBy("patient.id")
    .offset(offset)
    .limit(1)
    .executeTakeFirstOrThrow();
  await db.destroy();
  return patient;
}
