import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Outcome } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";
import { FILIERE_CODES, type FiliereCode } from "../corpus/by-filiere.ts";
import type { Staff } from "../fill-staff.ts";
import type { Random } from "../random.ts";
import { COLLEAGUES, DEMO_ACCOUNTS } from "../staff.ts";
import type { Agenda } from "./agenda.ts";

export interface DemoFiliere {
  id: string;
  code: FiliereCode;
  capacity: number;
  durationDays: number;
  sessionCount: number;
  siteIds: readonly string[];
  criteria: readonly { id: string; kind: "inclusion" | "exclusion" }[];
  coordinator: Actor;
  practitioners: readonly Actor[];
  assistant: Actor;
}

export interface DemoSecteur {
  id: string;
  code: string;
  psychiatrists: readonly Actor[];
  communes: readonly { code: string; population: number }[];
}

/** Where the demo's life takes place; everything happens in one transaction, at moments of the past. */
export interface World {
  trx: Trx;
  random: Random;
  agenda: Agenda;
  staff: Staff;
  filieres: ReadonlyMap<FiliereCode, DemoFiliere>;
  secteurs: readonly DemoSecteur[];
  desk: Actor;
  resourceIds: readonly string[];
  /** Until when things have happened. */
  now: Date;
}

/** A use case that the demo plays must succeed; a refusal is a fault of the demo. */
export async function succeed<T>(step: string, outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(`the demo was refused ${step}: ${answer.message}`);
  return answer.value;
}

export function actingAs(world: World, actor: Actor, now: Date): UseCaseContext {
  return { db: world.trx, actor, now };
}

export function filiereOf(world: World, code: FiliereCode): DemoFiliere {
  const filiere = world.filieres.get(code);
  if (!filiere) throw new Error(`the territory has no filière ${code}`);
  return filiere;
}

export function person(staff: Staff, login: string): Actor {
  const actor = staff.get(login);
  if (!actor) throw new Error(`nobody in the demo is called ${login}`);
  return actor;
}

/** What the referral's last writer left: the version that the next one states. */
export async function versionOf(world: World, referralId: string): Promise<number> {
  const row = await world.trx
    .selectFrom("referral")
    .select("version")
    .where("id", "=", referralId)
    .executeTakeFirstOrThrow();
  return row.version;
}

export async function openWorld(
  trx: Trx,
  given: { staff: Staff; random: Random; agenda: Agenda; now: Date },
): Promise<World> {
  return {
    trx,
    ...given,
    filieres: await readFilieres(trx, given.staff),
    secteurs: await readSecteurs(trx, given.staff),
    desk: person(given.staff, "guichet"),
    resourceIds: (
      await trx.selectFrom("resource").select("id").where("isArchived", "=", 0).orderBy("code").execute()
    ).map((row) => row.id),
  };
}

async function readFilieres(trx: Trx, staff: Staff): Promise<Map<FiliereCode, DemoFiliere>> {
  const rows = await trx
    .selectFrom("filiere")
    .select(["id", "code", "capacity", "durationDays", "sessionCount"])
    .execute();
  const sites = await trx
    .selectFrom("filiereSite")
    .select(["filiereId", "siteId"])
    .orderBy("position")
    .execute();
  const criteria = await trx
    .selectFrom("filiereCriterion")
    .select(["id", "filiereId", "kind"])
    .where("isActive", "=", 1)
    .orderBy("position")
    .execute();
  return new Map(
    FILIERE_CODES.flatMap((code) => {
      const row = rows.find((candidate) => candidate.code === code);
      if (!row) return [];
      const filiere: DemoFiliere = {
        ...row,
        code,
        siteIds: sites.filter((site) => site.filiereId === row.id).map((site) => site.siteId),
        criteria: criteria.filter((criterion) => criterion.filiereId === row.id),
        ...teamOf(code, staff),
      };
      return [[code, filiere] as const];
    }),
  );
}

function teamOf(code: FiliereCode, staff: Staff) {
  const inRole = (role: string) =>
    [...DEMO_ACCOUNTS, ...COLLEAGUES]
      .filter((member) => member.grants.some((grant) => grant.role === role && grant.code === code))
      .map((member) => person(staff, member.login));
  const [coordinator] = inRole("filiere_coordinator");
  const [assistant] = inRole("pathway_assistant");
  if (!coordinator || !assistant) throw new Error(`the filière ${code} has no team`);
  return { coordinator, assistant, practitioners: inRole("filiere_practitioner") };
}

async function readSecteurs(trx: Trx, staff: Staff): Promise<DemoSecteur[]> {
  const secteurs = await trx
    .selectFrom("secteur")
    .select(["id", "code"])
    .where("isInTerritory", "=", 1)
    .where("kind", "=", "G")
    .orderBy("code")
    .execute();
  const communes = await trx
    .selectFrom("secteurCommune")
    .innerJoin("commune", "commune.code", "secteurCommune.communeCode")
    .select(["secteurCommune.secteurId", "commune.code", "commune.population"])
    .where("secteurCommune.isPartial", "=", 0)
    .orderBy("commune.code")
    .execute();
  return secteurs.map((secteur) => ({
    ...secteur,
    psychiatrists: [...DEMO_ACCOUNTS, ...COLLEAGUES]
      .filter((member) => member.grants.some((grant) => grant.code === secteur.code))
      .map((member) => person(staff, member.login)),
    communes: communes
      .filter((commune) => commune.secteurId === secteur.id)
      .map((commune) => ({ code: commune.code, population: commune.population ?? 1 })),
  }));
}
