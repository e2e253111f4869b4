import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { readPdf } from "#tests/setup/pdf-text.ts";
import { createSessionNow } from "#tests/setup/session-now.ts";
import { expectAccessible, expectNoSidewaysScroll, useStage } from "./journey.ts";

/** A form at fault is a 400, a refused code a 422, and the test cuts the network: the browser reports each. */
const isExpected = (fault: string) => /400|422|ERR_INTERNET_DISCONNECTED/.test(fault);

describe("attendance of a seminar", () => {
  const stage = useStage({ isExpected });

  test("signed on phones, one of them offline, closed by the trainer, attested and verified", async () => {
    const { sessionId, signPath } = await createSessionNow(stage.databaseUrl, {
      trainer: "liaison",
      people: ["participant", "interne", "psychiatre"],
    });
    const sheet = `/seminaires/seances/${sessionId}/emargement`;
    const trainer = await stage.open("desktop", "liaison");
    await trainer.goto(sheet);
    await trainer.getByRole("heading", { level: 1, name: /Émargement/ }).waitFor();
    await trainer.getByAltText(/QR/).waitFor();
    await expectAccessible(trainer);
    await expectNoSidewaysScroll(trainer, 680);

    // A participant scans: the code is there, one tap signs.
    const phone = await stage.open("phone", "participant");
    await phone.goto(`/seminaires/signer?code=${await shownCode(trainer)}`);
    await phone.waitForLoadState("networkidle");
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone, 320);
    await phone.getByRole("button", { name: "Signer ma présence" }).click();
    await phone.getByText("Présence signée").waitFor();
    await phone.getByText(/Signée à/).waitFor();

    // Another has no network: the phone keeps the signature, and sends it when the network is back.
    const offline = await stage.open("phone", "interne");
    await offline.goto("/seminaires/signer");
    await offline.waitForLoadState("networkidle");
    await offline.getByLabel("Code affiché dans la salle").fill("000000");
    await offline.getByRole("button", { name: "Signer ma présence" }).click();
    await offline.getByText(/Ce code n’est pas le bon/).waitFor();
    await offline.context().setOffline(true);
    await offline.getByLabel("Code affiché dans la salle").fill(await shownCode(trainer));
    await offline.getByRole("button", { name: "Signer ma présence" }).click();
    await offline.getByText("Pas de réseau : votre signature est gardée sur ce téléphone").waitFor();
    await expectAccessible(offline);
    await offline.context().setOffline(false);
    await offline.getByText("Présence signée").waitFor({ timeout: 20_000 });

    // A third has no account: the link of their e-mail.
    const guest = await stage.open("phone");
    await guest.goto(signPath);
    await guest.waitForLoadState("networkidle");
    await expectAccessible(guest);
    await guest.getByLabel("Code affiché dans la salle").fill(await shownCode(trainer));
    await guest.getByRole("button", { name: "Signer ma présence" }).click();
    await guest.getByText("Présence signée").waitFor();

    // The sheet moves by itself; the trainer notes an early exit, and closes with their signature.
    await trainer.getByText("3 sur 3").waitFor({ timeout: 20_000 });
    await trainer.getByText(/Envoyée plus tard/).waitFor({ timeout: 20_000 });
    await trainer
      .getByLabel(/Départ anticipé de/)
      .first()
      .fill("30");
    await trainer.getByRole("button", { name: "Signer et clore" }).click();
    await trainer.getByText("Cochez pour signer la feuille.").first().waitFor();
    expect(
      await trainer
        .getByLabel(/Départ anticipé de/)
        .first()
        .inputValue(),
    ).toBe("30");
    await trainer.getByLabel(/J’atteste/).check();
    await trainer.getByRole("button", { name: "Signer et clore" }).click();
    await trainer.getByText(/Demi-journée close par/).waitFor();
    await expectAccessible(trainer);
    expect(await trainer.getByText("Rouvrir cette feuille").count()).toBe(0);

    // At once: the certificate, its file, and the public page that verifies it.
    await phone.goto("/seminaires/attestations");
    await phone.getByText("Évaluer le risque suicidaire").first().waitFor();
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone, 320);
    // The last one first; the demo has others.
    const file = await phone.getByRole("link", { name: /^PDF/ }).first().getAttribute("href");
    const pdf = readPdf(await (await phone.request.get(file ?? "")).body());
    expect(pdf.pages).toBe(1);
    expect(pdf.text).toContain("Attestation de présence");
    expect(pdf.text).toContain("Évaluer le risque suicidaire");
    const code = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(pdf.text)?.[0] ?? "";

    const stranger = await stage.open("phone");
    await stranger.goto("/verification");
    await expectAccessible(stranger);
    await stranger.getByLabel("Code de vérification").fill(code.toLowerCase());
    await stranger.getByRole("button", { name: "Vérifier" }).click();
    await stranger.getByText("Attestation valide, délivrée par le réseau").waitFor();
    await expectAccessible(stranger);
    await expectNoSidewaysScroll(stranger, 320);

    // Nobody signs a closed sheet, and the coordination replaces a certificate: the old code says by which.
    await guest.goto(signPath);
    expect(await guest.getByRole("button", { name: "Signer ma présence" }).count()).toBe(0);
    const coordinator = await stage.open("desktop", "universite");
    await coordinator.goto(`/seminaires/seances/${sessionId}/attestations`);
    await coordinator.waitForLoadState("networkidle");
    await expectAccessible(coordinator);
    const line = coordinator.getByRole("listitem").filter({ has: coordinator.locator(`a[href="${file}"]`) });
    await line.getByText(/Révoquer ou remplacer/).click();
    await line.getByLabel("Motif").fill("Nom mal orthographié.");
    await expectAccessible(coordinator);
    await line.getByRole("button", { name: "Révoquer" }).click();
    await coordinator.getByText(/Remplacée par le n° \d{4}-/).waitFor();
    await stranger.reload();
    await stranger.getByText(/Attestation remplacée le/).waitFor();
    await stranger.getByRole("link", { name: /celle qui la remplace/ }).click();
    await stranger.getByText("Attestation valide, délivrée par le réseau").waitFor();
  });
});

/** What stands on the trainer's screen at this moment. */
async function shownCode(page: Page): Promise<string> {
  return (await page.locator("[data-signing-code]").getAttribute("data-signing-code")) ?? "";
}
