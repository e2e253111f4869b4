import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { WorklistSearch } from "./worklist.forms.ts";
import { encodeCursor, type View } from "./worklist.rules.ts";
import {
  exportWorklist,
  listViews,
  openWorklist,
  readFiliereFigures,
  readSenderFigures,
} from "./worklist.service.server.ts";

/** Everything on the page of a list; null when the address names a list that the person does not have. */
export async function loadWorklistPage(ctx: UseCaseContext, search: WorklistSearch) {
  const found = await resolveSearch(ctx, search);
  if (!found) return null;
  const { view, views, filters, secteurs, filieres } = found;
  const list = await openWorklist(ctx, view, filters);
  return {
    ...list,
    view,
    views,
    tab: filters.tab,
    now: ctx.now.toISOString(),
    search: {
      liste: view.code === views[0]?.code ? null : view.code,
      onglet: search.onglet,
      secteur: filters.secteurId ? search.secteur : null,
      filiere: filters.filiereId ? search.filiere : null,
      priorite: search.priorite,
      apres: search.apres ? encodeCursor(search.apres) : null,
    },
    isFiltered: Boolean(filters.secteurId || filters.filiereId || filters.priority),
    secteurs: secteurs.map(({ code }) => ({ code, name: code })),
    filieres: filieres.map(({ code, shortName }) => ({ code, name: shortName })),
    filiereFigures:
      view.kind === "filiere"
        ? await readFiliereFigures(
            ctx,
            view,
            filieres.find(({ id }) => id === view.id),
          )
        : null,
    senderFigures: view.kind === "filiere" ? null : await readSenderFigures(ctx, view),
  };
}

/** The rows of the same list for a file; null as above. */
export async function loadWorklistExport(ctx: UseCaseContext, search: WorklistSearch) {
  const found = await resolveSearch(ctx, search);
  if (!found) return null;
  return {
    ...(await exportWorklist(ctx, found.view, found.filters)),
    view: found.view,
    tab: found.filters.tab,
  };
}

async function resolveSearch(ctx: UseCaseContext, search: WorklistSearch) {
  const { views, filieres, secteurs } = await listViews(ctx);
  const view: View | undefined = search.liste
    ? views.find((candidate) => candidate.code === search.liste)
    : views[0];
  if (!view) return null;
  const filters = {
    tab: search.onglet ?? ("a-traiter" as const),
    secteurId: secteurs.find((secteur) => secteur.code === search.secteur)?.id ?? null,
    filiereId: filieres.find((filiere) => filiere.code === search.filiere)?.id ?? null,
    priority: search.priorite,
    after: search.apres,
  };
  return { view, views, filters, secteurs, filieres };
}
