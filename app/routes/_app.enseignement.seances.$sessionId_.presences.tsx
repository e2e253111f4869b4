import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { SheetRows } from "#app/domains/teaching/components/SheetRows.tsx";
import { closeSheet, correctSheet, openSheet } from "#app/domains/teaching/presence.service.server.ts";
import { sessionLabel } from "#app/domains/teaching/session-words.rules.ts";
import { sheetForm } from "#app/domains/teaching/sheet.forms.ts";
import { teachingPath } from "#app/domains/teaching/teaching.paths.ts";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Feuille de présence · Pluton" }];

/** After a refused form too: the page then carries the new version. */
export const shouldRevalidate = () => true;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.moderate");
  const sessionId = params.sessionId ?? "";
  const opened = await openSheet(ctx, sessionId);
  if (!opened.ok && opened.kind === "rule") return { id: sessionId, sheet: null, why: opened.message };
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  const { session, people } = opened.value;
  const isClosed = session.status === "held";
  return {
    id: session.id,
    sheet: { version: session.version, isClosed, people },
    why: null,
    label: sessionLabel(session),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.moderate");
  const form = await parseForm(request, sheetForm);
  if (!form.ok) return form.reply;
  const sheet = { ...form.value, sessionId: params.sessionId ?? "" };
  const opened = await openSheet(ctx, sheet.sessionId);
  const isClosed = opened.ok && opened.value.session.status === "held";
  const outcome = isClosed ? await correctSheet(ctx, sheet) : await closeSheet(ctx, sheet);
  return outcome.ok ? redirect(teachingPath(sheet.sessionId)) : answerRefusal(outcome, form.values);
}

export default function Presences() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const sessionPath = teachingPath(page.id);
  if (!page.sheet)
    return (
      <Page title="Feuille de présence">
        <Card>
          <EmptyState title={page.why}>
            <Link to={sessionPath} className="link">
              Voir la séance
            </Link>
          </EmptyState>
        </Card>
      </Page>
    );
  const { sheet } = page;
  return (
    <Page
      title={sheet.isClosed ? "Feuille de présence close" : "Feuille de présence"}
      subtitle={`${page.label}. Les internes en poste ce jour-là.`}
    >
      {sheet.people.length === 0 ? (
        <Card>
          <EmptyState title="Aucun interne n’était en poste ce jour-là." />
        </Card>
      ) : (
        <div className="w-full max-w-4xl">
          <SheetRows key={sheet.version} {...sheet} reply={reply} cancelPath={sessionPath} />
        </div>
      )}
    </Page>
  );
}
