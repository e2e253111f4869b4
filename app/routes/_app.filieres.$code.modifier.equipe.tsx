import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MemberEditor } from "#app/domains/filieres/components/MemberEditor.tsx";
import { MemberFinder } from "#app/domains/filieres/components/MemberFinder.tsx";
import { revalidateAfterConflict } from "#app/domains/filieres/components/revalidate-conflict.ts";
import { addMemberForm, endMemberForm } from "#app/domains/filieres/editing.forms.ts";
import { listMembersToEdit } from "#app/domains/filieres/editing.queries.server.ts";
import { requireFiliereEditor } from "#app/domains/filieres/editor.guard.server.ts";
import { addMember, endMember } from "#app/domains/filieres/filieres.service.server.ts";
import { searchProfessionals } from "#app/domains/people/professionals.queries.server.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { dayOf } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";

const MAX_NAME = 60;
const MAX_FOUND = 20;

export const shouldRevalidate = revalidateAfterConflict;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx, filiere } = await requireFiliereEditor(request, context, params.code);
  const today = dayOf(ctx.now);
  const name = (new URL(request.url).searchParams.get("nom") ?? "").slice(0, MAX_NAME);
  return {
    version: filiere.version,
    today,
    name,
    members: await listMembersToEdit(ctx.db, filiere.id, today),
    found: await searchProfessionals(ctx.db, { text: name, limit: MAX_FOUND }),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { ctx, filiere } = await requireFiliereEditor(request, context, params.code);
  const posted = await request.formData();
  const done = `/filieres/${filiere.code}/modifier/equipe?enregistre=1`;
  if (posted.has("memberId")) {
    const form = parseFormData(posted, endMemberForm);
    if (!form.ok) return form.reply;
    const outcome = await endMember(ctx, filiere.code, form.value);
    return outcome.ok ? redirect(done) : answerRefusal(outcome, form.values);
  }
  const form = parseFormData(posted, addMemberForm);
  if (!form.ok) return form.reply;
  const outcome = await addMember(ctx, filiere.code, form.value);
  return outcome.ok ? redirect(done) : answerRefusal(outcome, form.values);
}

export default function EditTeam() {
  const { version, today, name, members, found } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const isEnd = reply?.values.memberId !== undefined;
  return (
    <>
      <Card title="Équipe">
        <MemberEditor members={members} version={version} today={today} reply={isEnd ? reply : undefined} />
      </Card>
      <Card title="Ajouter une personne">
        <MemberFinder
          name={name}
          found={found}
          version={version}
          today={today}
          reply={isEnd ? undefined : reply}
        />
      </Card>
    </>
  );
}
