import type { ContentForm } from "#app/domains/teaching/content.forms.ts";
import { proposeTeaching } from "#app/domains/teaching/planning.service.server.ts";
import type { ProposalForm, SessionForm } from "#app/domains/teaching/teaching.forms.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Role, ScopeType } from "#app/platform/access/roles.vocabulary.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Database } from "#db/client.server.ts";
import { createPerson } from "#seeds/factories/people.ts";

/** A Monday, 10:00 in Paris. */
export const NOW = new Date("2026-11-23T09:00:00.000Z");
/** A Monday in two weeks, 14:00 to 15:00 in Paris. */
export const STARTS_AT = "2026-12-07T13:00:00.000Z";
export const ENDS_AT = "2026-12-07T14:00:00.000Z";
export const DURING = new Date("2026-12-07T13:10:00.000Z");
export const AFTER = new Date("2026-12-07T14:30:00.000Z");

export interface TeachingWorld {
  coordinator: Actor;
  senior: Actor;
  otherSenior: Actor;
  intern: Actor;
  otherIntern: Actor;
  /** Whoever has nothing to do with the teaching. */
  nurse: Actor;
}

export function as(db: Database, actor: Actor, now: Date = NOW): UseCaseContext & { db: Database } {
  return { db, actor, now };
}

/** A coordinator, two seniors and two interns, in post since long ago. */
export async function createTeachingWorld(db: Database): Promise<TeachingWorld> {
  const person = (
    name: string,
    profession: "psychiatrist" | "intern" | "nurse",
    role: Role,
    scope: ScopeType = "network",
    scopeId = "*",
  ) =>
    createPerson(
      db,
      {
        email: `${name}@essai.test`,
        givenName: "Camille",
        familyName: `Essai-${name}`,
        profession,
        grants: [{ role, scopeType: scope, scopeId }],
        grantedFrom: "2026-01-01",
      },
      NOW,
    );
  return {
    coordinator: await person("coordination", "psychiatrist", "university_coordinator"),
    senior: await person("senior", "psychiatrist", "sector_psychiatrist", "secteur", "s-1"),
    otherSenior: await person("autre", "psychiatrist", "sector_psychiatrist", "secteur", "s-2"),
    intern: await person("interne", "intern", "intern", "hospital", "h-1"),
    otherIntern: await person("collegue", "intern", "intern", "hospital", "h-1"),
    nurse: await person("infirmier", "nurse", "seminar_participant"),
  };
}

/** A session as a senior plans it: a free slot unless a presenter is named. */
export function planned(world: TeachingWorld, more: Partial<SessionForm> = {}): SessionForm {
  return {
    kind: "case",
    title: more.presenterId ? "Une catatonie au long cours" : null,
    theme: "Catatonie",
    filiereId: null,
    presenterId: null,
    moderatorId: world.senior.accountId,
    siteId: null,
    place: "Salle de réunion",
    videoUrl: null,
    startsAt: STARTS_AT,
    endsAt: ENDS_AT,
    version: undefined,
    confirmed: [],
    ...more,
  };
}

export function proposal(world: TeachingWorld, more: Partial<ProposalForm> = {}): ProposalForm {
  return {
    kind: "case",
    title: "Une catatonie au long cours",
    theme: "Catatonie",
    filiereId: null,
    moderatorId: world.senior.accountId,
    siteId: null,
    place: "Salle de réunion",
    videoUrl: null,
    startsAt: STARTS_AT,
    endsAt: ENDS_AT,
    confirmed: [],
    ...more,
  };
}

/** A case that identifies nobody and lacks nothing. */
export function caseContent(more: Partial<ContentForm> = {}): ContentForm {
  return {
    contentVersion: 1,
    title: "Une catatonie au long cours",
    confirmed: [],
    ageBand: "forties",
    sex: "female",
    setting: "liaison",
    question: "Jusqu’où augmenter le lorazépam avant de proposer des ECT ?",
    story: "La patiente est adressée pour un mutisme. À J3, l’échelle de Bush et Francis est à 18.",
    discussion: "Causes organiques, encéphalite auto-immune.",
    learning: "Tester le lorazépam tôt.",
    sources: null,
    authors: null,
    articleTitle: null,
    journal: null,
    publishedYear: null,
    doi: null,
    pmid: null,
    method: null,
    results: null,
    limits: null,
    practice: null,
    objectives: null,
    phase: null,
    supportUrl: null,
    ...more,
  };
}

export async function proposed(
  db: Database,
  world: TeachingWorld,
  more: Partial<ProposalForm> = {},
): Promise<string> {
  const outcome = await proposeTeaching(as(db, world.intern), proposal(world, more));
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.id;
}

export function teachingRow(db: Database, id: string) {
  return db.selectFrom("teachingSession").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

/** Which notices somebody received, the oldest first. */
export async function noticesOf(db: Database, actor: Actor): Promise<string[]> {
  const rows = await db
    .selectFrom("notification")
    .select(["kind"])
    .where("accountId", "=", actor.accountId)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  return rows.map(({ kind }) => kind);
}
