import type { Absence } from "#app/domains/liaison/rest.rules.ts";
import { lastSemesters } from "#app/domains/placements/semesters.rules.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { DemoPatient } from "../activity/patients.ts";
import { person, type World } from "../activity/world.ts";
import type { Random } from "../random.ts";
import { DEMO_ACCOUNTS, type StaffMember } from "../staff.ts";
import { LIAISON_SEMESTERS, LIAISON_STAFF } from "../staff-liaison.ts";

export interface DemoWard {
  id: string;
  code: string;
  phone: string | null;
  hospitalId: string;
  hospitalCode: string;
  requester: Actor | null;
}

export interface DemoIntern {
  actor: Actor;
  hospitals: readonly string[];
  /** Days, both included; the end is left out for a post that goes on. */
  from: string;
  until: string | null;
  absences: Absence[];
}

/** Somebody whom a ward asked about, of the territory or from elsewhere. */
export interface LiaisonPatient extends Omit<DemoPatient, "secteur" | "psychiatrist"> {
  secteur: DemoPatient["secteur"] | null;
  psychiatrist: Actor | null;
}

/** The demo's world as the liaison sees it; its chance is its own. */
export interface LiaisonWorld extends World {
  wards: readonly DemoWard[];
  interns: readonly DemoIntern[];
  senior: Actor;
  /** Those who come back again and again, by hospital. */
  frequent: Map<string, LiaisonPatient[]>;
  /** How often somebody was asked about. */
  asked: Map<string, number>;
}

const STAFF: readonly StaffMember[] = [...DEMO_ACCOUNTS, ...LIAISON_STAFF];
const LONG_AGO = "2000-01-01";

export async function openLiaisonWorld(world: World, random: Random): Promise<LiaisonWorld> {
  return {
    ...world,
    random,
    wards: await readWards(world),
    interns: internsOf(world),
    senior: person(world.staff, "liaison"),
    frequent: new Map(),
    asked: new Map(),
  };
}

export function wardOf(world: LiaisonWorld, code: string): DemoWard {
  const ward = world.wards.find((one) => one.code === code);
  if (!ward) throw new Error(`the territory has no ward ${code}`);
  return ward;
}

/** Whoever of the liaison has that account. */
export function liaisonActor(world: LiaisonWorld, accountId: string | null): Actor {
  return world.interns.find(({ actor }) => actor.accountId === accountId)?.actor ?? world.senior;
}

async function readWards(world: World): Promise<DemoWard[]> {
  const rows = await world.trx
    .selectFrom("ward")
    .innerJoin("site", "site.id", "ward.siteId")
    .innerJoin("establishment", "establishment.id", "site.establishmentId")
    .select([
      "ward.id",
      "ward.code",
      "ward.phone",
      "establishment.id as hospitalId",
      "establishment.code as hospitalCode",
    ])
    .where("establishment.isGeneralHospital", "=", 1)
    .orderBy("ward.code")
    .execute();
  return rows.map((row) => {
    const member = STAFF.find(({ grants }) => grants.some(({ code }) => code === row.code));
    return { ...row, requester: member ? person(world.staff, member.login) : null };
  });
}

function internsOf(world: World): DemoIntern[] {
  const semesters = lastSemesters(dayOf(world.now), LIAISON_SEMESTERS);
  return STAFF.flatMap((member) => {
    if (!member.post) return [];
    const { from, to } = member.post;
    const isFirst = from === LIAISON_SEMESTERS - 1;
    return {
      actor: person(world.staff, member.login),
      hospitals: member.grants.map(({ code }) => code),
      from: (isFirst ? undefined : semesters[from]?.startsOn) ?? LONG_AGO,
      until: to === 0 ? null : (semesters[to]?.endsOn ?? null),
      absences: [],
    };
  });
}
