import { describe, expect, test } from "vitest";
import { useStage } from "./journey.ts";

describe("forms", () => {
  const stage = useStage({ isExpected: (fault) => /status of (400|422)/.test(fault) });

  test("a field is checked when it is left, and corrected as one types", async () => {
    const page = await stage.open("desktop");
    await page.goto("/connexion");
    await page.waitForLoadState("networkidle");
    const email = page.getByLabel("Adresse électronique");
    // The checks are on their way when the field is first entered; the next time it is left they are there.
    await expect
      .poll(async () => {
        await email.focus();
        await email.blur();
        return page.getByText("Indiquez votre adresse électronique.").count();
      })
      .toBeGreaterThan(0);
    await email.fill("a@b.fr");
    await page.getByText("Indiquez votre adresse électronique.").first().waitFor({ state: "detached" });
  });

  test("what is typed before the checks have come is kept", async () => {
    const page = await stage.open("desktop", "psychiatre");
    await page.goto("/patients/nouveau");
    await page.route(/form-checks/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    const name = page.getByLabel(/^Nom de naissance/).first();
    await name.fill("Écrit trop tôt");
    await page.waitForTimeout(1500);
    expect(await name.inputValue()).toBe("Écrit trop tôt");
    await name.blur();
    expect(await name.inputValue()).toBe("Écrit trop tôt");
  });

  test("a form posts without any script", async () => {
    const page = await stage.open("desktop");
    await page.route(/\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await page.goto("/connexion");
    await page.getByLabel("Adresse électronique").fill("psychiatre@pluton.test");
    await page.getByLabel("Mot de passe", { exact: true }).fill("not-the-password");
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Mot de passe", { exact: true }).fill("pluton-demo");
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.waitForURL((url) => url.pathname === "/");
  });
});
