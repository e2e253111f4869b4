import { describe, expect, test } from "vitest";
import { addDays, dayOf } from "#app/shared/dates.ts";
import { openDatabase } from "#db/client.server.ts";
import { expectAccessible, expectNoSidewaysScroll, useStage } from "./journey.ts";

/** What names somebody is a 422, a form at fault a 400, and the test cuts the network: the browser reports each. */
const isExpected = (fault: string) => /400|422|ERR_INTERNET_DISCONNECTED/.test(fault);

const STORY =
  "Le patient est hospitalisé en médecine pour un mutisme. À J3, le test au lorazépam le fait répondre par quelques mots.";

describe("the interns' teaching", () => {
  const stage = useStage({ isExpected });

  test("a case proposed, accepted, written on a phone without anybody's name, held, and found in one's record", async () => {
    // A senior's list of free slots, then an intern's own date.
    const phone = await stage.open("phone", "gauthier.maes");
    await phone.goto("/enseignement");
    await phone.waitForLoadState("networkidle");
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone, 320);
    await phone.getByRole("link", { name: "Proposer une présentation" }).click();
    await phone.getByRole("heading", { level: 1, name: "Proposer une présentation" }).waitFor();
    await expectAccessible(phone);
    await phone.getByLabel("Titre").fill("Le mutisme de Mme Vasseur");
    await phone.getByLabel("Qui modère").selectOption({ label: "Dr Claire Vandewalle" });
    await phone.getByLabel("Jour").fill(addDays(dayOf(new Date()), 12));
    await phone.getByLabel("Début").fill("15:00");
    await phone.getByLabel("Fin", { exact: true }).fill("14:00");
    await phone.getByLabel("Salle ou lieu").fill("Bibliothèque");
    await phone.getByRole("button", { name: "Envoyer la proposition" }).click();
    await phone.getByText("La fin vient après le début.").first().waitFor();
    await phone.getByLabel("Fin", { exact: true }).fill("16:00");
    await phone.getByRole("button", { name: "Envoyer la proposition" }).click();
    await phone
      .getByText(/ce qui ressemble à un nom : «\u00a0Mme Vasseur\u00a0»/)
      .first()
      .waitFor();
    expect(await phone.getByLabel("Salle ou lieu").inputValue()).toBe("Bibliothèque");
    await expectAccessible(phone);
    await phone.getByLabel("Titre").fill("Un mutisme en médecine");
    await phone.context().setOffline(true);
    await phone.getByRole("button", { name: "Envoyer la proposition" }).click();
    await phone.getByText(/Pas de réseau : rien n’est parti/).waitFor();
    await phone.context().setOffline(false);
    expect(await phone.getByLabel("Titre").inputValue()).toBe("Un mutisme en médecine");
    await phone.getByRole("button", { name: "Envoyer la proposition" }).click();
    await phone.getByRole("heading", { level: 1, name: "Un mutisme en médecine" }).waitFor();
    const path = new URL(phone.url()).pathname;

    // The moderator finds it in their day, and accepts.
    const desk = await stage.open("desktop", "psychiatre");
    await desk.goto(path);
    await desk.waitForLoadState("networkidle");
    await expectAccessible(desk);
    await expectNoSidewaysScroll(desk, 680);
    await desk.getByRole("button", { name: "Accepter", exact: true }).click();
    await desk.getByText("Prévue", { exact: true }).waitFor();

    // Written on the phone: a name, a birth date and an INS are refused while it is typed, and nothing is lost.
    await phone.goto(`${path}/contenu`);
    await phone.waitForLoadState("networkidle");
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone, 320);
    await phone.getByLabel("Âge").selectOption("forties");
    await phone.getByLabel("Cadre").selectOption("liaison");
    await phone.getByLabel("Question posée au groupe").fill("Quand proposer des ECT ?");
    await phone
      .getByLabel("Histoire clinique")
      .fill(`${STORY} Kévin Delporte, né le 12/03/1984, 1 84 03 59 350 123 45.`);
    await phone.getByLabel("Points de discussion").fill("Causes organiques.");
    await phone.getByRole("button", { name: "C’est prêt" }).click();
    await phone
      .getByText(/«\u00a0Kévin Delporte\u00a0»/)
      .first()
      .waitFor();
    await phone
      .getByText(/«\u00a0né le 12\/03\/1984\u00a0»/)
      .first()
      .waitFor();
    await phone
      .getByText(/«\u00a01 84 03 59 350 123 45\u00a0»/)
      .first()
      .waitFor();
    await phone.getByText("Pas enregistré : voir le message").waitFor();
    expect(await phone.getByLabel("Histoire clinique").inputValue()).toContain("Kévin Delporte");
    await expectAccessible(phone);
    // A lone given name is for a person to judge.
    await phone.getByLabel("Histoire clinique").fill(`${STORY} Il parle de Solène.`);
    await phone.getByRole("button", { name: "C’est prêt" }).click();
    await phone.getByRole("checkbox", { name: "Solène" }).waitFor();
    await expectAccessible(phone);
    await phone.getByRole("checkbox", { name: "Solène" }).check();
    await phone.getByRole("button", { name: "C’est prêt" }).click();
    await phone.getByRole("heading", { level: 1, name: "Un mutisme en médecine" }).waitFor();
    await phone.getByText("Contenu prêt").waitFor();
    await expectAccessible(phone);

    // A sheet that is opened too early says why it is empty.
    await desk.goto(`${path}/presences`);
    await desk.getByText("La séance n’a pas commencé : la feuille s’ouvre à son début.").waitFor();
    await desk.getByRole("link", { name: "Voir la séance" }).waitFor();

    // It takes place: the intern says so, the moderator closes the sheet and gives an appreciation.
    await beginNow(stage.databaseUrl, path.split("/").at(-1) ?? "");
    await phone.reload();
    await phone.getByRole("button", { name: "Je suis là" }).click();
    await phone.getByText(/Votre présence est notée/).waitFor();
    await desk.goto(`${path}/presences`);
    await desk.waitForLoadState("networkidle");
    await expectAccessible(desk);
    await expectNoSidewaysScroll(desk, 680);
    await desk.getByRole("button", { name: "Clore la feuille" }).click();
    // The words also stand in the lists of reasons: the answer is there once they are said beside a row.
    await desk
      .getByRole("alert")
      .getByText(/Choisissez un motif/)
      .first()
      .waitFor();
    await desk.getByRole("button", { name: "Tous présents" }).click();
    const reasons = desk.getByLabel(/^Motif de/).filter({ visible: true });
    await expect.poll(() => reasons.count()).toBe(0);
    await desk
      .getByRole("group", { name: /^Présence de / })
      .first()
      .getByLabel("Absent")
      .check();
    await reasons.selectOption("duty");
    await desk.getByRole("button", { name: "Clore la feuille" }).click();
    await desk.getByText("Tenue", { exact: true }).waitFor();
    await desk.getByLabel("Clarté").selectOption("3");
    await desk.getByLabel("Raisonnement clinique").selectOption("2");
    await desk.getByLabel("Bibliographie").selectOption("1");
    await desk.getByLabel(/^Commentaire/).fill("Plan net, question bien posée.");
    await desk.getByRole("button", { name: "Enregistrer l’appréciation" }).click();
    await desk.getByText("3 · remarquable").first().waitFor();
    await expectAccessible(desk);

    // The intern's own record, with its files.
    await phone.goto("/enseignement/mon-carnet");
    await phone.waitForLoadState("networkidle");
    await phone.getByText("Un mutisme en médecine").first().waitFor();
    await phone
      .getByText(/Clarté 3\/3/)
      .first()
      .waitFor();
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone, 320);
    const csv = await phone.request.get("/enseignement/mon-carnet.csv");
    expect(await csv.text()).toContain("Un mutisme en médecine");
    expect((await phone.request.get("/enseignement/mon-carnet.pdf")).status()).toBe(200);

    // The calendar on a desk, its filters, and a subscription that says nothing of the case.
    await desk.goto("/enseignement?vue=passees&genre=case");
    await desk.waitForLoadState("networkidle");
    await expectAccessible(desk);
    await expectNoSidewaysScroll(desk, 680);
    await desk.goto("/enseignement/nouvelle");
    await desk.waitForLoadState("networkidle");
    await expectAccessible(desk);
    const feed = await desk.request.get(`${path}/agenda.ics`);
    expect(await feed.text()).toMatch(/SUMMARY:Présentation de cas/);
    expect(await feed.text()).not.toContain("mutisme");
  });
});

/** The session began ten minutes ago: a browser does not wait twelve days. */
async function beginNow(databaseUrl: string, sessionId: string): Promise<void> {
  const db = openDatabase(databaseUrl);
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  await db
    .updateTable("teachingSession")
    .set({ startsAt: at(-10), endsAt: at(50) })
    .where("id", "=", sessionId)
    .execute();
  await db.destroy();
}
