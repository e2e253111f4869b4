import { Form, Link } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import type { MessageSide } from "../referrals.vocabulary.ts";

interface Message {
  id: string;
  /** The referral of which it was said: this one, or one that was redirected here. */
  referralId: string;
  filiereName: string | null;
  side: MessageSide;
  body: string;
  createdAt: string;
  by: string;
  read: { at: string; by: string } | null;
}

interface Continuation {
  id: string;
  reference: string;
  filiereName: string | null;
  isOpen: boolean;
}

/**
 * The conversation of the two sides, with who read what and when. What was said before a redirection stands
 * first, under the filière that it was said to; a redirected referral says where the conversation goes on.
 */
export function Conversation(props: {
  referralId: string;
  messages: readonly Message[];
  side: MessageSide | null;
  continuation: Continuation | null;
  reply: FormReply | undefined;
}) {
  const reply = props.reply?.values.intent === "message" ? props.reply : undefined;
  const isRedirectedHere = props.messages.some((message) => message.referralId !== props.referralId);
  // What was typed while somebody redirected the referral is shown again, to be copied.
  const mayWrite = props.side !== null && (props.continuation === null || reply !== undefined);
  return (
    <Card title="Discussion" id="discussion">
      <div className="flex flex-col gap-4">
        {props.messages.length === 0 ? (
          <p className="text-base-content/70 text-sm">
            Aucun message. Les deux côtés, secteur et filière, voient ce qui s’écrit ici.
          </p>
        ) : (
          <ol className="flex flex-col gap-3">
            {props.messages.map((message, index) => (
              <MessageItem
                key={message.id}
                message={message}
                isOwn={message.side === props.side}
                heading={
                  isRedirectedHere && message.referralId !== props.messages[index - 1]?.referralId
                    ? `Échanges avec ${filiereOf(message)}`
                    : null
                }
              />
            ))}
          </ol>
        )}
        {props.continuation ? <GoesOn to={props.continuation} /> : null}
        {mayWrite ? <MessageForm last={props.messages.at(-1)?.id} reply={reply} /> : null}
      </div>
    </Card>
  );
}

function MessageForm({ last, reply }: { last: string | undefined; reply: FormReply | undefined }) {
  return (
    <Form method="post" className="flex flex-col gap-2" key={last ?? "first"} preventScrollReset>
      <input type="hidden" name="intent" value="message" />
      <TextArea
        name="body"
        label="Votre message"
        isRequired
        rows={3}
        defaultValue={reply?.values.body}
        error={reply?.fieldErrors.body}
      />
      <div>
        <SubmitButton tone="plain">Envoyer le message</SubmitButton>
      </div>
    </Form>
  );
}

function GoesOn({ to }: { to: Continuation }) {
  return (
    <p className="rounded-box bg-base-200 px-3 py-2 text-sm">
      La discussion continue avec {filiereOf(to)} :{" "}
      {to.isOpen ? (
        <Link to={`/adressages/${to.id}#discussion`} className="link">
          adressage {to.reference}
        </Link>
      ) : (
        `adressage ${to.reference}, ouvert à cette filière et au secteur`
      )}
      .
    </p>
  );
}

function filiereOf({ filiereName }: { filiereName: string | null }): string {
  return filiereName ? `la filière ${filiereName}` : "le guichet territorial";
}

function MessageItem(props: { message: Message; isOwn: boolean; heading: string | null }) {
  const { message } = props;
  return (
    <li className="flex flex-col gap-3">
      {props.heading ? (
        <h3 className="border-base-300 border-b pb-1 font-medium text-sm">{props.heading}</h3>
      ) : null}
      <div
        className={`max-w-[90%] rounded-box border border-base-300 px-3 py-2 text-sm ${props.isOwn ? "self-end bg-primary/5" : "self-start bg-base-200"}`}
      >
        <p className="text-base-content/70 text-xs">
          {message.by} ({message.side === "sender" ? "secteur" : (message.filiereName ?? "guichet")}),{" "}
          <time dateTime={message.createdAt}>{formatInstant(message.createdAt)}</time>
        </p>
        <p className="mt-1 whitespace-pre-line break-words">{message.body}</p>
        <p className="mt-1 text-base-content/70 text-xs">
          {message.read ? `lu le ${formatInstant(message.read.at)} par ${message.read.by}` : "pas encore lu"}
        </p>
      </div>
    </li>
  );
}
