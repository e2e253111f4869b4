import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { CalendarPlus } from "lucide-react";
import { readCatalogueSearch } from "#app/domains/seminars/catalogue.forms.ts";
import { listSeminarFilieres } from "#app/domains/seminars/catalogue.queries.server.ts";
import { comingMonths } from "#app/domains/seminars/catalogue.rules.ts";
import { openCatalogue } from "#app/domains/seminars/catalogue.service.server.ts";
import { CatalogueFilters } from "#app/domains/seminars/components/CatalogueFilters.tsx";
import { SeminarGrid } from "#app/domains/seminars/components/SeminarGrid.tsx";
import { PROGRAMME_PATH } from "#app/domains/seminars/seminars.paths.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { Page } from "#app/ui/Page.tsx";

/** Anybody may find it. */
export const handle = { isIndexed: true };

export const meta = () => [{ title: "Programme des séminaires · Pluton" }];

/** For anybody, without signing in: no participant is named anywhere under this address. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const now = new Date();
  const search = readCatalogueSearch(request.url);
  return {
    search,
    seminars: await openCatalogue(context.db, { search, viewer: null, now }),
    filieres: await listSeminarFilieres(context.db),
    months: comingMonths(now),
  };
}

export default function PublicCatalogue() {
  const { search, seminars, filieres, months } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Programme des séminaires"
      subtitle="Des formations gratuites, ouvertes à tous les professionnels du territoire, avec ou sans compte."
      actions={
        <LinkButton
          to={`${PROGRAMME_PATH}/agenda.ics`}
          isDocument
          icon={<CalendarPlus className="size-4" aria-hidden="true" />}
        >
          Agenda (ICS)
        </LinkButton>
      }
    >
      <CatalogueFilters search={search} filieres={filieres} months={months} path={PROGRAMME_PATH} />
      <SeminarGrid seminars={seminars} root={PROGRAMME_PATH} />
      <p className="max-w-prose text-base-content/70 text-sm">
        Vous avez un compte ?{" "}
        <Link to="/connexion?retour=/seminaires" className="link">
          Connectez-vous
        </Link>{" "}
        : vos places et vos rangs d’attente y sont réunis.
      </p>
    </Page>
  );
}
