import { Form } from "@remix-run/react";
import type { FormReply, FormValues } from "#app/platform/forms/form-reply.ts";
import type { LazySchema } from "#app/platform/forms/useDomainForm.ts";
import { localInstant } from "#app/shared/dates.ts";
import { type ButtonTone, LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import { ONE_CLICK_MOVES, PAGE_MOVE_LABELS, type PageMove, type StepPage } from "../page-moves.rules.ts";
import { LIAISON_FIELD_LABELS, LiaisonMoveFields, type MoveChoices } from "./LiaisonMoveFields.tsx";

const STEP_LABELS: Record<StepPage, string> = {
  note: "Noter le contact et le compte rendu",
  signature: "Relire et contresigner",
  answer: "Lire la réponse et la confirmer",
};

type OpenedMove = Exclude<PageMove, "validate" | "take">;

const SCHEMAS: Record<OpenedMove, LazySchema> = {
  assign: () => import("../triage.forms.ts").then((forms) => forms.assignForm),
  change_level: () => import("../triage.forms.ts").then((forms) => forms.changeLevelForm),
  answer_by_phone: () => import("../triage.forms.ts").then((forms) => forms.answerByPhoneForm),
  refuse: () => import("../triage.forms.ts").then((forms) => forms.refuseForm),
  release: () => import("../triage.forms.ts").then((forms) => forms.releaseForm),
  reset_clock: () => import("../triage.forms.ts").then((forms) => forms.resetClockForm),
  cancel: () => import("../triage.forms.ts").then((forms) => forms.cancelForm),
};

/**
 * What the person may do now, derived from the state machine; the next step is the first and largest button. Moves of
 * one click post at once; the others open their form by an address of its own (`?action=`), without script too.
 */
export function LiaisonMoves(props: {
  requestId: string;
  version: number;
  moves: readonly PageMove[];
  step: StepPage | null;
  opened: string | null;
  reply: FormReply | undefined;
  choices: MoveChoices;
  now: Date;
}) {
  const { moves, step, reply } = props;
  if (moves.length === 0 && !step && !reply) return null;
  const opened = moves.find((move) => move === props.opened && !ONE_CLICK_MOVES.includes(move)) ?? null;
  const isLost = reply !== undefined && reply.values.intent !== opened;
  return (
    <Card title="Agir" id="agir">
      <div className="flex flex-col gap-4">
        {isLost ? <FormErrors reply={reply} labels={LIAISON_FIELD_LABELS} /> : null}
        {isLost ? <KeptText reply={reply} /> : null}
        <div className="flex flex-wrap gap-2 max-sm:flex-col [&_.btn]:max-sm:w-full">
          {step ? (
            <BigButton>
              <LinkButton to={stepPath(step, props.requestId)} tone="primary">
                {STEP_LABELS[step]}
              </LinkButton>
            </BigButton>
          ) : null}
          {moves.map((move, index) => (
            <MoveButton
              key={move}
              {...props}
              move={move}
              isOpened={move === opened}
              isFirst={index === 0 && !step}
            />
          ))}
        </div>
        {opened ? <MoveForm {...props} move={opened as OpenedMove} /> : null}
      </div>
    </Card>
  );
}

function stepPath(step: StepPage, requestId: string): string {
  if (step === "note") return `/liaison/${requestId}/compte-rendu`;
  return step === "signature" ? `/liaison/supervision/${requestId}` : `/liaison/${requestId}/reponse`;
}

/** On a phone at night, the next step is what the thumb finds first. */
function BigButton({ children }: { children: React.ReactNode }) {
  return (
    <div className="w-full [&_.btn]:h-auto [&_.btn]:min-h-14 [&_.btn]:w-full [&_.btn]:text-base">
      {children}
    </div>
  );
}

function MoveButton(props: {
  requestId: string;
  version: number;
  move: PageMove;
  isOpened: boolean;
  isFirst: boolean;
}) {
  const { move } = props;
  if (props.isOpened) return null;
  const tone: ButtonTone = props.isFirst && move !== "cancel" ? "primary" : "plain";
  const button = ONE_CLICK_MOVES.includes(move) ? (
    <Form method="post" action={`/liaison/${props.requestId}?index`} className="max-sm:w-full">
      <input type="hidden" name="intent" value={move} />
      <input type="hidden" name="version" value={props.version} />
      <SubmitButton tone={tone}>{PAGE_MOVE_LABELS[move]}</SubmitButton>
    </Form>
  ) : (
    <LinkButton to={`/liaison/${props.requestId}?action=${move}#agir`} tone={tone}>
      {PAGE_MOVE_LABELS[move]}
    </LinkButton>
  );
  return tone === "primary" ? <BigButton>{button}</BigButton> : button;
}

function MoveForm(props: {
  requestId: string;
  version: number;
  move: OpenedMove;
  reply: FormReply | undefined;
  choices: MoveChoices;
  now: Date;
}) {
  const { move } = props;
  return (
    <section
      aria-label={PAGE_MOVE_LABELS[move]}
      className="flex flex-col gap-3 border-base-300 border-t pt-4"
    >
      <h3 className="font-semibold text-sm">{PAGE_MOVE_LABELS[move]}</h3>
      <IntentForm
        key={move}
        schema={SCHEMAS[move]}
        intent={move}
        reply={props.reply}
        hidden={{ version: props.version }}
        defaults={defaultsOf(move, props.now)}
        labels={LIAISON_FIELD_LABELS}
        submit={PAGE_MOVE_LABELS[move]}
        tone={move === "cancel" || move === "refuse" ? "danger" : "primary"}
        action={`/liaison/${props.requestId}?index&action=${move}`}
        isDirtyWarned
      >
        {(field) => <LiaisonMoveFields move={move} choices={props.choices} field={field} />}
      </IntentForm>
      <LinkButton to={`/liaison/${props.requestId}`} tone="quiet">
        Ne rien faire
      </LinkButton>
    </section>
  );
}

/** A call is most often noted as it ends. */
function defaultsOf(move: OpenedMove, now: Date): FormValues {
  return move === "answer_by_phone" || move === "refuse" ? { calledAt: localInstant(now) } : {};
}

const NOT_TYPED = ["intent", "version", "accountId", "level", "reason"];

/** What was typed in a form that is no longer offered: to copy, rather than to lose. */
function KeptText({ reply }: { reply: FormReply }) {
  const kept = Object.entries(reply.values).filter(
    ([name, value]) => !NOT_TYPED.includes(name) && typeof value === "string" && value !== "",
  );
  if (kept.length === 0) return null;
  return (
    <dl className="text-sm">
      {kept.map(([name, value]) => (
        <div key={name}>
          <dt className="text-base-content/70">{LIAISON_FIELD_LABELS[name] ?? name}, non enregistré</dt>
          <dd className="whitespace-pre-line break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
