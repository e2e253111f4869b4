import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, Link, useActionData, useLoaderData } from "@remix-run/react";
import { listTeachingChoices } from "#app/domains/teaching/choices.queries.server.ts";
import { PlanFields } from "#app/domains/teaching/components/PlanFields.tsx";
import { proposeTeaching, takeSlot } from "#app/domains/teaching/planning.service.server.ts";
import { openSlots } from "#app/domains/teaching/slots.service.server.ts";
import { proposalForm, slotProposalForm } from "#app/domains/teaching/teaching.forms.ts";
import { proposalPath, TEACHING_PATH, teachingPath } from "#app/domains/teaching/teaching.paths.ts";
import { PROPOSED_KINDS, TEACHING_KIND_LABELS } from "#app/domains/teaching/teaching.vocabulary.ts";
import { answerTeaching } from "#app/domains/teaching/teaching-reply.server.ts";
import { answerLapsed, parseForm } from "#app/platform/forms/form.server.ts";
import { sendOrKeep } from "#app/platform/forms/offline.ts";
import { isLapsed, requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Proposer une présentation · Pluton" }];

/** After a slot was taken by somebody else, not where reading again would leave the page with what was typed. */
export function shouldRevalidate({ actionStatus }: { actionStatus?: number | undefined }) {
  return actionStatus !== LAPSED && actionStatus !== OFFLINE;
}
const LAPSED = 401;
const OFFLINE = 503;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "teaching.propose");
  const { slots, chosen } = await openSlots(ctx, slotOf(request));
  return { slots, chosen, choices: await listTeachingChoices(ctx.db, ctx.now) };
}

/** The network drops and sessions close: what was typed stays on the page, to be sent again. */
export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (await isLapsed(request, context)) return answerLapsed(request);
  const ctx = await requireActor(request, context, "teaching.propose");
  const sessionId = slotOf(request);
  if (sessionId === null) {
    const form = await parseForm(request, proposalForm);
    if (!form.ok) return form.reply;
    const outcome = await proposeTeaching(ctx, form.value);
    return outcome.ok ? redirect(teachingPath(outcome.value.id)) : answerTeaching(outcome, form.values);
  }
  const form = await parseForm(request, slotProposalForm);
  if (!form.ok) return form.reply;
  const outcome = await takeSlot(ctx, { ...form.value, sessionId });
  return outcome.ok ? redirect(teachingPath(outcome.value.id)) : answerTeaching(outcome, form.values);
}

function slotOf(request: Request): string | null {
  return new URL(request.url).searchParams.get("creneau");
}

const KINDS = PROPOSED_KINDS.map((kind) => ({ value: kind, label: TEACHING_KIND_LABELS[kind] }));

export default function Propose() {
  const { slots, chosen, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title="Proposer une présentation"
      subtitle={chosen ? chosen.words : "À une date que vous proposez ; la personne qui modère vous répond."}
    >
      {chosen ? null : slots.length > 0 ? (
        <Card title="Créneaux libres" isFlush>
          <ul className="pb-2">
            {slots.map((slot) => (
              <li key={slot.id} className="border-base-300 border-t px-4 py-2.5 text-sm first:border-t-0">
                <Link to={proposalPath(slot.id)} className="link">
                  {slot.words}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      ) : (
        <Alert>Aucun créneau libre n’est annoncé : proposez une date à la personne qui modérera.</Alert>
      )}
      <Card>
        <PlanFields
          key={chosen?.id ?? "date"}
          schema={() =>
            import("#app/domains/teaching/teaching.forms.ts").then((forms) =>
              chosen ? forms.slotProposalForm : forms.proposalForm,
            )
          }
          mode={chosen ? "take" : "propose"}
          kinds={KINDS}
          defaults={{
            kind: chosen?.kind ?? "case",
            ...(chosen ? { version: String(chosen.version), filiereId: chosen.filiereId ?? "" } : {}),
          }}
          reply={reply}
          choices={choices}
          cancelPath={TEACHING_PATH}
          // a slot that somebody else took meanwhile leaves a date to propose
          {...(chosen ? {} : { action: proposalPath() })}
          submitLabel="Envoyer la proposition"
        />
      </Card>
    </Page>
  );
}
