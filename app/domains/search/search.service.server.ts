import { listFilieres } from "#app/domains/filieres/filieres.queries.server.ts";
import type { PatientMatch } from "#app/domains/patients/access.service.server.ts";
import type { Sex } from "#app/domains/patients/patients.vocabulary.ts";
import { isSearchable, parsePatientQuery } from "#app/domains/patients/search.rules.ts";
import { searchPatients } from "#app/domains/patients/search.service.server.ts";
import { PROFESSION_LABELS } from "#app/domains/people/people.vocabulary.ts";
import { searchProfessionals } from "#app/domains/people/professionals.queries.server.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import { searchKey } from "#app/shared/text.ts";
import { SEARCH_MINIMUM, type SearchGroup, type SearchHit } from "./search.vocabulary.ts";

const HITS_PER_GROUP = 6;

type GroupSearch = (ctx: UseCaseContext, text: string) => Promise<SearchGroup | null>;

/** What Ctrl K looks through, in the order shown. A search answers null when the person may not use it. */
const SEARCHES: readonly GroupSearch[] = [findPatients, findFilieres, findColleagues];

/** Everything this person may find with that text; groups without hit and without note are left out. */
export async function searchEverything(ctx: UseCaseContext, text: string): Promise<SearchGroup[]> {
  if (searchKey(text).length < SEARCH_MINIMUM) return [];
  const groups = await Promise.all(SEARCHES.map((search) => search(ctx, text)));
  return groups.filter((group) => group !== null).filter((group) => group.hits.length > 0 || group.note);
}

async function findPatients(ctx: UseCaseContext, text: string): Promise<SearchGroup | null> {
  if (!can(ctx.actor, "patient.search")) return null;
  const query = parsePatientQuery(text);
  if (!isSearchable(query)) return null;
  const found = await searchPatients(ctx, query);
  if (!found.ok) return null;
  return {
    key: "patients",
    label: "Patients",
    note: query.birthOn
      ? null
      : "Patients : la date de naissance puis les premières lettres trouvent plus sûrement, par exemple « 12/03/1987 dup ».",
    hits: found.value.matches.slice(0, HITS_PER_GROUP).map(patientHit),
  };
}

const BORN: Record<Sex, string> = { female: "née", male: "né", unknown: "naissance" };

function patientHit(match: PatientMatch): SearchHit {
  const place = { key: match.patientId, path: `/patients/${match.patientId}` };
  if (match.access === "restricted")
    return { ...place, label: match.maskedName, detail: "Dossier hors de vos droits" };
  const name = `${(match.usedFamilyName ?? match.familyName).toLocaleUpperCase("fr")} ${match.givenName}`;
  // Found by the name of birth, under the name that is used.
  const birth = match.usedFamilyName
    ? `${BORN[match.sex]} ${match.familyName.toLocaleUpperCase("fr")}`
    : BORN[match.sex];
  return {
    ...place,
    label: name,
    detail: [`${birth} le ${formatShortDay(match.birthOn)}`, match.secteurCode].filter(Boolean).join(" · "),
  };
}

async function findColleagues(ctx: UseCaseContext, text: string): Promise<SearchGroup> {
  const rows = await searchProfessionals(ctx.db, { text, limit: HITS_PER_GROUP });
  return {
    key: "professionals",
    label: "Professionnels",
    note: null,
    hits: rows.map((row) => ({
      key: row.id,
      label: [row.title, row.givenName, row.familyName].filter(Boolean).join(" "),
      detail: [PROFESSION_LABELS[row.profession], row.establishmentName].filter(Boolean).join(" · "),
      path: `/professionnels/${row.id}`,
    })),
  };
}

async function findFilieres(ctx: UseCaseContext, text: string): Promise<SearchGroup> {
  const words = searchKey(text).split(" ");
  const rows = await listFilieres(ctx.db);
  const matching = rows.filter((row) => {
    const key = ` ${searchKey(`${row.shortName} ${row.name}`)}`;
    return words.every((word) => key.includes(` ${word}`));
  });
  return {
    key: "filieres",
    label: "Filières",
    note: null,
    hits: matching.slice(0, HITS_PER_GROUP).map((row) => ({
      key: row.id,
      label: row.name,
      detail: row.isOpen === 1 ? "Ouverte aux adressages" : "Fermée pour le moment",
      path: `/filieres/${row.code}`,
    })),
  };
}
