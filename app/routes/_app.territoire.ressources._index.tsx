import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { Download, FileUp, Plus, Search } from "lucide-react";
import { ResourceTable } from "#app/domains/territory/components/ResourceTable.tsx";
import { findSecteurByCode, listSecteurs } from "#app/domains/territory/places.queries.server.ts";
import { type ResourceSearch, readResourceSearch } from "#app/domains/territory/resources.forms.ts";
import { countStaleResources, searchResources } from "#app/domains/territory/resources.queries.server.ts";
import { isStale, staleLimit } from "#app/domains/territory/resources.rules.ts";
import { RESOURCE_KIND_LABELS } from "#app/domains/territory/territory.vocabulary.ts";
import { can } from "#app/platform/access/permissions.rules.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { readSetting } from "#app/platform/settings/settings.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { optionsOf } from "#app/ui/fields/SelectField.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Pagination } from "#app/ui/Pagination.tsx";

const PATH = "/territoire/ressources";

export const meta: MetaFunction = () => [{ title: "Annuaire des ressources · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireActor(request, context, "resource.read");
  const search = readResourceSearch(request.url);
  const today = dayOf(now);
  const staleDays = await readSetting(db, "resource.stale_days");
  const secteur = search.secteur ? await findSecteurByCode(db, search.secteur) : undefined;
  const page = await searchResources(db, {
    text: search.texte,
    kind: search.type,
    secteurId: secteur?.id ?? null,
    checkedBy: search.etat === "a_verifier" ? staleLimit(today, staleDays) : null,
    isArchived: search.etat === "archivees",
    afterId: search.apres,
  });
  return {
    search,
    rows: page.rows.map((row) => ({ ...row, isStale: isStale(row.checkedOn, today, staleDays) })),
    nextId: page.nextId,
    secteurs: (await listSecteurs(db)).map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
    staleCount: await countStaleResources(db, staleLimit(today, staleDays)),
    mayEdit: can(actor, "resource.edit"),
  };
}

export default function Ressources() {
  const { search, rows, nextId, secteurs, staleCount, mayEdit } = useLoaderData<typeof loader>();
  const isFiltered = addressOf({ ...search, apres: "" }) !== PATH;
  return (
    <Page
      title="Annuaire des ressources"
      subtitle={
        <>
          <Link to="/territoire" className="link">
            Territoire
          </Link>{" "}
          · lieux de soins, entraide, droits, lignes d’écoute
        </>
      }
      actions={mayEdit ? <Actions /> : null}
    >
      {mayEdit && staleCount > 0 && search.etat !== "a_verifier" ? (
        <p className="text-sm">
          <Link to={`${PATH}?etat=a_verifier`} className="link font-medium text-warning">
            {staleCount === 1 ? "1 fiche à vérifier" : `${staleCount} fiches à vérifier`}
          </Link>
        </p>
      ) : null}
      <Card isFlush>
        <div className="flex flex-wrap items-center justify-between gap-2 p-3">
          <TextSearch search={search} />
          <FilterBar
            kept={{ texte: search.texte }}
            resetPath={PATH}
            filters={[
              {
                name: "type",
                label: "Type",
                value: search.type ?? "",
                all: "tous",
                options: optionsOf(RESOURCE_KIND_LABELS),
              },
              { name: "secteur", label: "Secteur", value: search.secteur, all: "tous", options: secteurs },
              {
                name: "etat",
                label: "État",
                value: search.etat ?? "",
                all: "en service",
                options: [
                  { value: "a_verifier", label: "à vérifier" },
                  { value: "archivees", label: "archivées" },
                ],
              },
            ]}
          />
        </div>
        {rows.length > 0 ? (
          <ResourceTable rows={rows} />
        ) : (
          <EmptyState title="Aucune ressource ne correspond">
            {isFiltered
              ? "Élargissez la recherche, ou effacez un filtre."
              : "L’annuaire est vide pour l’instant."}
          </EmptyState>
        )}
        <Pagination
          firstPath={search.apres ? addressOf({ ...search, apres: "" }) : null}
          nextPath={nextId ? addressOf({ ...search, apres: nextId }) : null}
        />
      </Card>
    </Page>
  );
}

function Actions() {
  return (
    <>
      <LinkButton
        to={`${PATH}/export.csv`}
        isDocument
        icon={<Download className="size-4" aria-hidden="true" />}
      >
        Exporter
      </LinkButton>
      <LinkButton to={`${PATH}/import`} icon={<FileUp className="size-4" aria-hidden="true" />}>
        Importer
      </LinkButton>
      <LinkButton
        to={`${PATH}/nouvelle`}
        tone="primary"
        icon={<Plus className="size-4" aria-hidden="true" />}
      >
        Nouvelle ressource
      </LinkButton>
    </>
  );
}

function TextSearch({ search }: { search: ResourceSearch }) {
  return (
    <Form method="get" role="search" aria-label="Chercher une ressource" className="flex min-w-0 gap-2">
      {(["type", "secteur", "etat"] as const).map((name) =>
        search[name] ? <input key={name} type="hidden" name={name} value={search[name]} /> : null,
      )}
      <input
        type="search"
        name="texte"
        key={search.texte}
        defaultValue={search.texte}
        aria-label="Nom, public ou condition"
        placeholder="Nom, public, condition…"
        className="input w-full min-w-0 sm:w-64"
      />
      <button type="submit" className="btn border-base-300 bg-base-100">
        <Search className="size-4" aria-hidden="true" />
        Chercher
      </button>
    </Form>
  );
}

function addressOf(search: ResourceSearch): string {
  const filled = Object.entries(search).filter(([, value]) => value);
  const query = new URLSearchParams(filled as [string, string][]);
  return query.size > 0 ? `${PATH}?${query}` : PATH;
}
