import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { linkToken } from "#app/platform/session/secrets.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { SERVED_SECRET } from "#tests/setup/served-demo.ts";
import { expectAccessible, expectNoSidewaysScroll, useStage } from "./journey.ts";

/** A form at fault is a 400, a closed session a 401 and a refused change a 409: the browser reports each. */
const isExpected = (fault: string) => /400|401|409/.test(fault);

const TITLE = "Troubles des conduites alimentaires";
const MARKS = [/^Organisation/, /^Contenu/, /^Animation/, /^Utilité/, /^Note globale/];

describe("evaluation of a seminar", () => {
  const stage = useStage({ isExpected });

  test("answered on a phone: what is missing is said, what is typed stays, opinions are corrected, knowledge is not", async () => {
    const page = await stage.open("phone", "participant");
    await page.getByRole("link", { name: new RegExp(`Évaluer la séance.*${TITLE}`) }).click();
    await page.getByRole("heading", { level: 1, name: /^Évaluation/ }).waitFor();
    await page.waitForLoadState("networkidle");
    await page.getByText("jamais avec votre nom").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page, 320);

    const opinion = partOf(page, "Votre avis sur la séance");
    await opinion.getByLabel("Ce qu’il faut garder").fill("La balance, et les échanges.");
    await mark(page, /^Note globale/, 4);
    await opinion.getByRole("button", { name: "Envoyer mes réponses" }).click();
    await opinion.getByText("Donnez une note entre 1 et 5.").first().waitFor();
    await expectAccessible(page);
    expect(await opinion.getByLabel("Ce qu’il faut garder").inputValue()).toBe(
      "La balance, et les échanges.",
    );
    for (const question of MARKS) await mark(page, question, 5);
    // The session closed meanwhile: nothing is lost, and the same form is sent once signed in again.
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await opinion.getByRole("button", { name: "Envoyer mes réponses" }).click();
    await page.getByText("Votre session s’est fermée").waitFor();
    await page.waitForLoadState("networkidle");
    expect(await opinion.getByLabel("Ce qu’il faut garder").inputValue()).toBe(
      "La balance, et les échanges.",
    );
    await page.context().addCookies(cookies);
    await opinion.getByRole("button", { name: "Envoyer mes réponses" }).click();
    await page.getByText(/Réponses enregistrées le/).waitFor();
    await mark(page, /^Note globale/, 3);
    await opinion.getByRole("button", { name: "Corriger mes réponses" }).click();
    await page.waitForLoadState("networkidle");
    await page.reload();
    expect(
      await markOf(page, /^Note globale/)
        .locator("input:checked")
        .inputValue(),
    ).toBe("3");

    const known = partOf(page, "Après la séance : les mêmes questions");
    await known.getByLabel("Un indice de masse corporelle inférieur à 14").check();
    await known.getByLabel("Une fréquence cardiaque inférieure à 40 par minute").check();
    await known.getByLabel("La ferritine").check();
    await known.getByLabel(/Un ionogramme/).check();
    await known.getByLabel("SCOFF").check();
    await known.getByRole("button", { name: "Envoyer mes réponses" }).click();
    await page.getByText(/75\s% de réponses justes/).waitFor();
    await page.getByText("Réponse juste : La phosphorémie").waitFor();
    expect(await page.getByRole("button", { name: "Envoyer mes réponses" }).count()).toBe(0);
    await expectAccessible(page);

    await page.goto("/");
    expect(await page.getByRole("link", { name: /Évaluer la séance/ }).count()).toBe(0);
  });

  test("answered without an account, by the link of an e-mail, which answers nothing by being opened", async () => {
    const id = await invitedWithoutAccount(stage.databaseUrl);
    const page = await stage.open("phone");
    await page.goto(`/programme/evaluation/${id}.${linkToken(SERVED_SECRET, id)}`);
    await page.waitForLoadState("networkidle");
    expect(await page.getByText(/Réponses enregistrées/).count()).toBe(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page, 320);
    for (const question of MARKS) await mark(page, question, 4);
    await partOf(page, "Votre avis sur la séance").getByRole("button", { name: "Envoyer" }).click();
    await page.getByText(/Réponses enregistrées le/).waitFor();
    const wrong = await page.request.get(`/programme/evaluation/${id}.${"0".repeat(32)}`);
    expect(wrong.status()).toBe(404);
  });

  test("read by the coordination, who changes the questions for the sessions to come", async () => {
    const page = await stage.open("desktop", "universite");
    await page.goto("/seminaires/gestion");
    await page.getByRole("columnheader", { name: "Satisfaction sur 5" }).first().waitFor();
    await page.waitForLoadState("networkidle");
    await expectAccessible(page);
    const line = page.getByRole("row").filter({ has: page.getByRole("link", { name: "TDAH de l’adulte" }) });
    await line
      .getByRole("link", { name: /^\d,\d \(\d+\)$/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: /^Résultats/ }).waitFor();
    await page.getByRole("heading", { name: "Connaissances", exact: true }).waitFor();
    await page.getByText(/ont progressé/).waitFor();
    await page.waitForLoadState("networkidle");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page, 680);
    const file = await page.request.get(`${new URL(page.url()).pathname}.csv`);
    expect(await file.text()).toContain("À trois mois");
    await page
      .getByRole("link", { name: /^\w+\. \d/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: /^Résultats/ }).waitFor();
    await page.getByText(/^Séance du/).waitFor();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Toutes les séances" }).click();
    await page.getByRole("link", { name: "Les questions" }).click();

    await page.getByRole("link", { name: "Connaissances" }).click();
    await page.getByText(/^Version \d, demandée à/).waitFor();
    await page.waitForLoadState("networkidle");
    await page.getByLabel("Question", { exact: true }).fill("Le méthylphénidate se prescrit :");
    await page.getByLabel("Réponse 1", { exact: true }).fill("Sur une ordonnance sécurisée");
    await page.getByLabel("Réponse 2", { exact: true }).fill("Sans ordonnance");
    await page.getByRole("button", { name: "Ajouter" }).click();
    await page.getByText("Cochez la réponse juste, ou les réponses justes.").first().waitFor();
    await expectAccessible(page);
    await page.getByLabel("juste : réponse 1").check();
    await page.getByRole("button", { name: "Ajouter" }).click();
    await page.getByText("Version 5, pas encore demandée").waitFor();
    await expectAccessible(page);

    // A second tab that has the former version changes nothing, and loses nothing.
    await page.getByRole("link", { name: "Reformuler la question 5" }).click();
    await page.getByRole("heading", { name: "Reformuler la question 5" }).waitFor();
    await page.waitForLoadState("networkidle");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.waitForLoadState("networkidle");
    await other.getByRole("button", { name: "Retirer la question 1" }).click();
    await other.getByText("Version 6, pas encore demandée").waitFor();
    await page.getByLabel("Question", { exact: true }).fill("Le méthylphénidate est prescrit :");
    await page.getByRole("button", { name: "Enregistrer la nouvelle formulation" }).click();
    await page.getByText("Ce questionnaire a changé depuis que vous l’avez ouvert.").waitFor();
    expect(await page.getByLabel("Question", { exact: true }).inputValue()).toBe(
      "Le méthylphénidate est prescrit :",
    );
  });
});

