import type { ContentForm } from "#app/domains/teaching/content.forms.ts";
import { completeContent, saveContent } from "#app/domains/teaching/content.service.server.ts";
import { CONTENT_FIELDS } from "#app/domains/teaching/content.vocabulary.ts";
import { giveFeedback } from "#app/domains/teaching/feedback.service.server.ts";
import {
  acceptTeaching,
  askTeachingChanges,
  cancelTeaching,
} from "#app/domains/teaching/moves.service.server.ts";
import { planTeaching, proposeTeaching } from "#app/domains/teaching/planning.service.server.ts";
import { closeSheet, openSheet } from "#app/domains/teaching/presence.service.server.ts";
import { remindPresenters } from "#app/domains/teaching/reminders.service.server.ts";
import type { PresenceReason, PresenceStatus } from "#app/domains/teaching/teaching.vocabulary.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import type { Outcome } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { addDays, dayOf, instantOf } from "#app/shared/dates.ts";
import type { Trx } from "#db/client.server.ts";
import { Agenda } from "../activity/agenda.ts";
import { person, succeed } from "../activity/world.ts";
import type { Staff } from "../fill-staff.ts";
import { type Random, randomFrom } from "../random.ts";
import { ARTICLES, COURSES } from "./articles.ts";
import { CASES } from "./cases.ts";
import { type PlannedTeaching, planTeachingWeeks } from "./plan.ts";

const SEED = 59_190;
const WEEKS_BACK = 53;
const STARTS = "14:00";
const ENDS = "15:30";
const PLACE = "Salle de réunion, pôle de psychiatrie";
const DAY_MS = 86_400_000;
const MODERATORS = [
  "liaison",
  "psychiatre",
  "lucile.hennebelle",
  "olivier.planckaert",
  "nora.salembier",
] as const;
const COMMENTS = [
  "Plan clair, question bien posée. Le temps de discussion est bien tenu.",
  "Histoire bien construite ; resserrez les références.",
  "Bonne lecture critique. Dites plus tôt ce que ça change en pratique.",
  null,
] as const;
const LATE_REASONS: readonly PresenceReason[] = ["ward", "ward", "unknown"];
const REASONS: readonly PresenceReason[] = ["duty", "ward", "ward", "leave", "unknown"];

interface TeachingDemo {
  trx: Trx;
  staff: Staff;
  random: Random;
  agenda: Agenda;
  now: Date;
  interns: readonly { actor: Actor; startsOn: string; endsOn: string | null }[];
  filieres: ReadonlyMap<string, string>;
}

/** Plays a year of the interns' teaching up to `now`: proposals, contents, closed sheets, appreciations; and what comes. */
export async function fillTeaching(
  trx: Trx,
  given: { staff: Staff; now: Date; weeksBack?: number },
): Promise<number> {
  const agenda = new Agenda();
  const demo = await openDemo(trx, { ...given, agenda, random: randomFrom(SEED) });
  for (const planned of planTeachingWeeks(dayOf(given.now), given.weeksBack ?? WEEKS_BACK))
    addSession(demo, planned);
  const steps = await agenda.runUntil(new Date(given.now.getTime() + 1));
  await remindPresenters({ db: trx, now: given.now });
  return steps;
}

async function openDemo(
  trx: Trx,
  given: { staff: Staff; random: Random; agenda: Agenda; now: Date },
): Promise<TeachingDemo> {
  const byAccount = new Map([...given.staff.values()].map((actor) => [actor.accountId, actor]));
  const grants = await trx
    .selectFrom("roleGrant")
    .select(["accountId", "startsOn", "endsOn"])
    .distinct()
    .where("role", "=", "intern")
    .orderBy("accountId")
    .execute();
  const filieres = await trx.selectFrom("filiere").select(["id", "code"]).execute();
  return {
    trx,
    ...given,
    interns: grants.flatMap(({ accountId, startsOn, endsOn }) => {
      const actor = byAccount.get(accountId);
      return actor ? [{ actor, startsOn, endsOn }] : [];
    }),
    filieres: new Map(filieres.map(({ id, code }) => [code, id])),
  };
}

