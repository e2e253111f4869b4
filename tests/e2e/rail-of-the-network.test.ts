import { describe, expect, test } from "vitest";
import { useStage } from "./journey.ts";
import { lookAtPages, lookAtRail, railLinks } from "./rail.ts";

const ACCOUNTS = ["direction", "dpo", "admin"];

/** Their pages have tests of their own. */
const OTHER_ACCOUNTS = [
  "service",
  "interne",
  "liaison",
  "universite",
  "participant",
  "recherche",
  "investigateur",
];

describe("the rail of those who run the network", () => {
  const stage = useStage();

  test.each(ACCOUNTS)("%s opens every page of the rail", { timeout: 180_000 }, async (account) => {
    await lookAtRail(await stage.open("desktop", account));
  });

  test("the direction opens the figures of the seminars", async () => {
    await lookAtPages(await stage.open("desktop", "direction"), ["/pilotage/seminaires"]);
  });

  test.each(OTHER_ACCOUNTS)("%s finds no dead end in the rail", async (account) => {
    const page = await stage.open("desktop", account);
    for (const link of await railLinks(page)) {
      const response = await page.goto(link);
      expect(response?.status(), link).toBe(200);
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
  });
});
