import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { DEVICES, type Device, expectAccessible, expectNoSidewaysScroll, useStage } from "./journey.ts";

const REASON = "Restriction alimentaire depuis huit mois, à voir sans tarder.";

/** Names of their own for each device, so that one run does not meet the other's patients. */
const NAMES: Record<Device, [string, string]> = {
  desktop: ["Deswarte", "Vanpeperstraete"],
  phone: ["Ghesquière", "Baelde"],
};

describe("the form of a referral", () => {
  const stage = useStage();

  test.each(Object.keys(DEVICES) as Device[])(
    "gets back whoever creates a patient on the way, with nothing typed lost (%s)",
    { timeout: 180_000 },
    async (device) => {
      const [first, second] = NAMES[device];
      const page = await stage.open(device, "psychiatre");
      await page.goto("/adressages/nouveau?filiere=tca");
      await createOnTheWay(page, first, device);
      await page.getByText(first.toUpperCase()).first().waitFor();
      await page.waitForLoadState("networkidle");
      expect(await page.getByRole("radio", { name: /^TCA/ }).isChecked()).toBe(true);

      await page.getByLabel("Motif", { exact: true }).fill(REASON);
      await page.getByRole("button", { name: "Changer de patient" }).click();
      await page.waitForURL("**changer=oui");
      await expectAccessible(page);
      await createOnTheWay(page, second, device);
      await page.getByText(second.toUpperCase()).first().waitFor();
      expect(await page.getByLabel("Motif", { exact: true }).inputValue()).toBe(REASON);
      expect(decodeURIComponent(page.url())).not.toContain(second);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page, DEVICES[device].viewport?.width ?? 1360);
      await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
      await page.waitForURL(/\?brouillon=[\w-]+$/);
      await page.getByText(second.toUpperCase()).first().waitFor();
    },
  );

  test("keeps what was typed just before another page is opened", { timeout: 120_000 }, async () => {
    const page = await stage.open("desktop", "psychiatre");
    await page.goto("/adressages/nouveau");
    await page.locator("[data-row] a").first().click();
    await page.waitForURL("**patient=**");
    await page.waitForLoadState("networkidle");
    const told = "Rendez-vous proposé, le patient réfléchit.";
    await page.getByText("Histoire, traitements").click();
    await page.getByLabel("Ce qui a été dit au patient").fill(told);
    await page.getByRole("link", { name: "Filières", exact: true }).click();
    await page.waitForURL("**/filieres");
    await page.goto("/adressages/nouveau");
    await page.locator("a[href*='brouillon=']").first().click();
    await page.waitForURL("**brouillon=**");
    await page.waitForLoadState("networkidle");
    expect(await page.getByLabel("Ce qui a été dit au patient").inputValue()).toBe(told);
  });
});

describe("a redirected referral", () => {
  const stage = useStage();

  test("has its whole conversation where it is now", { timeout: 180_000 }, async () => {
    const coordinator = await stage.open("desktop", "coordination");
    await coordinator.goto("/adressages?secteur=59G05");
    // Only what is to be triaged may be redirected; information may be asked for before it.
    await coordinator.locator("tbody tr", { hasText: "À trier" }).locator("a").first().click();
    await coordinator.waitForURL(/\/adressages\/[0-9a-f-]{36}$/);
    await coordinator.waitForLoadState("networkidle");
    const address = new URL(coordinator.url()).pathname;
    const said = "Un bilan est-il disponible ?";
    await coordinator.getByLabel("Votre message").fill(said);
    await coordinator.getByRole("button", { name: "Envoyer le message" }).click();
    await coordinator.getByText(said).waitFor();
    await coordinator.goto(`${address}?action=redirect`);
    await coordinator.waitForLoadState("networkidle");
    await coordinator.getByLabel(/^(Vers quelle filière|Filière)/).selectOption({ index: 1 });
    await coordinator.getByLabel(/^(Commentaire|Pourquoi|Motif)/).fill("Relève d’abord d’une autre filière.");
    await coordinator.getByRole("button", { name: /^Réorienter/ }).click();
    await coordinator.getByText(/La discussion continue avec la filière/).waitFor();
    await expectAccessible(coordinator);

    const sender = await stage.open("phone", "psychiatre");
    await sender.goto(address);
    await sender.getByRole("link", { name: /^adressage / }).click();
    await sender.getByRole("heading", { name: "Échanges avec la filière TCA" }).waitFor();
    await sender.getByText(said).waitFor();
    await expectAccessible(sender);
    await expectNoSidewaysScroll(sender, DEVICES.phone.viewport?.width ?? 390);
    await sender.getByLabel("Votre message").fill("Oui, il est joint.");
    await sender.getByRole("button", { name: "Envoyer le message" }).click();
    await sender.getByText("Oui, il est joint.").waitFor();
    expect(await sender.getByRole("heading", { name: /^Échanges avec/ }).count()).toBe(2);
  });
});

async function createOnTheWay(page: Page, name: string, device: Device): Promise<void> {
  await page.getByRole("link", { name: "Nouveau patient" }).click();
  await page.waitForURL("**/patients/nouveau?retour=**");
  await page.waitForLoadState("networkidle");
  await page.getByText("vous retrouvez le formulaire").waitFor();
  await page.getByLabel(/^Nom de naissance/).fill(name);
  const given = page.getByLabel(/^Prénom/).first();
  await given.fill(device === "phone" ? "Inès" : "Capucine");
  await page.getByLabel(/^Date de naissance/).fill("1997-02-11");
  await page.getByLabel("Féminin").check();
  const commune = page.getByLabel(/^Commune/).first();
  await commune.fill("Hazebrouck (59190)");
  await page.getByRole("button", { name: /^(Créer|Enregistrer)/ }).click();
  await page.waitForURL("**/adressages/nouveau?**patient=**");
}
