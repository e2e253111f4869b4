import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { useStage } from "./journey.ts";

const KILOBYTE = 1000;

/** DESIGN §8: what a first visit may load. */
const SCRIPT_BUDGET = 130 * KILOBYTE;
const PAGE_BUDGET = 250 * KILOBYTE;

describe("weight of a first visit", () => {
  const stage = useStage();

  test.each([
    { path: "/connexion", account: undefined },
    { path: "/programme", account: undefined },
    { path: "/seminaires", account: "participant" },
    { path: "/", account: "coordination" },
    { path: "/filieres", account: "psychiatre" },
    { path: "/territoire", account: "psychiatre" },
    { path: "/patients", account: "psychiatre" },
    { path: "/patients/nouveau", account: "psychiatre" },
    { path: "/adressages", account: "coordination" },
    { path: "/adressages/nouveau", account: "psychiatre" },
  ])("$path stays within the budgets", async ({ path, account }) => {
    const page = await stage.open("desktop", account);
    const { scripts, transferred } = await weigh(page, path);
    console.log(`${path}: scripts ${inKilobytes(scripts)} gzip, page ${inKilobytes(transferred)}`);
    expect(scripts, "scripts, gzip").toBeLessThan(SCRIPT_BUDGET);
    expect(transferred, "whole page, as transferred").toBeLessThan(PAGE_BUDGET);
  });
});

/** Loads the page with an empty cache and adds up what comes over the wire. */
async function weigh(page: Page, path: string): Promise<{ scripts: number; transferred: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Set<string>();
  let transferred = 0;
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".js")) scripts.add(pathname);
  });
  session.on("Network.loadingFinished", (event) => {
    transferred += event.encodedDataLength;
  });
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  const sizes = await Promise.all(
    [...scripts].map(async (name) => gzipSync(await readFile(`build/client${name}`)).length),
  );
  return { scripts: sizes.reduce((sum, size) => sum + size, 0), transferred };
}

function inKilobytes(bytes: number): string {
  return `${(bytes / KILOBYTE).toFixed(0)} kB`;
}
