import { Form, Link } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { EmptyState } from "#app/ui/EmptyState.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { bedWords } from "../bed.rules.ts";
import { countdownWords } from "../clocks.rules.ts";
import type { loadHandovers } from "../handover.service.server.ts";
import { LIAISON_LEVEL_LABELS, LIAISON_STATUS_LABELS } from "../liaison.vocabulary.ts";

type HandoverPage = NonNullable<Awaited<ReturnType<typeof loadHandovers>>>;
type Handover = HandoverPage["handovers"][number];

const LABELS = { toAccountId: "À qui", request: "Demandes", note: "Message pour la nuit" };

/** The list of the night, ready to be sent: everything open is ticked. */
export function HandOverCard(props: { page: HandoverPage; reply: FormReply | undefined; now: string }) {
  const { page, reply } = props;
  if (page.requests.length === 0)
    return (
      <Card title={`À transmettre, ${page.hospital.shortName}`}>
        <EmptyState title="Rien à transmettre">Aucune demande n’est en attente dans cet hôpital.</EmptyState>
      </Card>
    );
  const chosen = chosenIn(reply);
  return (
    <Card title={`À transmettre, ${page.hospital.shortName}`}>
      <Form method="post" className="flex flex-col gap-4">
        <FormErrors reply={reply} labels={LABELS} />
        <input type="hidden" name="intent" value="give" />
        <input type="hidden" name="hospitalId" value={page.hospital.id} />
        <fieldset id="field-request" tabIndex={-1} className="flex flex-col divide-y divide-base-300">
          <legend className="pb-1 font-medium text-sm">{LABELS.request}</legend>
          {page.requests.map((request) => (
            <div key={request.id} className="flex flex-col gap-1 py-2">
              <label className="flex min-h-11 cursor-pointer items-center gap-3 text-sm">
                <input
                  type="checkbox"
                  name="request"
                  value={request.id}
                  defaultChecked={chosen === null || chosen.includes(request.id)}
                  className="checkbox checkbox-primary checkbox-sm"
                />
                <span>
                  <span className="font-medium">{request.patient}</span> · {request.wardName}
                  {request.bed ? `, ${bedWords(request.bed)}` : ""}
                  <span className="block text-base-content/70">
                    {LIAISON_LEVEL_LABELS[request.level]} · {LIAISON_STATUS_LABELS[request.status]}
                    {request.dueAt ? ` · ${countdownWords(request.dueAt, new Date(props.now))}` : ""}
                  </span>
                </span>
              </label>
              <input
                name={`note.${request.id}`}
                defaultValue={String(reply?.values[`note.${request.id}`] ?? "")}
                aria-label={`À savoir pour ${request.patient}`}
                placeholder="À savoir cette nuit"
                className="input input-sm ml-9 w-auto"
              />
            </div>
          ))}
        </fieldset>
        <SelectField
          name="toAccountId"
          label={LABELS.toAccountId}
          options={page.people.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          defaultValue={reply?.values.toAccountId}
          error={reply?.fieldErrors.toAccountId}
          isRequired
        />
        <TextArea
          name="note"
          label={LABELS.note}
          rows={2}
          defaultValue={reply?.values.note}
          error={reply?.fieldErrors.note}
        />
        <div>
          <SubmitButton>Transmettre</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

/** What was sent: the person named acknowledges it, everybody sees whether it was. */
export function HandoversCard(props: { handovers: readonly Handover[]; now: string }) {
  return (
    <Card title="Transmissions" isFlush>
      {props.handovers.length === 0 ? <EmptyState title="Aucune transmission pour le moment" /> : null}
      <ul className="divide-y divide-base-300">
        {props.handovers.map((handover) => (
          <li key={handover.id} className="flex flex-col gap-2 px-4 py-3 text-sm">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium">
                {handover.from} → {handover.to}
              </span>
              <span className="text-base-content/70">
                {handover.hospitalName}, {formatInstant(handover.createdAt)}
              </span>
              {handover.acknowledgedAt ? (
                <Tag tone="success">Reprise {formatInstant(handover.acknowledgedAt)}</Tag>
              ) : (
                <Tag tone="warning">Pas encore reprise</Tag>
              )}
            </p>
            {handover.note ? <p className="whitespace-pre-line">{handover.note}</p> : null}
            <ul className="flex flex-col gap-1">
              {handover.items.map((item) => (
                <li key={item.id}>
                  <Link to={`/liaison/${item.id}`} className="link">
                    {item.patient}
                  </Link>{" "}
                  · {item.wardName}
                  {item.bed ? `, ${bedWords(item.bed)}` : ""} · {LIAISON_STATUS_LABELS[item.status]}
                  {item.dueAt ? ` · ${countdownWords(item.dueAt, new Date(props.now))}` : ""}
                  {item.note ? <span className="block text-base-content/70">{item.note}</span> : null}
                </li>
              ))}
            </ul>
            {handover.isMine && !handover.acknowledgedAt ? (
              <Form method="post">
                <input type="hidden" name="intent" value="acknowledge" />
                <input type="hidden" name="id" value={handover.id} />
                <SubmitButton>J’ai lu, je reprends</SubmitButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What was ticked before a refusal; null when the form is new, and everything is. */
function chosenIn(reply: FormReply | undefined): readonly string[] | null {
  if (!reply) return null;
  const chosen = reply.values.request ?? [];
  return Array.isArray(chosen) ? chosen : [chosen];
}
