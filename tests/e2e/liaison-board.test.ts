import { get, type IncomingMessage } from "node:http";
import { createGunzip } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { POLLING_SECONDS } from "#app/domains/liaison/live.rules.ts";
import { BOARD_PATIENTS, fillDemoLiaison, REFUSED_QUESTION, TAKEN } from "#tests/setup/demo-liaison.ts";
import { serveDemo } from "#tests/setup/served-demo.ts";
import { DEVICES, type Device, expectAccessible, expectNoSidewaysScroll, useStage } from "./journey.ts";

const SECONDS_MS = 10_000;
/** Until the next poll; the browser's clock is put forward instead of waiting. */
const POLL_MS = POLLING_SECONDS * 1000;

/** What a browser says of a stream and of a network that a test cuts. */
const CUT = /\/liaison\/(direct|tableau)|net::ERR_(FAILED|INTERNET_DISCONNECTED)/;

describe("the board of the liaison", () => {
  const stage = useStage({ prepare: fillDemoLiaison, isExpected: (fault) => CUT.test(fault) });

  test.each(Object.keys(DEVICES) as Device[])(
    "moves by itself when somebody else takes a request (%s)",
    async (device) => {
      const patient = new RegExp(TAKEN[device], "i");
      const supervisor = await stage.open(device, "liaison");
      await supervisor.goto("/liaison");
      await said(supervisor, "En direct");
      await column(supervisor, "À prendre").getByRole("link", { name: patient }).waitFor();
      await supervisor
        .getByRole("region", { name: "Sorties avant d’être vu" })
        .getByText(/Delattre/i)
        .waitFor();
      await lookAt(supervisor, device);
      await supervisor.evaluate(() => document.body.setAttribute("data-kept", ""));

      const intern = await stage.open(device, "interne");
      await intern.goto("/liaison");
      await column(intern, "À prendre").getByRole("link", { name: patient }).click();
      await intern.getByRole("button", { name: "Prendre la demande" }).click();
      await column(supervisor, "À voir")
        .getByRole("link", { name: patient })
        .waitFor({ timeout: SECONDS_MS });
      expect(await column(supervisor, "À prendre").getByRole("link", { name: patient }).count()).toBe(0);
      expect(await supervisor.locator("body[data-kept]").count(), "not reloaded").toBe(1);
    },
  );

  test("without its stream it asks every half minute, says so, and says since when it is alone", async () => {
    const page = await stage.open("desktop", "liaison");
    await page.clock.install();
    await page.route("**/liaison/direct*", (route) => route.abort());
    await page.goto("/liaison");
    await said(page, "Mise à jour toutes les 30\u00a0s");
    const leaving = () => column(page, "À trier").getByRole("link", { name: /Delattre/i });
    await leaving().waitFor();
    const other = await stage.open("desktop", "liaison");
    await other.goto("/liaison");
    await column(other, "À trier")
      .getByRole("link", { name: /Delattre/i })
      .click();
    await other.getByRole("button", { name: "Valider la demande" }).click();
    expect(
      await column(page, "À prendre")
        .getByRole("link", { name: /Delattre/i })
        .count(),
    ).toBe(0);
    await page.clock.fastForward(POLL_MS);
    await column(page, "À prendre")
      .getByRole("link", { name: /Delattre/i })
      .waitFor({ timeout: SECONDS_MS });

    await page.context().setOffline(true);
    await page.clock.fastForward(POLL_MS);
    await said(page, /^Hors connexion depuis \d\d:\d\d$/);
    await expectAccessible(page);
    await page.unroute("**/liaison/direct*");
    await page.context().setOffline(false);
    await said(page, "En direct");
  });

  test("its stream passes through compression, tells no patient, and holds nobody back", async () => {
    const page = await stage.open("desktop", "liaison");
    const cookie = await cookieOf(page);
    const stream = await open(stage.url, cookie);
    expect(stream.response.headers["content-type"]).toContain("text/event-stream");
    expect(stream.response.headers["content-encoding"]).toBe("gzip");
    await expect.poll(stream.text, { timeout: SECONDS_MS }).toContain("event: changement\n");
    expect(stream.text().replaceAll(/retry: 2000\n\n|event: changement\ndata:\n\n/g, "")).toBe("");
    stream.close();

    await page
      .getByRole("button", { name: /déconn/i })
      .first()
      .click();
    await page.waitForURL("**/connexion**");
    const refused = await open(stage.url, cookie);
    expect(refused.response.statusCode).toBe(302);
    refused.close();
  });

  test("a server that is stopped does not wait for those who listen", async () => {
    const demo = await serveDemo();
    const page = await stage.open("desktop");
    const response = await page.request.post(`${demo.url}/connexion`, {
      form: { email: "liaison@pluton.test", password: "pluton-demo" },
      headers: { Origin: demo.url },
      maxRedirects: 0,
    });
    const stream = await open(demo.url, response.headers()["set-cookie"]?.split(";")[0] ?? "");
    expect(stream.response.statusCode).toBe(200);
    const before = Date.now();
    await demo.close();
    expect(Date.now() - before).toBeLessThan(SECONDS_MS);
    await stream.ended;
  });

  test.each(Object.keys(DEVICES) as Device[])("the month is reviewed with the wards (%s)", async (device) => {
    const supervisor = await stage.open(device, "liaison");
    await supervisor.goto("/liaison");
    await supervisor.getByRole("link", { name: "Revue de pertinence" }).click();
    await supervisor.getByText(`Question : « ${REFUSED_QUESTION} »`).first().waitFor();
    await supervisor.getByText("Urgent → Programmé").first().waitFor();
    await supervisor.getByText("Au bloc opératoire").first().waitFor();
    await lookAt(supervisor, device);
    const text = `Rappeler l’addictologie aux services (${device}).`;
    await supervisor.getByLabel("Conclusions", { exact: true }).fill(text);
    await supervisor.getByRole("button", { name: "Enregistrer les conclusions" }).click();
    await supervisor.getByText(/Écrites par Dr Thibaut Verhaeghe/).waitFor();

    const ward = await stage.open(device, "service");
    await ward.goto("/liaison/revue");
    await ward.getByText(text).waitFor();
    await lookAt(ward, device);
    expect(await ward.locator("main").textContent()).not.toMatch(/Blondel|Caron|Vermeersch/i);

    await supervisor.goto("/liaison/repetees");
    await supervisor
      .getByRole("link", { name: new RegExp(BOARD_PATIENTS.frequent, "i") })
      .first()
      .waitFor();
    await lookAt(supervisor, device);
  });

  test("a handover is acknowledged by name, on a phone", async () => {
    const supervisor = await stage.open("desktop", "liaison");
    await supervisor.goto("/liaison/transmissions");
    await handover(supervisor).getByText("Pas encore reprise").waitFor();
    expect(await supervisor.getByRole("button", { name: "J’ai lu, je reprends" }).count()).toBe(0);
    await supervisor.goto("/liaison");
    await said(supervisor, "En direct");

    const intern = await stage.open("phone", "interne");
    await intern.goto("/liaison/transmissions");
    await lookAt(intern, "phone");
    await handover(intern).getByRole("button", { name: "J’ai lu, je reprends" }).click();
    await handover(intern)
      .getByText(/^Reprise /)
      .waitFor();
    await column(supervisor, "À voir")
      .getByRole("link", { name: new RegExp(`^${BOARD_PATIENTS.handedOver} `, "i") })
      .waitFor({ timeout: SECONDS_MS });
  });
});

