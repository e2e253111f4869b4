import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, useStage } from "./journey.ts";

/** Each has pages of its own. */
const ACCOUNTS = [
  "psychiatre",
  "coordination",
  "praticien",
  "parcours",
  "guichet",
  "direction",
  "dpo",
  "admin",
];

/** What these share was looked at closely with another account. */
const ACCOUNTS_OF_LATER_MODULES = [
  "service",
  "interne",
  "liaison",
  "universite",
  "participant",
  "recherche",
  "investigateur",
];

const PHONE_WIDTH = 390;
const ZOOMED_WIDTH = 680;

describe("the shell", () => {
  const stage = useStage();

  test.each(ACCOUNTS)("%s opens every page of the rail", { timeout: 180_000 }, async (account) => {
    const page = await stage.open("desktop", account);
    for (const link of await railLinks(page)) {
      const response = await page.goto(link);
      expect(response?.status(), link).toBe(200);
      await page.waitForLoadState("networkidle");
      expect(await page.getByRole("heading", { level: 1 }).count(), `one h1 on ${link}`).toBe(1);
      expect(await page.title(), `title of ${link}`).toMatch(/^\S.* · Pluton$/);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page, ZOOMED_WIDTH);
      await expectNoSidewaysScroll(page, PHONE_WIDTH);
    }
  });

  test.each(ACCOUNTS_OF_LATER_MODULES)("%s finds no dead end in the rail", async (account) => {
    const page = await stage.open("desktop", account);
    for (const link of await railLinks(page)) {
      const response = await page.goto(link);
      expect(response?.status(), link).toBe(200);
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
  });

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

async function railLinks(page: Page): Promise<string[]> {
  const links = page.getByRole("navigation", { name: "Menu principal" }).getByRole("link");
  return links.evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
}
