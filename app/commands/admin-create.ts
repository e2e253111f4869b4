import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { createAdministrator } from "#app/domains/people/first-administrator.service.server.ts";
import { ConfigError, readConfig } from "#app/platform/config.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { pendingMigrations } from "#db/migrate.server.ts";

/** `npm run admin:create [-- --email a@b.fr --prenom Agnès --nom Delattre]`: opens an administrator's account. */
const person = z.object({
  email: z.email("Cette adresse électronique n’est pas complète."),
  givenName: z.string().trim().min(1, "Indiquez le prénom."),
  familyName: z.string().trim().min(1, "Indiquez le nom."),
});

try {
  await run();
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const config = readConfig(process.env);
  const parsed = person.safeParse(await askPerson());
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message).join("\n"));

  const db = openDatabase(config.databaseUrl);
  try {
    if ((await pendingMigrations(db)).length > 0)
      throw new ConfigError("La base n’est pas à jour : lancez d’abord npm run db:migrate.");
    const ctx = { db, now: new Date(), sessionSecret: config.sessionSecret };
    const outcome = await createAdministrator(ctx, parsed.data);
    if (!outcome.ok) throw new ConfigError(outcome.message);
    console.log("Compte d’administration ouvert. Lien pour choisir le mot de passe, à usage unique :");
    console.log(`${config.publicUrl}/invitation/${outcome.value}`);
  } finally {
    await db.destroy();
  }
}

async function askPerson() {
  const { values } = parseArgs({
    options: { email: { type: "string" }, prenom: { type: "string" }, nom: { type: "string" } },
  });
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ask = async (given: string | undefined, question: string) =>
    given ?? (await terminal.question(`${question} : `));
  const answers = {
    email: await ask(values.email, "Adresse électronique"),
    givenName: await ask(values.prenom, "Prénom"),
    familyName: await ask(values.nom, "Nom"),
  };
  terminal.close();
  return answers;
}
