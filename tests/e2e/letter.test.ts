import { describe, expect, test } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { useStage } from "./journey.ts";

/** What a browser says of a network that is away, of a refused posting, and of a session that is over. */
const isProvoked = (fault: string) => /status of (401|409|503)|ERR_INTERNET_DISCONNECTED/.test(fault);
const WRITTEN = "Cher confrère, voici ce qui a été fait.";
const OTHER = "Cher confrère, la patiente a bénéficié de douze séances.";

describe("a letter that is being written", () => {
  const stage = useStage({ isExpected: isProvoked });

  test("outlives a lost network and a closed session", async () => {
    const page = await stage.open("desktop", "coordination");
    const path = `/adressages/${await findReferralInCare(stage.databaseUrl, 0)}/lettre`;
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    const text = page.getByLabel("Texte de la lettre");

    await page.context().setOffline(true);
    await text.fill(WRITTEN);
    await page.getByText(/^Hors connexion : gardé sur cet appareil/).waitFor();
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.context().setOffline(false);
    await page.getByText(/^Session fermée : gardé sur cet appareil/).waitFor();
    expect(await text.inputValue()).toBe(WRITTEN);

    await page.context().addCookies(cookies);
    await page.goto(path);
    await page.getByText(/^Brouillon enregistré à/).waitFor();
    await page.reload();
    expect(await text.inputValue()).toBe(WRITTEN);
  });

  test("written by two people: the second chooses, and saves what was chosen", async () => {
    const path = `/adressages/${await findReferralInCare(stage.databaseUrl, 1)}/lettre`;
    const [one, other] = [
      await stage.open("desktop", "coordination"),
      await stage.open("desktop", "coordination"),
    ];
    for (const page of [one, other]) {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
    }
    const text = other.getByLabel("Texte de la lettre");
    await one.getByLabel("Texte de la lettre").fill(WRITTEN);
    await one.getByRole("button", { name: "Enregistrer la lettre" }).click();
    await one.getByText(/^Brouillon enregistré à/).waitFor();

    await text.fill(OTHER);
    await other.getByRole("button", { name: "Enregistrer la lettre" }).click();
    await other.getByText(/lettre enregistrée/).waitFor();
    expect(await text.inputValue()).toBe(OTHER);
    await other.getByRole("radio", { name: /votre saisie/i }).check();
    await other.getByRole("button", { name: "Enregistrer la lettre" }).click();
    await other.getByText(/^Brouillon enregistré à/).waitFor();
    await one.reload();
    expect(await one.getByLabel("Texte de la lettre").inputValue()).toBe(OTHER);
  });
});

/** A patient in the care of the filière TCA whose letter nobody has begun. */
async function findReferralInCare(databaseUrl: string, nth: number): Promise<string> {
  const db = openDatabase(databaseUrl);
  const { id } = await db
    .selectFrom("referral")
    .innerJoin("filiere", "filiere.id", "referral.filiereId")
    .innerJoin("episode", "episode.referralId", "referral.id")
    .leftJoin("letter", "letter.referralId", "referral.id")
    .select("referral.id")
    .where("filiere.code", "=", "tca")
    .where("episode.status", "=", "in_care")
    .where("letter.id", "is", null)
    .orderBy("referral.id")
    .offset(nth)
    .limit(1)
    .executeTakeFirstOrThrow();
  await db.destroy();
  return id;
}
