import { describe, expect, test } from "vitest";
import { DEVICES, type Device, expectAccessible, useStage } from "./journey.ts";

describe("the catalogue of filières", () => {
  // the browser reports a refused form as a console error
  const stage = useStage({ isExpected: (fault) => fault.includes("409") });

  test.each(Object.keys(DEVICES) as Device[])("a sender chooses where to refer (%s)", async (device) => {
    const page = await stage.open(device, "psychiatre");
    await page.goto(`${stage.url}/filieres`);
    await page.getByLabel("Commune du patient").selectOption("59295");
    await page.getByRole("button", { name: "Voir le site le plus proche" }).click();
    await page.waitForURL("**/filieres?*commune=59295");
    await page.getByText("à vol d’oiseau").first().waitFor();
    await expectAccessible(page);

    await page.getByRole("link", { name: "Troubles des conduites alimentaires" }).click();
    await page.getByRole("heading", { level: 1, name: "Troubles des conduites alimentaires" }).waitFor();
    await page.getByText("Comment l’attente est mesurée").click();
    await page.getByText("Jours calendaires entre le premier envoi").waitFor();
    await expectAccessible(page);
    const refer = page.getByRole("link", { name: "Adresser un patient" });
    expect(await refer.getAttribute("href")).toMatch(/^\/adressages\/nouveau\?filiere=/);
  });

  test("what the demo says of each wait can be believed", async () => {
    const page = await stage.open("desktop", "psychiatre");
    await page.goto("/filieres");
    const cards = await page.locator("article").allInnerTexts();
    expect(cards).toHaveLength(6);
    for (const card of cards) {
      const [, estimate = ""] = /Nouvelle demande\n([^\n]+)/.exec(card) ?? [];
      // Beside waits that are measured in weeks, an estimate in years is no help to anybody.
      const weeks = estimate.startsWith("moins") ? 0 : Number(/^(\d+)\s/.exec(estimate)?.[1] ?? Number.NaN);
      expect(weeks, card).toBeLessThanOrEqual(26);
      expect(/Attente médiane\n\d+/.test(card), card).toBe(true);
    }
  });

  test("two people edit at once: the second is told, and loses nothing of what was typed", async () => {
    const first = await stage.open("desktop", "coordination");
    const second = await stage.open("desktop", "admin");
    for (const page of [first, second]) await page.goto(`${stage.url}/filieres/tca/modifier`);

    await first.getByLabel("Capacité").fill("26");
    await first.getByRole("button", { name: "Enregistrer" }).click();
    await first.getByText("Modification enregistrée.").waitFor();

    await second.getByLabel("Capacité").fill("30");
    await second.getByRole("button", { name: "Enregistrer" }).click();
    await second.getByText("La filière a été modifiée entre-temps.").waitFor();
    const choice = second.getByRole("group", { name: "Capacité" });
    await choice.getByRole("radio", { name: /Votre saisie 30/ }).waitFor();
    expect(await second.getByRole("textbox", { name: "Capacité" }).inputValue()).toBe("30");
    await expectAccessible(second);

    await choice.getByRole("radio", { name: /Déjà enregistré 26/ }).check();
    await second.getByRole("button", { name: "Enregistrer" }).click();
    await second.getByText("Modification enregistrée.").waitFor();
    expect(await second.getByRole("textbox", { name: "Capacité" }).inputValue()).toBe("26");
  });
});
