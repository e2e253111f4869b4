import { lastSemesters } from "#app/domains/placements/semesters.rules.ts";
import type { Actor, Grant } from "#app/platform/access/permissions.rules.ts";
import { newId } from "#app/platform/id.ts";
import { addDays, dayOf } from "#app/shared/dates.ts";
import type { Trx } from "#db/client.server.ts";
import { createPerson, demoPasswordHash } from "#seeds/factories/people.ts";
import { madeUpRpps } from "#seeds/factories/rpps.ts";
import { type Places, scopeIdOf } from "./places.ts";
import { COLLEAGUES, DEMO_ACCOUNTS, type StaffMember } from "./staff.ts";
import { LIAISON_SEMESTERS, LIAISON_STAFF } from "./staff-liaison.ts";

/** The network opened long before the first referral of the demo. */
const DAYS_IN_POST = 730;
const WITH_RPPS = new Set<string>([
  "psychiatrist",
  "physician",
  "intern",
  "nurse",
  "advanced_practice_nurse",
  "psychologist",
]);

/** The staff as actors, by login. */
export type Staff = ReadonlyMap<string, Actor>;

export async function fillStaff(trx: Trx, places: Places, now: Date): Promise<Staff> {
  const passwordHash = await demoPasswordHash();
  const grantedFrom = addDays(dayOf(now), -DAYS_IN_POST);
  const since = new Date(now.getTime() - DAYS_IN_POST * 86_400_000);
  const staff = new Map<string, Actor>();
  for (const [order, member] of [...DEMO_ACCOUNTS, ...COLLEAGUES, ...LIAISON_STAFF].entries()) {
    const actor = await createPerson(
      trx,
      {
        email: `${member.login}@pluton.test`,
        givenName: member.givenName,
        familyName: member.familyName,
        ...(member.title ? { title: member.title } : {}),
        profession: member.profession,
        ...optional("establishmentId", places.establishments.get(member.establishment ?? "")),
        ...(WITH_RPPS.has(member.profession) ? { rpps: madeUpRpps(order + 1) } : {}),
        // 03 53 01 is a range that Arcep keeps for fiction (décision 2018-0881).
        phone: `03 53 01 ${pair(order)} ${pair(order * 7)}`,
        grants: grantsOf(member, places),
        // The liaison writes many times a day: those whom nobody plays read it inside the application.
        wantsEmail: !LIAISON_STAFF.includes(member),
        passwordHash,
        grantedFrom,
        ...postOf(member, dayOf(now)),
      },
      since,
    );
    staff.set(member.login, actor);
    await joinTeam(trx, member, actor, places, grantedFrom);
  }
  return staff;
}

/** Interns change at each semester; whoever was there before the demo's first day came earlier still. */
function postOf(member: StaffMember, today: string): { grantedFrom?: string; grantedUntil?: string } {
  if (!member.post) return {};
  const semesters = lastSemesters(today, LIAISON_SEMESTERS);
  const { from, to } = member.post;
  return {
    ...(from < LIAISON_SEMESTERS - 1 ? { grantedFrom: semesters[from]?.startsOn ?? today } : {}),
    ...(to > 0 ? { grantedUntil: semesters[to]?.endsOn ?? today } : {}),
  };
}

function grantsOf(member: StaffMember, places: Places): Grant[] {
  return member.grants.map(({ role, scopeType, code }) => {
    const scopeId = scopeIdOf(places, scopeType, code);
    if (!scopeId) throw new Error(`${member.login}: the territory has no ${scopeType} ${code}`);
    return { role, scopeType, scopeId };
  });
}

async function joinTeam(
  trx: Trx,
  member: StaffMember,
  actor: Actor,
  places: Places,
  startsOn: string,
): Promise<void> {
  const filiereId = member.member ? places.filieres.get(member.member.filiere) : undefined;
  if (!member.member || !filiereId) return;
  await trx
    .insertInto("filiereMember")
    .values({
      id: newId(),
      filiereId,
      professionalId: actor.professionalId,
      duty: member.member.duty,
      startsOn,
    })
    .execute();
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  return value ? ({ [key]: value } as Partial<Record<K, string>>) : {};
}

function pair(value: number): string {
  return String(value % 100).padStart(2, "0");
}
