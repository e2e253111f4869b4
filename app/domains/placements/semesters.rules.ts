import { addDays, instantOf } from "#app/shared/dates.ts";

/** Half a year of placement: November to April, May to October (DOMAIN §3.1); days as YYYY-MM-DD. */
export interface Semester {
  /** Its first month, such as «2026-11». */
  code: string;
  startsOn: string;
  /** Its last day. */
  endsOn: string;
  label: string;
}

const NOVEMBER = 11;
const MAY = 5;
const CODE = /^(\d{4})-(05|11)$/;

/** The semester that a day belongs to. */
export function semesterOf(day: string): Semester {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (month >= NOVEMBER) return semester(year, NOVEMBER);
  return month >= MAY ? semester(year, MAY) : semester(year - 1, NOVEMBER);
}

/** The semester of a code; null for any other text. */
export function semesterOfCode(code: string | null): Semester | null {
  const [, year, month] = CODE.exec(code ?? "") ?? [];
  return year && month ? semester(Number(year), Number(month)) : null;
}

/** The semester of a day and those before it, the latest first. */
export function lastSemesters(day: string, count: number): Semester[] {
  const semesters = [semesterOf(day)];
  while (semesters.length < count) {
    const earliest = semesters.at(-1);
    if (!earliest) break;
    semesters.push(semesterOf(addDays(earliest.startsOn, -1)));
  }
  return semesters;
}

/** Its first instant and the one after its last. */
export function instantsOf({ startsOn, endsOn }: Semester): { from: string; until: string } {
  return { from: instantOf(startsOn).toISOString(), until: instantOf(addDays(endsOn, 1)).toISOString() };
}

function semester(year: number, month: number): Semester {
  const startsOn = `${year}-${String(month).padStart(2, "0")}-01`;
  return month === MAY
    ? { code: `${year}-05`, startsOn, endsOn: `${year}-10-31`, label: `mai à octobre ${year}` }
    : {
        code: `${year}-11`,
        startsOn,
        endsOn: `${year + 1}-04-30`,
        label: `novembre ${year} à avril ${year + 1}`,
      };
}
