import { z } from "zod";
import { TEACHING_KINDS } from "./teaching.vocabulary.ts";

/** What the address of the calendar says; anything unknown is left out rather than refused. */
const calendarSearch = z.object({
  vue: z.literal("passees").nullable().catch(null),
  genre: z.enum(TEACHING_KINDS).nullable().catch(null),
  filiere: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable()
    .catch(null),
  /** Only what the reader presents or moderates, or the slots that are free. */
  voir: z.enum(["miennes", "libres"]).nullable().catch(null),
  /** The last one of the page before: its beginning and its identifier. */
  apres: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f-]{36}$/)
    .nullable()
    .catch(null),
});
export type CalendarSearch = z.output<typeof calendarSearch>;

export function readCalendarSearch(url: string): CalendarSearch {
  const search = new URL(url).searchParams;
  return calendarSearch.parse(
    Object.fromEntries(Object.keys(calendarSearch.shape).map((name) => [name, search.get(name)])),
  );
}
