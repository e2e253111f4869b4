import { describe, expect, test } from "vitest";
import { expectAccessible, useStage } from "./journey.ts";

describe("the shell", () => {
  const stage = useStage();

  test("the phone's menu opens, leads on, and closes", async () => {
    const page = await stage.open("phone", "psychiatre");
    await page.getByRole("button", { name: "Menu" }).click();
    await expectAccessible(page);
    await page
      .getByRole("navigation", { name: "Menu principal" })
      .getByRole("link", { name: "Filières" })
      .click();
    await page.waitForURL("**/filieres");
    await page.getByRole("navigation", { name: "Menu principal" }).waitFor({ state: "hidden" });
    await expectAccessible(page);
  });

  test("the keyboard reaches the content first", async () => {
    const page = await stage.open("desktop", "psychiatre");
    await page.goto("/filieres");
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Aller au contenu" });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("contenu");
  });

  test("signing out ends the session", async () => {
    const page = await stage.open("desktop", "psychiatre");
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page.waitForURL("**/connexion**");
    await page.goto("/");
    expect(new URL(page.url()).pathname).toBe("/connexion");
  });
});
