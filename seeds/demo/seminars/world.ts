import type { ParticipantRow } from "#app/domains/seminars/participants.queries.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Trx } from "#db/client.server.ts";
import { createOutsider } from "#seeds/factories/seminars.ts";
import type { Agenda } from "../activity/agenda.ts";
import { person } from "../activity/world.ts";
import type { Staff } from "../fill-staff.ts";
import type { Random } from "../random.ts";
import { COLLEAGUES, DEMO_ACCOUNTS, type StaffMember } from "../staff.ts";
import { makeOutsiders } from "./people.ts";

/** Whoever may enrol: a colleague with an account, or somebody who came by e-mail. */
export type Learner =
  | { kind: "account"; actor: Actor; profession: StaffMember["profession"] }
  | { kind: "outsider"; participant: ParticipantRow; profession: StaffMember["profession"] };

export interface SeminarDemo {
  trx: Trx;
  random: Random;
  agenda: Agenda;
  staff: Staff;
  coordinator: Actor;
  learners: readonly Learner[];
  siteIds: readonly string[];
  filieres: ReadonlyMap<string, string>;
  secteurIds: readonly string[];
  /** Identifier → code. */
  secteurCodes: ReadonlyMap<string, string>;
  now: Date;
}

const OUTSIDERS = 170;

export async function openSeminarDemo(
  trx: Trx,
  given: { staff: Staff; random: Random; agenda: Agenda; now: Date; since: Date },
): Promise<SeminarDemo> {
  const establishments = await trx
    .selectFrom("establishment")
    .select("id")
    .where("isActive", "=", 1)
    .orderBy("code")
    .execute();
  const secteurs = await trx
    .selectFrom("secteur")
    .select(["id", "code", "kind"])
    .where("isInTerritory", "=", 1)
    .orderBy("code")
    .execute();
  const sites = await trx.selectFrom("site").select("id").orderBy("code").limit(6).execute();
  const filieres = await trx.selectFrom("filiere").select(["id", "code"]).execute();
  const idsOf = (kind: string) => secteurs.filter((one) => one.kind === kind).map(({ id }) => id);
  const secteurIds = idsOf("G");
  const outsiders = makeOutsiders(given.random, OUTSIDERS, {
    establishmentIds: establishments.map(({ id }) => id),
    // Teams for children come less, as most of what is taught is for adults.
    secteurIds: [...secteurIds, ...secteurIds, ...idsOf("I")],
  });
  const learners: Learner[] = [...DEMO_ACCOUNTS, ...COLLEAGUES]
    .filter(({ login }) => login !== "universite")
    .map(({ login, profession }) => ({ kind: "account", actor: person(given.staff, login), profession }));
  for (const outsider of outsiders) {
    const participant = await createOutsider(trx, outsider, given.since);
    learners.push({ kind: "outsider", participant, profession: outsider.profession });
  }
  return {
    trx,
    ...given,
    coordinator: person(given.staff, "universite"),
    learners,
    siteIds: sites.map(({ id }) => id),
    filieres: new Map(filieres.map(({ id, code }) => [code, id])),
    secteurIds,
    secteurCodes: new Map(secteurs.map(({ id, code }) => [id, code])),
  };
}
