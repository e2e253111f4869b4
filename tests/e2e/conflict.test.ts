import { describe, expect, test } from "vitest";
import { DEVICES, type Device, expectAccessible, expectNoSidewaysScroll, useStage } from "./journey.ts";

/** Browsers report each refused form as an error of the console. */
const stageOptions = { isExpected: (fault: string) => fault.includes("409") };

describe("two people in one form", () => {
  const stage = useStage(stageOptions);

  test.each(Object.keys(DEVICES) as Device[])(
    "an entry of the directory is merged field by field (%s)",
    async (device) => {
      const desk = await stage.open("desktop", "guichet");
      const admin = await stage.open(device, "admin");
      const name = `Essai ${device}`;
      await desk.goto("/territoire/ressources/nouvelle");
      await desk.waitForLoadState("networkidle");
      await desk.getByLabel("Type", { exact: true }).selectOption("association");
      await desk.getByLabel("Nom", { exact: true }).fill(name);
      await desk.getByRole("radio", { name: "Proximité" }).check();
      await desk.getByRole("radio", { name: "Tout le territoire" }).check();
      await desk.getByLabel("Téléphone").fill("03 20 00 00 00");
      await desk.getByRole("button", { name: /Ajouter|Créer|Enregistrer/ }).click();
      await desk.getByRole("heading", { level: 1, name }).waitFor();
      const path = new URL(desk.url()).pathname;

      for (const page of [desk, admin]) {
        await page.goto(`${path}/modifier`);
        await page.waitForLoadState("networkidle");
      }
      await desk.getByLabel("Téléphone").fill("03 20 11 11 11");
      await desk.getByLabel("Public").fill("Adultes");
      await desk.getByRole("radio", { name: "Certains secteurs" }).check();
      await desk.getByRole("checkbox", { name: /59G05/ }).check();
      await desk.getByRole("button", { name: "Enregistrer" }).click();
      await desk.getByRole("heading", { level: 1, name }).waitFor();

      await admin.getByLabel("Téléphone").fill("03 20 22 22 22");
      await admin.getByLabel("Conditions").fill("Sur rendez-vous");
      await admin.getByRole("button", { name: "Enregistrer" }).click();
      const choice = (field: string) => admin.getByRole("group", { name: field, exact: true });
      await choice("Téléphone")
        .getByRole("radio", { name: /Déjà enregistré 03 20 11 11 11/ })
        .waitFor();
      // What only one of the two changed is not a question.
      expect(await choice("Conditions").count()).toBe(0);
      expect(await admin.getByRole("textbox", { name: "Téléphone" }).inputValue()).toBe("03 20 22 22 22");
      await expectAccessible(admin);
      await expectNoSidewaysScroll(admin, device === "desktop" ? 680 : 320);

      await choice("Téléphone")
        .getByRole("radio", { name: /Votre saisie/ })
        .check();
      await choice("Public")
        .getByRole("radio", { name: /Déjà enregistré Adultes/ })
        .check();
      await choice("Zone desservie")
        .getByRole("radio", { name: /Déjà enregistré 59G05/ })
        .check();
      await admin.getByRole("button", { name: "Enregistrer" }).click();
      await admin.waitForURL((url) => url.pathname === path);
      await admin.getByRole("heading", { level: 1, name }).waitFor();
      for (const text of ["03 20 22 22 22", "Adultes", "Sur rendez-vous"])
        await admin.getByText(text).first().waitFor();
      await admin.getByText(/59G05/).first().waitFor();
    },
  );

  test("a patient's record is merged too", async () => {
    const one = await stage.open("desktop", "psychiatre");
    await one.goto("/patients");
    await one.waitForLoadState("networkidle");
    await one.getByLabel("Premières lettres").fill("a");
    const link = one.locator('main a[href^="/patients/0"]').first();
    await link.waitFor();
    const path = await link.getAttribute("href");
    const other = await stage.open("phone", "psychiatre");
    for (const page of [one, other]) {
      await page.goto(`${path}/modifier`);
      await page.waitForLoadState("networkidle");
    }
    await one.getByLabel("Téléphone").fill("06 39 98 11 11");
    await one.getByRole("button", { name: "Enregistrer" }).click();
    await one.waitForURL((url) => url.pathname === path);
    await other.getByLabel("Téléphone").fill("06 39 98 22 22");
    await other.getByLabel("Adresse").fill("1 rue d’Essai");
    await other.getByRole("button", { name: "Enregistrer" }).click();
    const phone = other.getByRole("group", { name: "Téléphone" });
    await phone.getByRole("radio", { name: /Déjà enregistré 06 39 98 11 11/ }).check();
    await expectAccessible(other);
    await other.getByRole("button", { name: "Enregistrer" }).click();
    await other.waitForURL((url) => url.pathname === path);
    await other.getByText("06 39 98 11 11").waitFor();
    await other.getByText("1 rue d’Essai").waitFor();
  });

  test("of a referral that somebody has settled, the second is told and keeps the text", async () => {
    const one = await stage.open("desktop", "coordination");
    const other = await stage.open("phone", "coordination");
    await one.goto("/adressages");
    const triage = one.locator("tbody tr", { hasText: "À trier" });
    const path = await triage.locator('a[href^="/adressages/0"]').first().getAttribute("href");
    await other.goto(`${path}?action=ask_information`);
    await other.waitForLoadState("networkidle");
    const question = "Le ionogramme de cette semaine, s’il vous plaît.";
    await other.getByLabel("Ce qui manque pour répondre").fill(question);

    await one.goto(`${path}?action=decline`);
    await one.waitForLoadState("networkidle");
    await one.getByLabel("Motif").selectOption("other_service_suits");
    await one.getByLabel("Orientation proposée").fill("Le CMP du secteur.");
    await one.getByLabel("Commentaire pour le secteur").fill("Après échange avec le médecin traitant.");
    await one.getByRole("button", { name: "Décliner" }).click();
    await one.getByRole("heading", { name: "Adressage décliné" }).waitFor();
    await one.getByText("Après échange avec le médecin traitant.").first().waitFor();

    await other.getByRole("button", { name: "Demander un complément" }).click();
    const kept = other.getByRole("region", { name: "Ce qui n’a pas été enregistré" });
    await kept.getByText(/Cet adressage a changé/).waitFor();
    await kept.getByText(/Dr Hélène Delobel : adressage décliné/).waitFor();
    await kept.getByText(question).waitFor();
    await expectAccessible(other);
    await expectNoSidewaysScroll(other, 320);
  });

  test("of a visit that somebody has cancelled, the second keeps the note", async () => {
    const one = await stage.open("desktop", "coordination");
    const other = await stage.open("phone", "praticien");
    await one.goto("/adressages/rendez-vous");
    const path = await one.locator('main a[href^="/adressages/rendez-vous/0"]').first().getAttribute("href");
    for (const page of [one, other]) {
      await page.goto(path ?? "");
      await page.waitForLoadState("networkidle");
    }
    await other.getByLabel("Note").fill("Venue avec sa sœur.");
    await one.getByRole("radio", { name: "Annulé" }).check();
    await one.getByLabel("Motif de l’annulation").selectOption("transport");
    await one.getByRole("button", { name: "Enregistrer" }).click();
    await one.getByRole("button", { name: "Refixer le rendez-vous" }).waitFor();
    await other.getByRole("button", { name: /honoré|Honoré/ }).click();
    await other.getByRole("region", { name: "Ce qui n’a pas été enregistré" }).waitFor();
    await other.getByText("Venue avec sa sœur.").waitFor();
  });
});
