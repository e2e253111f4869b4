import { PRIORITIES } from "#app/domains/referrals/referrals.vocabulary.ts";
import type { FolderTables } from "./folder.forms.ts";
import { type FolderFault, faultAt } from "./folder-faults.rules.ts";

/** What a filière cannot do without: a target for each priority, a site, and a criterion of inclusion. */
export function faultsOfCatalogue(tables: FolderTables): FolderFault[] {
  const file = "filieres.csv";
  const faults = tables[file].flatMap((filiere) => {
    const isOwn = (row: { filiere: string }) => row.filiere === filiere.filiere;
    const targets = tables["filieres-delais.csv"].filter(isOwn).map((row) => row.priorite);
    const missing = PRIORITIES.filter((priority) => !targets.includes(priority));
    const hasInclusion = tables["filieres-criteres.csv"].some(
      (row) => isOwn(row) && row.type === "inclusion",
    );
    const name = filiere.nom_court;
    return [
      ...missing.map((priority) => `${name} n’a pas de délai pour la priorité « ${priority} ».`),
      ...(tables["filieres-sites.csv"].some(isOwn) ? [] : [`${name} n’a aucun site.`]),
      ...(hasInclusion ? [] : [`${name} n’a aucun critère d’inclusion.`]),
      ...((filiere.age_min ?? 0) > (filiere.age_max ?? 120)
        ? [`${name} : l’âge minimal dépasse l’âge maximal.`]
        : []),
    ].map((message) => faultAt(file, filiere, message));
  });
  const orientations = tables["filieres-criteres.csv"].flatMap((row) =>
    row.type === "exclusion" && !row.orientation
      ? [faultAt("filieres-criteres.csv", row, "Un critère de non-inclusion dit vers qui orienter.")]
      : [],
  );
  return [...faults, ...orientations];
}