function partOf(page: Page, title: string) {
  return page.locator("section").filter({ has: page.getByRole("heading", { name: title, exact: true }) });
}

function markOf(page: Page, question: RegExp) {
  return page.getByRole("group", { name: question });
}

async function mark(page: Page, question: RegExp, value: number): Promise<void> {
  await markOf(page, question).locator(`input[value="${value}"]`).check();
}

/** Somebody whom the session that the demo shows asks, and who has no account. */
async function invitedWithoutAccount(databaseUrl: string): Promise<string> {
  const db = openDatabase(databaseUrl);
  const row = await db
    .selectFrom("seminarEvaluationPerson")
    .innerJoin("seminarEvaluation", "seminarEvaluation.id", "seminarEvaluationPerson.evaluationId")
    .innerJoin("seminarEnrolment", "seminarEnrolment.id", "seminarEvaluationPerson.enrolmentId")
    .innerJoin("seminarParticipant", "seminarParticipant.id", "seminarEnrolment.participantId")
    .select("seminarEvaluationPerson.id")
    .where("seminarEvaluation.moment", "=", "on_day")
    .where("seminarEvaluation.closesAt", ">", new Date().toISOString())
    .where("seminarEvaluationPerson.answeredAt", "is", null)
    .where("seminarParticipant.accountId", "is", null)
    .executeTakeFirstOrThrow();
  await db.destroy();
  return row.id;
}
