import { describe, expect, test } from "vitest";
import { expectAccessible, useStage } from "./journey.ts";

const PDF = { name: "ionogramme.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };

describe("a draft", () => {
  const stage = useStage({ isExpected: (fault) => /status of 404/.test(fault) });

  test.each(["desktop", "phone"] as const)("loses a file, then goes for good (%s)", async (device) => {
    const page = await stage.open(device, "psychiatre");
    await page.goto("/adressages/nouveau");
    // The first of the recent patients, whose draft this test begins.
    await page.locator("[data-row] a").first().click();
    await page.getByRole("button", { name: "Enregistrer le brouillon" }).waitFor();
    await page.waitForLoadState("networkidle");
    await page.getByText("Histoire, traitements, ce qui a été dit, pièces jointes").click();
    await page.locator('input[type="file"]').setInputFiles(PDF);
    await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
    await page.waitForURL(/brouillon=/);
    const path = page.url();

    await page.getByRole("heading", { name: "Ce brouillon" }).waitFor();
    await page.getByText("ionogramme.pdf").first().waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Retirer la pièce" }).click();
    await page.getByRole("button", { name: "Retirer la pièce" }).waitFor({ state: "detached" });
    expect(await page.getByText("ionogramme.pdf").count()).toBe(0);

    await page.getByText("Abandonner le brouillon").click();
    await page.getByRole("button", { name: "Effacer le brouillon" }).click();
    await page.waitForURL((url) => !url.search.includes("brouillon="));
    const again = await page.goto(path);
    expect(again?.status()).toBe(404);
  });
});
