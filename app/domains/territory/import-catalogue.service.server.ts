import { groupBy } from "#app/shared/collections.ts";
import { searchKey } from "#app/shared/text.ts";
import type { Trx } from "#db/client.server.ts";
import type { Row } from "./folder.forms.ts";
import type { TerritoryFolder } from "./folder.rules.ts";
import { idsByCode } from "./import.queries.server.ts";
import { insertFiliere } from "./import-catalogue.store.server.ts";
import { describeChanges } from "./import-places.service.server.ts";
import { insertResource } from "./resources.store.server.ts";

/**
 * Filières and resources are edited in the application: the folder brings those that are missing and never touches
 * one that exists, so that nobody's work is undone by a second import.
 */
export async function importCatalogue(
  trx: Trx,
  territoryId: string,
  folder: TerritoryFolder,
  now: Date,
): Promise<string[]> {
  const filieres = await importFilieres(trx, territoryId, folder, now);
  const resources = await importResources(trx, territoryId, folder, now);
  return [
    ...describeChanges(["filière", "filières", "e"], { added: filieres, changed: 0, gone: 0 }),
    ...describeChanges(["ressource", "ressources", "e"], { added: resources, changed: 0, gone: 0 }),
  ];
}

async function importFilieres(
  trx: Trx,
  territoryId: string,
  { tables }: TerritoryFolder,
  now: Date,
): Promise<number> {
  const known = await idsByCode(trx, "filiere");
  const siteIds = await idsByCode(trx, "site");
  const targets = groupBy(tables["filieres-delais.csv"], (row) => row.filiere);
  const criteria = groupBy(tables["filieres-criteres.csv"], (row) => row.filiere);
  const documents = groupBy(tables["filieres-documents.csv"], (row) => row.filiere);
  const sites = groupBy(tables["filieres-sites.csv"], (row) => row.filiere);
  let added = 0;
  for (const [position, row] of tables["filieres.csv"].entries()) {
    if (known.has(row.filiere)) continue;
    const of = <T>(rows: Map<string, T[]>) => rows.get(row.filiere) ?? [];
    await insertFiliere(trx, {
      filiere: { ...filiereOf(row), territoryId, position, updatedAt: now.toISOString() },
      targets: of(targets).map(({ priorite, reponse_jours, soins_jours }) => ({
        priority: priorite,
        answerDays: reponse_jours,
        careDays: soins_jours,
      })),
      criteria: of(criteria).map((criterion, index) => ({
        kind: criterion.type,
        label: criterion.critere,
        explanation: criterion.explication,
        orientation: criterion.orientation,
        isRequired: Number(criterion.obligatoire),
        position: index,
      })),
      documents: of(documents).map((document, index) => ({
        label: document.document,
        isRequired: Number(document.obligatoire),
        position: index,
      })),
      siteIds: of(sites).map((site) => siteIds.get(site.site) ?? ""),
    });
    added++;
  }
  return added;
}

function filiereOf(row: Row<"filieres.csv">) {
  return {
    code: row.filiere,
    name: row.nom,
    shortName: row.nom_court,
    searchKey: searchKey(`${row.nom_court} ${row.nom}`),
    summary: row.resume,
    circle: row.cercle,
    minAge: row.age_min,
    maxAge: row.age_max,
    durationDays: row.duree_jours,
    sessionCount: row.seances,
    capacity: row.capacite,
    organiseDays: row.organisation_jours,
    informationDays: row.complement_jours,
    waitReviewDays: row.reevaluation_attente_jours,
  };
}

async function importResources(
  trx: Trx,
  territoryId: string,
  { tables }: TerritoryFolder,
  now: Date,
): Promise<number> {
  const known = await idsByCode(trx, "resource");
  const secteurIds = await idsByCode(trx, "secteur");
  const missing = tables["ressources.csv"].filter((row) => !known.has(row.ressource));
  for (const row of missing) {
    const isEverywhere = row.zone.join() === "territoire";
    await insertResource(trx, {
      resource: {
        territoryId,
        code: row.ressource,
        kind: row.type,
        name: row.nom,
        circle: row.cercle,
        audience: row.public,
        conditions: row.conditions,
        phone: row.telephone,
        email: row.courriel,
        website: row.site_internet,
        address: row.adresse,
        communeCode: row.commune,
        coversWholeTerritory: Number(isEverywhere),
        checkedOn: row.verifiee_le,
        updatedAt: now.toISOString(),
      },
      secteurIds: isEverywhere ? [] : row.zone.flatMap((code) => secteurIds.get(code) ?? []),
      by: null,
    });
  }
  return missing.length;
}
