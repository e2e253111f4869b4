import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  DEVICES,
  type Device,
  expectAccessible,
  expectNoSidewaysScroll,
  somebodyNew,
  useStage,
} from "./journey.ts";

const MS_PER_MINUTE = 60_000;

/** A birth name of its own for each device, so that one run does not meet the other's patient. */

/** What a browser says of the refusal of an hour at which the practitioner is taken. */
const TAKEN_SLOT = /\/rendez-vous console: .* 422/;

describe("a referral, from the secteur to the filière and back", () => {
  const stage = useStage({ isExpected: (fault) => TAKEN_SLOT.test(fault) });

  test.each(Object.keys(DEVICES) as Device[])(
    "by its two roles (%s)",
    { timeout: 240_000 },
    async (device) => {
      const psychiatrist = await stage.open(device, "psychiatre");
      const coordinator = await stage.open(device, "coordination");

      const { familyName } = somebodyNew();
      await createPatient(psychiatrist, familyName);
      const address = await refer(psychiatrist);
      await lookAt(psychiatrist, device);

      await coordinator.goto(address);
      await lookAt(coordinator, device);
      await coordinator.getByRole("button", { name: "Accepter" }).click();
      await coordinator.getByText("Accepté").first().waitFor();
      await makeRoom(coordinator);
      await bookFirstVisit(coordinator, address);
      await lookAt(coordinator, device);
      await attend(coordinator);
      await endCare(coordinator, address);
      await returnToSecteur(coordinator, device);

      await psychiatrist.goto("/");
      await psychiatrist
        .getByRole("link", { name: new RegExp(`Accuser réception du retour.*${familyName}`, "i") })
        .click();
      await psychiatrist.waitForURL("**/retour");
      await lookAt(psychiatrist, device);
      await psychiatrist.getByRole("button", { name: "Accuser réception du retour" }).click();
      await psychiatrist.getByRole("heading", { name: "Réception accusée" }).waitFor();
    },
  );
});

async function createPatient(page: Page, name: string): Promise<void> {
  await page.goto("/patients/nouveau");
  await page.waitForLoadState("networkidle");
  await page.getByLabel(/^Nom de naissance/).fill(name);
  await page
    .getByLabel(/^Prénom/)
    .first()
    .fill("Lucie");
  await page.getByLabel(/^Date de naissance/).fill("1994-05-17");
  await page.getByLabel("Féminin").check();
  await page
    .getByLabel(/^Commune/)
    .first()
    .fill("Hazebrouck (59190)");
  await page.getByRole("button", { name: /^(Créer|Enregistrer)/ }).click();
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
}

/** From the patient's record: a request for care to the TCA, and what is asked of the sender. */
async function refer(page: Page): Promise<string> {
  await page
    .getByRole("link", { name: /Adresser/ })
    .first()
    .click();
  await page.waitForURL("**/adressages/nouveau**");
  await page.waitForLoadState("networkidle");
  await page.getByRole("radio", { name: /^TCA/ }).check();
  await answerCriteria(page);
  await page.getByRole("radio", { name: "Demande de soins" }).check();
  await page.getByRole("radio", { name: "Prioritaire" }).check();
  await page.getByLabel("Objectif de l’adressage").selectOption("specialised_care");
  await page
    .getByLabel("Motif", { exact: true })
    .fill("Restriction alimentaire depuis huit mois, perte de dix kilos.");
  await page.getByRole("radio", { name: "Informé, d’accord" }).check();
  await page.getByRole("button", { name: "Envoyer l’adressage" }).click();
  await page.waitForURL(/\/adressages\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** «Oui» to what is required, «Non» to what excludes: whatever the page does not warn about. */
async function answerCriteria(page: Page): Promise<void> {
  const groups = page
    .locator("fieldset")
    .filter({ has: page.getByRole("radio", { name: "Je ne sais pas", exact: true }) });
  for (const group of await groups.all()) {
    const warnings = await page.locator("[aria-live=polite] > div").count();
    await group.getByRole("radio", { name: "Oui" }).check();
    // A warning, if there is one, comes with the next rendering.
    await page.waitForTimeout(200);
    if ((await page.locator("[aria-live=polite] > div").count()) > warnings) {
      await group.getByRole("radio", { name: "Non" }).check();
    }
  }
}

/** The filière of the demo is full: one more place before the first visit is booked. */
async function makeRoom(page: Page): Promise<void> {
  await page.goto("/filieres/tca/modifier");
  await page.waitForLoadState("networkidle");
  const capacity = page.getByLabel(/^Capacité/);
  await capacity.fill(String(Number(await capacity.inputValue()) + 1));
  await page.getByRole("button", { name: /^Enregistrer/ }).click();
  await page.getByText("Modification enregistrée.").waitFor();
}

async function bookFirstVisit(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/rendez-vous`);
  await page.waitForLoadState("networkidle");
  const { day, time } = soonInParis();
  await page.getByLabel("Praticien").selectOption({ index: 1 });
  await page.getByLabel("Jour").fill(day);
  await page.getByLabel("Heure").fill(time);
  const book = page.getByRole("button", { name: "Fixer, et prendre une place" });
  const evenSo = page.getByLabel(/^Fixer quand même/);
  await book.click();
  const booked = page.waitForURL(/\/adressages\/rendez-vous\/[0-9a-f-]{36}$/);
  await Promise.race([booked, evenSo.waitFor()]);
  // At some hours the practitioner of the demo sees somebody else.
  if ((await evenSo.count()) > 0) {
    await evenSo.check();
    await book.click();
  }
  await booked;
}

async function attend(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Nature de l’acte (EDGAR)").selectOption("E");
  await page.getByRole("button", { name: "Honoré : commencer les soins" }).click();
  await page.getByText("Honoré", { exact: true }).first().waitFor();
}

async function endCare(page: Page, address: string): Promise<void> {
  await page.getByRole("link", { name: "Suivre les soins" }).click();
  await page.waitForURL(`**${address}/soins`);
  await page.waitForLoadState("networkidle");
  await page.getByText("Terminer les soins").click();
  await page.getByLabel("Issue").selectOption("improved");
  await page.getByRole("radio", { name: "Atteint", exact: true }).check();
  await page.getByRole("button", { name: "Terminer, puis rédiger la lettre" }).click();
  await page.waitForURL("**/lettre");
}

async function returnToSecteur(page: Page, device: Device): Promise<void> {
  await page.waitForLoadState("networkidle");
  await lookAt(page, device);
  const text = page.getByLabel("Texte de la lettre");
  const letter = await text.inputValue();
  await text.fill(letter.replace(/\[[^\]]*\]/g, "aucun"));
  // What is typed and not saved is not left behind.
  expect(await page.getByRole("button", { name: /^Envoyer la lettre/ }).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Enregistrer la lettre" }).click();
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Envoyer la lettre et adresser le retour" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/lettre"));
}

/** What a person of the network would see: accessible, and nothing sticking out. */
async function lookAt(page: Page, device: Device): Promise<void> {
  await page.waitForLoadState("networkidle");
  await expectAccessible(page);
  const width = DEVICES[device].viewport?.width ?? 0;
  await expectNoSidewaysScroll(page, width);
}

/** A visit must be booked ahead, and only its own day tells that it took place. */
function soonInParis(): { day: string; time: string } {
  const soon = new Date(Date.now() + 2 * MS_PER_MINUTE);
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Paris",
    dateStyle: "short",
    timeStyle: "short",
  }).format(soon);
  const [day = "", time = ""] = parts.split(" ");
  expect(time).toMatch(/^\d\d:\d\d$/);
  return { day, time };
}