/** The one of the test, among those of the demo. */
function handover(page: Page) {
  const link = page.getByRole("link", { name: new RegExp(`^${BOARD_PATIENTS.handedOver} `, "i") });
  return page.getByRole("listitem").filter({ has: link }).first();
}

function column(page: Page, name: string) {
  return page.getByRole("region", { name: new RegExp(`^${name}`) });
}

function said(page: Page, words: string | RegExp, timeout = SECONDS_MS): Promise<void> {
  return page.getByRole("status").getByText(words).waitFor({ timeout });
}

async function lookAt(page: Page, device: Device): Promise<void> {
  await page.waitForLoadState("networkidle");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page, device === "desktop" ? 680 : 390);
}

async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** The stream as the network carries it, compressed when the server compresses it. */
async function open(url: string, cookie: string) {
  const asked = get(`${url}/liaison/direct?depuis=2026-01-01`, {
    headers: { Cookie: cookie, "Accept-Encoding": "gzip" },
  });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    asked.once("response", resolve).once("error", reject);
  });
  let text = "";
  const isZipped = response.headers["content-encoding"] === "gzip";
  const source = isZipped ? response.pipe(createGunzip()) : response;
  source.on("data", (part: Buffer) => {
    text += part.toString();
  });
  // A server that stops cuts the connection in the middle of a stream.
  source.on("error", () => {});
  const ended = new Promise<void>((resolve) => {
    response.once("close", () => resolve());
    response.once("error", () => resolve());
  });
  return { response, text: () => text, close: () => asked.destroy(), ended };
}
