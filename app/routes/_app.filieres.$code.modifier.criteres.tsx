import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CriterionEditor } from "#app/domains/filieres/components/CriterionEditor.tsx";
import { EditableLines } from "#app/domains/filieres/components/EditableLines.tsx";
import { revalidateAfterConflict } from "#app/domains/filieres/components/revalidate-conflict.ts";
import { criterionForm, moveLineForm } from "#app/domains/filieres/editing.forms.ts";
import { requireFiliereEditor } from "#app/domains/filieres/editor.guard.server.ts";
import { listCriteria } from "#app/domains/filieres/filieres.queries.server.ts";
import { CRITERION_KIND_LABELS, CRITERION_KINDS } from "#app/domains/filieres/filieres.vocabulary.ts";
import { moveCriterion, saveCriterion } from "#app/domains/filieres/lines.service.server.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";

export const shouldRevalidate = revalidateAfterConflict;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { ctx, filiere } = await requireFiliereEditor(request, context, params.code);
  const criteria = await listCriteria(ctx.db, filiere.id, { isWithInactive: true });
  const chosen = new URL(request.url).searchParams.get("critere");
  return {
    root: `/filieres/${filiere.code}/modifier/criteres`,
    version: filiere.version,
    criteria,
    chosen: criteria.find(({ id }) => id === chosen) ?? null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { ctx, filiere } = await requireFiliereEditor(request, context, params.code);
  const posted = await request.formData();
  const done = `/filieres/${filiere.code}/modifier/criteres?enregistre=1`;
  if (posted.has("move")) {
    const form = parseFormData(posted, moveLineForm);
    if (!form.ok) return form.reply;
    const outcome = await moveCriterion(ctx, filiere.code, form.value);
    return outcome.ok ? redirect(done) : answerRefusal(outcome, form.values);
  }
  const form = parseFormData(posted, criterionForm);
  if (!form.ok) return form.reply;
  const outcome = await saveCriterion(ctx, filiere.code, form.value);
  return outcome.ok ? redirect(done) : answerRefusal(outcome, form.values);
}

export default function EditCriteria() {
  const { root, version, criteria, chosen } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const isMove = reply?.values.move !== undefined;
  return (
    <>
      {isMove ? <FormErrors reply={reply} /> : null}
      {CRITERION_KINDS.map((kind) => (
        <Card key={kind} title={CRITERION_KIND_LABELS[kind]}>
          <EditableLines
            lines={criteria.filter((criterion) => criterion.kind === kind)}
            version={version}
            editTo={(line) => `${root}?critere=${line.id}#saisie`}
            detail={(line) => (
              <p className="text-base-content/70">
                {line.explanation}
                {line.orientation ? ` Orientez vers : ${line.orientation}` : ""}
              </p>
            )}
          />
        </Card>
      ))}
      <CriterionEditor
        key={`${chosen?.id ?? "new"} ${criteria.length}`}
        criterion={chosen}
        version={version}
        reply={isMove ? undefined : reply}
        addTo={`${root}#saisie`}
      />
    </>
  );
}
