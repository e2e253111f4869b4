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

  test("what is chosen before the checks have come is kept, and opens what goes with it", async () => {
    const page = await stage.open("desktop", "coordination");
    await page.goto("/adressages/rendez-vous?liste=a-venir");
    await page.locator('main a[href^="/adressages/rendez-vous/0"]').first().click();
    await page.getByRole("heading", { name: "Le rendez-vous n’a pas lieu" }).waitFor();
    await page.waitForLoadState("networkidle");
    await page.route(/form-checks/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    const now = page.getByRole("radio", { name: /Refixer maintenant/ });
    await now.check();
    await page.waitForTimeout(1500);
    expect(await now.isChecked()).toBe(true);
    // The date that is asked for is in sight, as is what is wrong with it.
    await page.getByLabel("Motif de l’annulation").selectOption("patient");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Indiquez le jour.").first().waitFor();
    await page.getByRole("radio", { name: "Le patient n’est pas venu" }).check();
    expect(await page.getByLabel("Motif de l’annulation").isVisible()).toBe(false);
    // What only the server knows is said in the same form.
    await page.getByRole("radio", { name: /À refixer plus tard/ }).check();
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Ce rendez-vous n’a pas encore eu lieu.").waitFor();
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