function addSession(demo: TeachingDemo, planned: PlannedTeaching): void {
  const starts = instantOf(planned.day, STARTS);
  const order = planned.index;
  const moderator = moderatorOf(demo, planned);
  const presenter = presenterOf(demo, planned, moderator);
  if (planned.role === "to_answer" || planned.role === "changes_asked") {
    const at = new Date(demo.now.getTime() - (planned.role === "to_answer" ? 5 : 2) * DAY_MS);
    demo.agenda.add(at, () => propose(demo, planned, { moderator, presenter, at }));
    return;
  }
  const at = earliest(
    new Date(starts.getTime() - 30 * DAY_MS),
    new Date(demo.now.getTime() - (order + 1) * 3_600_000),
  );
  const isProposed = planned.kind !== "course" && order % 3 === 1 && planned.role === undefined;
  demo.agenda.add(at, () =>
    isProposed || planned.role === "own_accepted"
      ? propose(demo, planned, { moderator, presenter, at })
      : plan(demo, planned, { moderator, presenter, at }),
  );
}

interface Step {
  moderator: Actor;
  presenter: Actor;
  at: Date;
}

async function plan(demo: TeachingDemo, planned: PlannedTeaching, step: Step): Promise<void> {
  const isFree = planned.role === "free";
  const { id } = await succeed(
    "planTeaching",
    planTeaching(as(demo, step.moderator, step.at), {
      ...sessionOf(demo, planned, step),
      title: isFree ? null : corpusOf(planned).title,
      theme: isFree ? null : corpusOf(planned).theme,
      presenterId: isFree ? null : step.presenter.accountId,
      version: undefined,
    }) as Promise<Outcome<{ id: string }>>,
  );
  if (planned.role === "cancelled") cancelLater(demo, planned, id, step);
  else if (!isFree) await follow(demo, planned, id, step);
}

async function propose(demo: TeachingDemo, planned: PlannedTeaching, step: Step): Promise<void> {
  const { id } = await succeed(
    "proposeTeaching",
    proposeTeaching(as(demo, step.presenter, step.at), {
      ...sessionOf(demo, planned, step),
      kind: planned.kind === "article" ? "article" : "case",
      title: corpusOf(planned).title,
      theme: corpusOf(planned).theme,
    }) as Promise<Outcome<{ id: string }>>,
  );
  if (planned.role === "to_answer") return;
  const at = new Date(step.at.getTime() + 20 * 3_600_000);
  demo.agenda.add(at, async () => {
    const ctx = as(demo, step.moderator, at);
    if (planned.role === "changes_asked") {
      const comment =
        "Le sujet a été discuté il y a peu : choisissez un article plus récent, ou un autre angle.";
      await succeed("askTeachingChanges", askTeachingChanges(ctx, { sessionId: id, version: 1, comment }));
      return;
    }
    await succeed("acceptTeaching", acceptTeaching(ctx, { sessionId: id, version: 1 }));
    await follow(demo, planned, id, step);
  });
}

/** Its content some days before, its sheet and its appreciation once it is over. */
async function follow(demo: TeachingDemo, planned: PlannedTeaching, id: string, step: Step): Promise<void> {
  const starts = instantOf(planned.day, STARTS);
  const writtenAt = new Date(starts.getTime() - demo.random.whole(3, 6) * DAY_MS);
  const isUnready = planned.role === "own_unready";
  const at = isUnready ? new Date(demo.now.getTime() - DAY_MS) : writtenAt;
  demo.agenda.add(at, async () => {
    const form = { ...contentOf(planned), sessionId: id };
    const ctx = as(demo, step.presenter, at);
    if (isUnready) {
      await succeed("saveContent", saveContent(ctx, { ...form, discussion: null, learning: null }));
      return;
    }
    await succeed("completeContent", completeContent(ctx, form) as Promise<Outcome<unknown>>);
  });
  const over = new Date(instantOf(planned.day, ENDS).getTime() + 20 * 60_000);
  // the sheet of the last session waits for its moderator
  const isLast = demo.now.getTime() - over.getTime() < 7 * DAY_MS;
  if (!isLast) demo.agenda.add(over, () => settle(demo, planned, id, { ...step, at: over }));
}

