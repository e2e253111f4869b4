import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  DEVICES,
  type Device,
  expectAccessible,
  expectNoSidewaysScroll,
  signInHere,
  useStage,
} from "./journey.ts";

const WARD_LINK = "/liaison/nouvelle?service=cha-medecine-polyvalente";
const WARD = "Médecine polyvalente, CH Armentières";
const MINUTE_MS = 60_000;
const QUESTION = "Peut-elle rentrer au domicile demain sans risque ?";

/** A birth name of its own for each device, so that one run does not meet the other's patient. */
const NAMES: Record<Device, string> = { desktop: "Vermersch", phone: "Ghesquière" };

/** A refused form is answered with its status, which the browser's console repeats; the network is cut on purpose. */
const isRefusal = (fault: string) =>
  /\/liaison\/nouvelle.*status of (400|401|409|422)|ERR_INTERNET_DISCONNECTED/.test(fault);

describe("a ward asks", () => {
  const stage = useStage({ isExpected: isRefusal });

  test.each(Object.keys(DEVICES) as Device[])(
    "from its code, signed out, in under a minute, and finds the request again (%s)",
    { timeout: 240_000 },
    async (device) => {
      const page = await stage.open(device);
      await page.goto(WARD_LINK);
      await page.waitForURL("**/connexion?**");
      await signInHere(page, "service");
      await page.waitForURL(`**${WARD_LINK}`);
      await page.getByText(WARD).waitFor();
      await page.waitForLoadState("networkidle");
      await lookAt(page, device);

      const start = Date.now();
      await typePatient(page, NAMES[device]);
      await typeQuestion(page);
      await send(page);
      await page.waitForURL(/\/liaison\/[0-9a-f-]{36}\?/);
      await page.getByText("Demande envoyée. Et maintenant ?").waitFor();
      expect(Date.now() - start).toBeLessThan(MINUTE_MS);
      const address = new URL(page.url()).pathname;
      await page.getByText(/^Un interne vient voir le patient (aujourd’hui|demain|avant)/).waitFor();
      await page.getByText(/^La réponse signée est attendue/).waitFor();
      await page
        .getByText(/restantes?\b/)
        .first()
        .waitFor();
      await lookAt(page, device);

      await page.goto("/");
      await page.getByRole("link", { name: "Demander un avis" }).click();
      await page.waitForURL("**/liaison/nouvelle");
      await page.waitForLoadState("networkidle");
      await typePatient(page, NAMES[device]);
      const follow = page.getByRole("link", { name: /^Suivre la demande/ });
      await follow.waitFor();
      expect(await follow.getAttribute("href")).toBe(address);
      await lookAt(page, device);
    },
  );

  test("what is wrong is said beside its field, and nothing typed is lost", {
    timeout: 240_000,
  }, async () => {
    const page = await stage.open("phone", "service");
    await page.goto("/liaison/nouvelle?service=inconnu");
    await page.getByText("Le lien ouvert ne mène à aucun service").waitFor();
    await page.waitForLoadState("networkidle");
    await lookAt(page, "phone");

    await page.goto(WARD_LINK);
    await page.waitForLoadState("networkidle");
    await typePatient(page, "Delobel");
    await typeQuestion(page);
    await page.getByLabel(/^Numéro où vous rappeler/).fill("poste de soins");
    await send(page);
    await page.getByText("Ce numéro n’est pas un numéro de téléphone ou de poste.").waitFor();
    await expectKept(page, "Delobel");

    await page.getByLabel(/^Numéro où vous rappeler/).fill("4512");
    await page.getByText(/^Préciser/).click();
    await page.getByLabel(/^Sortie prévue/).fill("2026-01-02");
    await send(page);
    await page.getByText("La sortie prévue ne peut pas précéder la demande.").first().waitFor();
    await expectKept(page, "Delobel");
    expect(await page.getByLabel(/^Sortie prévue/).inputValue()).toBe("2026-01-02");
    await lookAt(page, "phone");

    await page.getByLabel(/^Sortie prévue/).fill("");
    await page.context().setOffline(true);
    await page.getByLabel(/^Premier prénom/).fill("Lucie Anne");
    await send(page);
    await page.getByText(/^Pas de réseau : rien n’est parti/).waitFor();
    await expectKept(page, "Delobel");
    expect(await page.getByLabel(/^Premier prénom/).inputValue()).toBe("Lucie Anne");
    await lookAt(page, "phone");
    await page.context().setOffline(false);

    await page.context().clearCookies();
    await send(page);
    const lapsed = page.getByText(/^Votre session s’est fermée/);
    await lapsed.waitFor();
    expect(await lapsed.evaluate((text) => document.activeElement?.contains(text))).toBe(true);
    await expectKept(page, "Delobel");
    await lookAt(page, "phone");

    const beside = await page.context().newPage();
    await beside.goto("/connexion");
    await signInHere(beside, "service");
    await beside.waitForURL((url) => url.pathname === "/");
    await send(page);
    await page.getByText("Demande envoyée. Et maintenant ?").waitFor();
  });

  test("the poster of the ward is a link away", { timeout: 120_000 }, async () => {
    const page = await stage.open("phone", "service");
    await page.goto("/liaison/services");
    await page.waitForLoadState("networkidle");
    await lookAt(page, "phone");
    const poster = page.getByRole("link", { name: /^Affiche A4/ });
    const file = await page.request.get((await poster.getAttribute("href")) ?? "");
    expect(file.headers()["content-type"]).toBe("application/pdf");
    const picture = page.getByRole("img", { name: /^Code QR du service/ });
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });

  test.each(Object.keys(DEVICES) as Device[])(
    "a hospital's delay is set, said in words, and refused when it contradicts another (%s)",
    { timeout: 120_000 },
    async (device) => {
      const page = await stage.open(device, "liaison");
      await page.goto("/liaison/reglages?hopital=ch-hazebrouck");
      await page.waitForLoadState("networkidle");
      await lookAt(page, device);
      const urgent = page.getByRole("group", { name: "Premier contact" }).nth(1);
      await urgent.getByLabel("Unité").selectOption("hours");
      await urgent.getByLabel("Nombre").fill("200");
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await page.getByText("Indiquez un nombre entier entre 1 et 168.").first().waitFor();
      await urgent.getByLabel("Nombre").fill(device === "phone" ? "10" : "12");
      await page
        .getByText(device === "phone" ? /^Patient vu dans les 10.h\.$/ : /^Patient vu dans les 12.h\.$/)
        .waitFor();
      await page.getByRole("button", { name: "Enregistrer" }).click();
      await page.getByText(/^Enregistré : ces délais valent/).waitFor();
      await lookAt(page, device);
    },
  );
});

