import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, Outlet, useLoaderData, useLocation, useSearchParams } from "@remix-run/react";
import { revalidateAfterConflict } from "#app/domains/filieres/components/revalidate-conflict.ts";
import {
  FILIERE_PART_LABELS,
  FILIERE_PART_PATHS,
  FILIERE_PARTS,
} from "#app/domains/filieres/editing.vocabulary.ts";
import { requireFiliereEditor } from "#app/domains/filieres/editor.guard.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Modifier ${data ? data.shortName : "une filière"} · Pluton` },
];

export const shouldRevalidate = revalidateAfterConflict;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { filiere } = await requireFiliereEditor(request, context, params.code);
  return { code: filiere.code, name: filiere.name, shortName: filiere.shortName };
}

export default function EditFiliere() {
  const filiere = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const root = `/filieres/${filiere.code}/modifier`;
  return (
    <Page
      title={`Modifier la filière ${filiere.shortName}`}
      subtitle={
        <Link to={`/filieres/${filiere.code}`} className="link">
          {filiere.name}
        </Link>
      }
    >
      <Tabs
        label="Parties de la filière"
        tabs={FILIERE_PARTS.map((part) => {
          const to = root + FILIERE_PART_PATHS[part];
          return { label: FILIERE_PART_LABELS[part], to, isCurrent: pathname.replace(/\/$/, "") === to };
        })}
      />
      {search.has("enregistre") ? <Alert tone="success" title="Modification enregistrée." isLive /> : null}
      <Outlet />
    </Page>
  );
}
