import { professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import type { RecordSearch } from "./record-choice.forms.ts";
import { lastSemesters, type Semester, semesterOf, semesterOfCode } from "./semesters.rules.ts";

/** A residency has ten. */
const SEMESTERS_SHOWN = 10;

interface Person {
  accountId: string;
  name: string;
}

export interface RecordChoice {
  /** Null when there is nobody to choose. */
  owner: Person | null;
  isOwn: boolean;
  /** Whose records this person may choose; empty for an intern. */
  interns: Person[];
  semester: Semester;
  semesters: Semester[];
}

/** Who reads a kind of record. */
export interface RecordReaders {
  /** Seniors choose among these interns; null for whoever is none. */
  interns:
    | null
    | ((
        semester: Semester,
      ) => Promise<{ accountId: string; title: string | null; givenName: string; familyName: string }[]>);
  /** Interns read their own. */
  isIntern: boolean;
  refusals: { forbidden: string; unknown: string };
}

/** The record that somebody may read: an intern's own, or a senior's choice among the interns of that semester. */
export async function chooseRecord(
  { actor, now }: UseCaseContext,
  search: RecordSearch,
  readers: RecordReaders,
): Promise<RecordChoice | Refusal> {
  const semester = semesterOfCode(search.semester) ?? semesterOf(dayOf(now));
  const semesters = lastSemesters(dayOf(now), SEMESTERS_SHOWN);
  if (readers.interns) {
    const people = await readers.interns(semester);
    const interns = people.map((one) => ({ accountId: one.accountId, name: professionalLabel(one) }));
    // Posted in another semester than the one asked for: the choice is theirs again.
    const owner = search.internId
      ? interns.find(({ accountId }) => accountId === search.internId)
      : interns[0];
    const isOwn = owner?.accountId === actor.accountId;
    return { owner: owner ?? null, isOwn, interns, semester, semesters };
  }
  if (!readers.isIntern) return refused("forbidden", readers.refusals.forbidden);
  if (search.internId !== null && search.internId !== actor.accountId)
    return refused("notFound", readers.refusals.unknown);
  const owner = { accountId: actor.accountId, name: actor.displayName };
  return { owner, isOwn: true, interns: [], semester, semesters };
}