async function settle(demo: TeachingDemo, planned: PlannedTeaching, id: string, step: Step): Promise<void> {
  const ctx = as(demo, step.moderator, step.at);
  const { session, people } = await succeed("openSheet", openSheet(ctx, id));
  await succeed(
    "closeSheet",
    closeSheet(ctx, {
      sessionId: id,
      version: session.version,
      comment: null,
      presences: people.map(({ accountId, isPresenter }) => ({
        accountId,
        ...(isPresenter ? { status: "present" as const, reason: null } : presence(demo.random)),
      })),
    }),
  );
  if (planned.kind === "course" || !demo.random.chance(0.85)) return;
  const mark = () => demo.random.pick(["1", "2", "2", "3", "3"] as const);
  await succeed(
    "giveFeedback",
    giveFeedback(ctx, {
      sessionId: id,
      feedbackVersion: 0,
      clarity: mark(),
      reasoning: mark(),
      literature: mark(),
      comment: demo.random.pick(COMMENTS),
    }),
  );
}

function presence(random: Random): { status: PresenceStatus; reason: PresenceReason | null } {
  const draw = random.next();
  if (draw < 0.74) return { status: "present", reason: null };
  if (draw < 0.82) return { status: "late", reason: random.pick(LATE_REASONS) };
  return { status: "absent", reason: random.pick(REASONS) };
}

function cancelLater(demo: TeachingDemo, planned: PlannedTeaching, id: string, step: Step): void {
  const at = instantOf(addDays(planned.day, -2), "09:30");
  demo.agenda.add(at, async () => {
    const reason = "La personne qui devait présenter est de garde ; la séance est reportée.";
    await succeed(
      "cancelTeaching",
      cancelTeaching(as(demo, step.moderator, at), { sessionId: id, version: 1, reason }),
    );
  });
}

/** A case of the demo's intern each semester is theirs; the others go to whoever is in post that day. */
function presenterOf(demo: TeachingDemo, planned: PlannedTeaching, moderator: Actor): Actor {
  if (planned.kind === "course") return moderator;
  if (planned.role === "own_unready" || planned.role === "own_accepted") return person(demo.staff, "interne");
  const inPost = demo.interns.filter(
    ({ startsOn, endsOn }) => startsOn <= planned.day && (endsOn === null || endsOn >= planned.day),
  );
  const others = inPost.filter(({ actor }) => actor !== person(demo.staff, "interne"));
  const pool = planned.role || planned.index % 5 !== 0 ? others : inPost;
  const own = inPost.find(({ actor }) => actor === person(demo.staff, "interne"));
  if (planned.index % 5 === 0 && own && !planned.role) return own.actor;
  return demo.random.pick((pool.length > 0 ? pool : demo.interns).map(({ actor }) => actor));
}

function moderatorOf(demo: TeachingDemo, planned: PlannedTeaching): Actor {
  const own = { to_answer: "liaison", own_unready: "liaison", own_accepted: "psychiatre" } as const;
  const login = planned.role && planned.role in own ? own[planned.role as keyof typeof own] : undefined;
  return person(demo.staff, login ?? MODERATORS[planned.index % MODERATORS.length] ?? "liaison");
}

function sessionOf(demo: TeachingDemo, planned: PlannedTeaching, { moderator }: Step) {
  const { filiere } = corpusOf(planned);
  return {
    kind: planned.kind,
    filiereId: (filiere && demo.filieres.get(filiere)) ?? null,
    moderatorId: moderator.accountId,
    siteId: null,
    place: PLACE,
    videoUrl: planned.kind === "course" ? "https://visio.exemple.test/enseignement" : null,
    startsAt: instantOf(planned.day, STARTS).toISOString(),
    endsAt: instantOf(planned.day, ENDS).toISOString(),
    confirmed: [],
  };
}

function corpusOf({ kind, index }: PlannedTeaching): { title: string; theme: string; filiere?: string } {
  const corpus = { case: CASES, article: ARTICLES, course: COURSES }[kind];
  const found = corpus[index % corpus.length];
  if (!found) throw new Error(`the demo has no ${kind}`);
  return found;
}

function contentOf(planned: PlannedTeaching): ContentForm {
  const { filiere: _filiere, theme: _theme, ...content } = corpusOf(planned);
  const empty = Object.fromEntries(CONTENT_FIELDS.map((name) => [name, null]));
  return { ...empty, ...content, contentVersion: 1, confirmed: [] } as unknown as ContentForm;
}

function as(demo: TeachingDemo, actor: Actor, now: Date): UseCaseContext {
  return { db: demo.trx, actor, now };
}

function earliest(a: Date, b: Date): Date {
  return a < b ? a : b;
}
