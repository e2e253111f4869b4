import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { UnplacedReply } from "#app/ui/UnplacedReply.tsx";
import { MOVE_LABELS, ONE_CLICK_MOVES, type PageMove } from "../status-words.rules.ts";
import { MOVE_FIELD_LABELS, MOVE_TEXT_LABELS, type MoveChoices, MoveFields } from "./MoveFields.tsx";

/**
 * What the person may do now, derived from the state machine. Moves of one click post at once; the others open
 * their form by an address of its own (`?action=`), so that all of it works without script.
 */
export function ActionsCard(props: {
  referralId: string;
  version: number;
  moves: readonly PageMove[];
  opened: PageMove | null;
  reply: FormReply | undefined;
  choices: MoveChoices;
  /** What the other side said last: the question, while information is asked for. */
  question: string | null;
}) {
  const opened = props.opened && props.moves.includes(props.opened) ? props.opened : null;
  const failed = props.reply && props.reply.values.intent !== "message" ? props.reply : undefined;
  if (props.moves.length === 0 && !failed) return null;
  return (
    <Card title="Agir" id="agir">
      <div className="flex flex-col gap-4">
        <UnplacedReply reply={failed} placed={props.moves} texts={MOVE_TEXT_LABELS} />
        <div className="flex flex-wrap gap-2">
          {props.moves.map((move, index) =>
            ONE_CLICK_MOVES.includes(move) ? (
              <Form key={move} method="post">
                <Hidden intent={move} version={props.version} />
                <SubmitButton tone={index === 0 && move !== "cancel" ? "primary" : "plain"}>
                  {MOVE_LABELS[move]}
                </SubmitButton>
              </Form>
            ) : move === opened ? null : (
              <LinkButton
                key={move}
                to={`/adressages/${props.referralId}?action=${move}#agir`}
                tone={index === 0 && move !== "cancel" ? "primary" : "plain"}
              >
                {MOVE_LABELS[move]}
              </LinkButton>
            ),
          )}
        </div>
        {opened ? <MoveForm {...props} move={opened} reply={failed} /> : null}
      </div>
    </Card>
  );
}

function MoveForm(props: {
  referralId: string;
  version: number;
  move: PageMove;
  reply: FormReply | undefined;
  choices: MoveChoices;
  question: string | null;
}) {
  const reply = props.reply?.values.intent === props.move ? props.reply : undefined;
  return (
    <Form
      key={props.move}
      method="post"
      action={`/adressages/${props.referralId}?action=${props.move}`}
      className="flex flex-col gap-3 border-base-300 border-t pt-4"
      aria-label={MOVE_LABELS[props.move]}
    >
      <h3 className="font-semibold text-sm">{MOVE_LABELS[props.move]}</h3>
      <FormErrors reply={reply} labels={MOVE_FIELD_LABELS} />
      <Hidden intent={props.move} version={props.version} />
      <MoveFields move={props.move} choices={props.choices} question={props.question} reply={reply} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton tone={props.move === "cancel" ? "danger" : "primary"}>
          {MOVE_LABELS[props.move]}
        </SubmitButton>
        <LinkButton to={`/adressages/${props.referralId}`} tone="quiet">
          Ne rien faire
        </LinkButton>
      </div>
    </Form>
  );
}

function Hidden(props: { intent: string; version: number }) {
  return (
    <>
      <input type="hidden" name="intent" value={props.intent} />
      <input type="hidden" name="version" value={props.version} />
    </>
  );
}