async function typePatient(page: Page, name: string): Promise<void> {
  await page.getByLabel(/^Nom de naissance/).fill(name);
  await page.getByLabel(/^Premier prénom/).fill("Lucie");
  await page.getByLabel(/^Date de naissance/).fill("1994-05-17");
  await page.getByLabel("Féminin").check();
}

async function typeQuestion(page: Page): Promise<void> {
  await page.getByLabel(/^Chambre, lit/).fill("12");
  await page.getByLabel(/^Question posée/).fill(QUESTION);
  await page.getByLabel("Attente").selectOption("risk");
  await page.getByLabel("Motif", { exact: true }).selectOption("suicide_risk");
  await page.getByRole("radio", { name: /^Urgent/ }).check();
  await page.getByRole("radio", { name: "Risque suicidaire immédiat" }).check();
  await page.getByLabel("Mesures déjà prises").fill("Chambre près du poste, objets retirés");
  await page.getByRole("radio", { name: "Informé, d’accord" }).check();
  await page.getByLabel(/^Numéro où vous rappeler/).fill("03 20 00 00 01");
}

async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Envoyer la demande" }).click();
}

async function expectKept(page: Page, name: string): Promise<void> {
  expect(await page.getByLabel(/^Nom de naissance/).inputValue()).toBe(name);
  expect(await page.getByLabel(/^Question posée/).inputValue()).toBe(QUESTION);
  expect(await page.getByRole("radio", { name: /^Urgent/ }).isChecked()).toBe(true);
  expect(await page.getByLabel("Mesures déjà prises").inputValue()).toContain("Chambre près du poste");
}

async function lookAt(page: Page, device: Device): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page, DEVICES[device].viewport?.width ?? 0);
}
