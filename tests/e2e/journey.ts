import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Database } from "#db/client.server.ts";
import { launchBrowser } from "#tests/setup/browser.ts";
import { type ServedDemo, serveDemo } from "#tests/setup/served-demo.ts";

const DESKTOP: BrowserContextOptions = { viewport: { width: 1360, height: 900 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** The widths at which the network's people work. */
export const DEVICES = { desktop: DESKTOP, phone: PHONE };
export type Device = keyof typeof DEVICES;

const LETTERS = "abdegilmnoprstuv";

const DEMO_PASSWORD = "pluton-demo";
const WCAG_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

export interface Stage {
  url: string;
  databaseUrl: string;
  /** A page of its own, signed in as `account`@pluton.test, or as nobody. */
  open(device: Device, account?: string): Promise<Page>;
}

/**
 * A served demo and a browser for the tests of a file. A console error, an uncaught error or a failed
 * request on any page fails the test during which it happened; `isExpected` names the ones that a test provokes.
 * `prepare` adds to the demo before it is served.
 */
export function useStage(
  options: { isExpected?: (fault: string) => boolean; prepare?: (db: Database) => Promise<void> } = {},
): Stage {
  let demo: ServedDemo;
  let browser: Browser;
  let faults: string[] = [];
  const sessions = new Map<string, StorageState>();

  beforeAll(async () => {
    [demo, browser] = await Promise.all([serveDemo(options.prepare), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const unexpected = faults.filter((fault) => !options.isExpected?.(fault));
    faults = [];
    expect(unexpected, "faults seen by the browser").toEqual([]);
  });

  return {
    get url() {
      return demo.url;
    },
    get databaseUrl() {
      return demo.databaseUrl;
    },
    async open(device, account) {
      const context = await browser.newContext({
        ...DEVICES[device],
        baseURL: demo.url,
        locale: "fr-FR",
        timezoneId: "Europe/Paris",
        reducedMotion: "reduce",
        ...(account && sessions.has(account) ? { storageState: sessions.get(account) } : {}),
      });
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(`${path(page.url())} console: ${message.text()}`);
      });
      page.on("pageerror", (error) => faults.push(`${path(page.url())} error: ${error.message}`));
      page.on("requestfailed", (request) => {
        const reason = request.failure()?.errorText ?? "";
        // Leaving a page cancels what it was still loading.
        if (reason !== "net::ERR_ABORTED") faults.push(`${path(request.url())} request: ${reason}`);
      });
      if (account) {
        await comeIn(page, account);
        sessions.set(account, await context.storageState());
      }
      return page;
    },
  };
}

/** Signs in, unless the session of an earlier test of the file is still there. */
async function comeIn(page: Page, account: string): Promise<void> {
  await page.goto("/");
  if (path(page.url()) === "/connexion") await signInHere(page, account);
  await page.waitForURL((url) => url.pathname === "/");
  await page.getByRole("heading", { name: "Ma journée" }).waitFor();
  await page.waitForLoadState("networkidle");
}

/** On the sign-in page where one was sent; what comes next is up to the address that led there. */
export async function signInHere(page: Page, account: string): Promise<void> {
  await page.getByLabel("Adresse électronique").fill(`${account}@pluton.test`);
  await page.getByLabel("Mot de passe", { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Se connecter" }).click();
}

/** No violation of WCAG 2.1 A and AA that axe can find. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_AA).analyze();
  const found = violations.map((violation) => ({
    rule: violation.id,
    where: violation.nodes
      .map((node) => `${node.target.join(" ")} — ${node.failureSummary ?? ""}`)
      .slice(0, 4),
  }));
  expect(found, `axe on ${path(page.url())}`).toEqual([]);
}

/** Nothing sticks out sideways at this width; 680 px is a desktop at 200 % zoom. */
export async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: before?.height ?? 900 });
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest, `${path(page.url())} at ${width} px`).toBeLessThanOrEqual(width);
  if (before) await page.setViewportSize(before);
}

function path(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}

/** Somebody whom no other try of the test has met: a family name in letters, and a day of birth of its own. */
export function somebodyNew(): { familyName: string; bornOn: string } {
  const letters = Array.from({ length: 6 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join(
    "",
  );
  const day = String(1 + Math.floor(Math.random() * 28)).padStart(2, "0");
  const month = String(1 + Math.floor(Math.random() * 12)).padStart(2, "0");
  return { familyName: `Ess${letters}`, bornOn: `1993-${month}-${day}` };
}
