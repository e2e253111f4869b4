import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { DEVICES, type Device, expectAccessible, expectNoSidewaysScroll, useStage } from "./journey.ts";

const devices = Object.keys(DEVICES) as Device[];

describe("when something goes wrong", () => {
  // Browsers report each answer that is not a success as an error of the console.
  const stage = useStage({
    isExpected: (fault) => /status of (403|404|413|500)|Unexpected Server Error/.test(fault),
  });

  /** The page says what happened and leads on; it names nobody. */
  const expectHelp = async (page: Page, device: Device, title: string) => {
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.getByRole("link", { name: "Retour à ma journée" }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page, device === "desktop" ? 680 : 320);
    expect(await page.title()).toMatch(/Pluton$/);
  };

  test.each(devices)("addresses that lead nowhere and pages without right say so (%s)", async (device) => {
    const page = await stage.open(device, "psychiatre");
    for (const [path, status, title] of [
      ["/nulle-part", 404, "Page introuvable"],
      ["/patients/0193f0a0-0000-7000-8000-000000000000", 404, "Page introuvable"],
      ["/territoire/ressources/inconnue", 404, "Page introuvable"],
      ["/administration/comptes", 403, "Accès non autorisé"],
      ["/filieres/tca/modifier", 403, "Accès non autorisé"],
    ] as const) {
      expect((await page.goto(path))?.status(), path).toBe(status);
      await expectHelp(page, device, title);
      // The rail stays: a way out besides the button.
      const wayOut =
        device === "desktop"
          ? page.getByRole("navigation", { name: "Menu principal" })
          : page.getByRole("button", { name: "Menu" });
      await wayOut.waitFor();
    }
  });

  test.each(devices)("a page that fails says nothing of what it held (%s)", async (device) => {
    const page = await stage.open(device, "psychiatre");
    const db = openDatabase(stage.databaseUrl);
    try {
      await db.schema.alterTable("resource").renameTo("resource_away").execute();
      expect((await page.goto("/territoire/ressources"))?.status()).toBe(500);
      await expectHelp(page, device, "Un incident est survenu");
      expect(await page.locator("body").innerText()).not.toMatch(/resource|SELECT|SqliteError|\.ts/);
    } finally {
      await db.schema.alterTable("resource_away").renameTo("resource").execute();
      await db.destroy();
    }
    await page.reload();
    await page.getByRole("heading", { level: 1, name: /Annuaire/ }).waitFor();
  });

  test.each(devices)(
    "a session that ended leads back to the page, and says what was not sent (%s)",
    async (device) => {
      const page = await stage.open(device, "psychiatre");
      await page.goto("/patients");
      await page.waitForLoadState("networkidle");
      await page.getByLabel("Premières lettres").fill("Personne");
      await page.context().clearCookies();
      await page.getByRole("button", { name: "Rechercher" }).click();
      await page.getByText("Votre session s’est fermée avant l’envoi").waitFor();
      expect(decodeURIComponent(page.url())).not.toMatch(/Personne/);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page, device === "desktop" ? 680 : 320);
      await page.getByLabel("Adresse électronique").fill("psychiatre@pluton.test");
      await page.getByLabel("Mot de passe", { exact: true }).fill("pluton-demo");
      await page.getByRole("button", { name: "Se connecter" }).click();
      await page.waitForURL("**/patients");
    },
  );

  test.each(devices)("a form that is too long is refused before it is read (%s)", async (device) => {
    const page = await stage.open(device, "psychiatre");
    await page.goto("/patients/nouveau");
    // Posted natively, as without script.
    await page.evaluate(() => {
      const form = document.createElement("form");
      form.method = "post";
      const field = document.createElement("textarea");
      field.name = "address";
      field.value = "x".repeat(2_100_000);
      form.append(field);
      document.body.append(form);
      form.submit();
    });
    await expectHelp(page, device, "Envoi trop lourd");
  });

  test.each(devices)(
    "a form of another site is refused with a page, not a bare line (%s)",
    async (device) => {
      const page = await stage.open(device, "psychiatre");
      await page.route("http://ailleurs.test/", (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<form method="post" action="${stage.url}/patients/nouveau"><button>Gagner</button></form>`,
        }),
      );
      await page.goto("http://ailleurs.test/");
      await page.getByRole("button", { name: "Gagner" }).click();
      await expectHelp(page, device, "Envoi refusé");
    },
  );
});
