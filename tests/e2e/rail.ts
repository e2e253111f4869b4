import type { Page } from "playwright-core";
import { expect } from "vitest";
import { expectAccessible, expectNoSidewaysScroll } from "./journey.ts";

const PHONE_WIDTH = 390;
const ZOOMED_WIDTH = 680;

/** Opens every page of the rail: each answers, is named, accessible, and fits a phone and a doubled zoom. */
export async function lookAtRail(page: Page): Promise<void> {
  await lookAtPages(page, await railLinks(page));
}

/** The same of any pages that the person may open. */
export async function lookAtPages(page: Page, links: readonly string[]): Promise<void> {
  for (const link of links) {
    const response = await page.goto(link);
    expect(response?.status(), link).toBe(200);
    await page.waitForLoadState("networkidle");
    expect(await page.getByRole("heading", { level: 1 }).count(), `one h1 on ${link}`).toBe(1);
    expect(await page.title(), `title of ${link}`).toMatch(/^\S.* · Pluton$/);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page, ZOOMED_WIDTH);
    await expectNoSidewaysScroll(page, PHONE_WIDTH);
  }
}

/** Addresses of the rail, in order. */
export async function railLinks(page: Page): Promise<string[]> {
  const links = page.getByRole("navigation", { name: "Menu principal" }).getByRole("link");
  return links.evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
}
