import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { SearchResults } from "#app/domains/search/components/SearchResults.tsx";
import { searchForm } from "#app/domains/search/search.forms.ts";
import { searchEverything } from "#app/domains/search/search.service.server.ts";
import { parseForm } from "#app/platform/forms/form.server.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Rechercher · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context);
  const form = await parseForm(request, searchForm);
  if (!form.ok) return form.reply;
  const groups = await searchEverything(ctx, form.value.q);
  return { groups, values: form.values, fieldErrors: {}, refusal: null };
}

export default function SearchPage() {
  const reply = useActionData<typeof action>();
  const form = useDomainForm(
    () => import("#app/domains/search/search.forms.ts").then((forms) => forms.searchForm),
    { reply },
  );
  return (
    <Page
      title="Rechercher"
      subtitle="Parmi les patients que vos droits ouvrent, les professionnels et les filières."
    >
      <FormErrors reply={reply} title="La recherche n’a pas pu se faire. À corriger :" />
      <Form method="post" onSubmit={form.onSubmit} className="flex max-w-xl items-end gap-2">
        <div className="flex-1">
          <TextField
            {...form.field("q")}
            label="Nom, filière, ou date de naissance puis premières lettres"
            type="search"
            isRequired
          />
        </div>
        <SubmitButton>Rechercher</SubmitButton>
      </Form>
      {reply && "groups" in reply ? <SearchResults groups={reply.groups} /> : null}
    </Page>
  );
}
