import { differencesOf, type FieldDifference } from "#app/platform/forms/merge.rules.ts";
import { formatShortDay } from "#app/shared/dates.ts";
import type { ResourceContent } from "./resources.rules.ts";
import { describeArea } from "./resources.rules.ts";
import { CIRCLE_LABELS, RESOURCE_FIELD_LABELS, RESOURCE_KIND_LABELS } from "./territory.vocabulary.ts";

export interface ResourceChoices {
  secteurs: readonly { id: string; code: string; name: string }[];
  communes: readonly { code: string; name: string }[];
  keepers: readonly { id: string; givenName: string; familyName: string }[];
}

type StoredResource = ResourceContent & { keeperAccountId: string | null };

/** A stored entry as the form's fields hold it. */
export function resourceValues(resource: StoredResource, secteurs: ResourceChoices["secteurs"]) {
  const text = (value: string | null) => value ?? "";
  return {
    kind: resource.kind,
    name: resource.name,
    circle: resource.circle,
    audience: text(resource.audience),
    conditions: text(resource.conditions),
    phone: text(resource.phone),
    email: text(resource.email),
    website: text(resource.website),
    address: text(resource.address),
    communeCode: text(resource.communeCode),
    area: resource.secteurCodes.length === 0 ? "territory" : "secteurs",
    secteurIds: secteurs.filter(({ code }) => resource.secteurCodes.includes(code)).map(({ id }) => id),
    checkedOn: text(resource.checkedOn),
    keeperAccountId: text(resource.keeperAccountId),
  };
}

/** What two people changed in one entry, in words; `changed` names what the other one did, null when not known. */
export function resourceDifferences(
  stored: StoredResource,
  typed: Readonly<Record<string, unknown>> & { area: string },
  context: { choices: ResourceChoices; changed: readonly string[] | null },
): FieldDifference[] {
  const { choices, changed } = context;
  const label = (labels: Readonly<Record<string, string>>, texts: readonly string[]) =>
    texts.map((text) => labels[text] ?? text).join(", ");
  const names = {
    kind: RESOURCE_KIND_LABELS,
    circle: CIRCLE_LABELS,
    communeCode: Object.fromEntries(choices.communes.map(({ code, name }) => [code, name])),
    keeperAccountId: Object.fromEntries(
      choices.keepers.map((keeper) => [keeper.id, `${keeper.givenName} ${keeper.familyName}`]),
    ),
  };
  return differencesOf({
    labels: RESOURCE_FIELD_LABELS,
    recorded: resourceValues(stored, choices.secteurs),
    typed: { ...typed, secteurIds: typed.area === "territory" ? [] : typed.secteurIds },
    changed,
    groups: { area: ["area", "secteurIds"] },
    show(name, texts, side) {
      if (name === "area") {
        const ids = [side.secteurIds].flat();
        return describeArea(choices.secteurs.filter(({ id }) => ids.includes(id)).map(({ code }) => code));
      }
      if (name === "checkedOn") return texts.map(formatShortDay).join();
      return label(names[name as keyof typeof names] ?? {}, texts);
    },
  });
}
