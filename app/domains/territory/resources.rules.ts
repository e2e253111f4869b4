import { addDays, formatShortDay } from "#app/shared/dates.ts";
import {
  CIRCLE_LABELS,
  type Circle,
  RESOURCE_FIELD_LABELS,
  RESOURCE_KIND_LABELS,
  type ResourceKind,
} from "./territory.vocabulary.ts";

/** An entry as it is compared and shown in its history. */
export interface ResourceContent {
  kind: ResourceKind;
  name: string;
  circle: Circle;
  audience: string | null;
  conditions: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  address: string | null;
  communeCode: string | null;
  /** Codes of the secteurs served; empty for the whole territory. */
  secteurCodes: readonly string[];
  checkedOn: string | null;
}

export interface ResourceChange {
  field: string;
  from: string;
  to: string;
}

/** An entry is stale when it was never checked, or not for as many days as the setting says. */
export function isStale(checkedOn: string | null, today: string, staleDays: number): boolean {
  return checkedOn === null || checkedOn <= staleLimit(today, staleDays);
}

/** The last day of a check that is too old today. */
export function staleLimit(today: string, staleDays: number): string {
  return addDays(today, -staleDays);
}

/** What differs, field by field, in words; contact details are public ones, so the history may hold them. */
export function changesBetween(before: ResourceContent, after: ResourceContent): ResourceChange[] {
  const from = shownValues(before);
  const to = shownValues(after);
  return Object.keys(from).flatMap((field) => {
    const [was = "", is = ""] = [from[field], to[field]];
    return was === is ? [] : [{ field, from: was, to: is }];
  });
}

/** «Téléphone : « 03 » devient « 04 »» */
export function describeResourceChange({ field, from, to }: ResourceChange): string {
  if (from === "") return `${field} : « ${to} »`;
  return to === "" ? `${field} : « ${from} » effacé` : `${field} : « ${from} » devient « ${to} »`;
}

/** Area served, in words. */
export function describeArea(secteurCodes: readonly string[]): string {
  return secteurCodes.length === 0 ? "Tout le territoire" : secteurCodes.join(", ");
}

function shownValues(content: ResourceContent): Record<string, string> {
  const labels = RESOURCE_FIELD_LABELS;
  return {
    [labels.kind]: RESOURCE_KIND_LABELS[content.kind],
    [labels.name]: content.name,
    [labels.circle]: CIRCLE_LABELS[content.circle],
    [labels.audience]: content.audience ?? "",
    [labels.conditions]: content.conditions ?? "",
    [labels.phone]: content.phone ?? "",
    [labels.email]: content.email ?? "",
    [labels.website]: content.website ?? "",
    [labels.address]: content.address ?? "",
    [labels.communeCode]: content.communeCode ?? "",
    [labels.area]: describeArea(content.secteurCodes.toSorted()),
    [labels.checkedOn]: content.checkedOn ? formatShortDay(content.checkedOn) : "",
  };
}
