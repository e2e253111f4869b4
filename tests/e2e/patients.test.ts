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
/** Browsers report each refused form as an error of the console. */
const isRefusedForm = (fault: string) => /status of (400|403|409|422)/.test(fault);

describe("patients", () => {
  const stage = useStage({ isExpected: isRefusedForm });

  test.each(devices)(
    "a patient is created after who resembles was seen, and is found again (%s)",
    async (device) => {
      const page = await stage.open(device, "psychiatre");
      const { familyName: name, bornOn } = somebodyNew();
      const fill = async (familyName: string) => {
        await page.goto("/patients/nouveau");
        await page.waitForLoadState("networkidle");
        await page.getByLabel("Nom de naissance", { exact: true }).fill(familyName);
        await page.getByLabel("Prénoms de naissance").fill("Noémie");
        await page.getByLabel("Date de naissance").fill(bornOn);
        await page.getByRole("radio", { name: "Féminin" }).check();
      };

      await fill(name);
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

      await fill(`${name}t`);
      await page.getByText("Ce patient a peut-être déjà un dossier").waitFor();
      await page.getByLabel("Commune de résidence").fill("Strazeele");
      await page.getByText(/secteur 59G05/).waitFor();
      await page.getByRole("button", { name: "Créer le dossier" }).click();
      await page.getByRole("button", { name: "J’ai vérifié : créer quand même" }).waitFor();
      await expectAccessible(page);

      await page.goto("/patients");
      await page.waitForLoadState("networkidle");
      await page.getByLabel("Date de naissance").fill("1993-02-27");
      await page.getByLabel("Premières lettres").fill(`${name.slice(0, 7)} noe`);
      await page.getByRole("button", { name: "Rechercher" }).click();
      await page.getByRole("link", { name: `${name.toUpperCase()} Noémie` }).waitFor();
      // The search is posted: the address says nothing about anybody.
      expect(page.url()).toMatch(/\/patients(\?index)?$/);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page, device === "desktop" ? 680 : 320);
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
