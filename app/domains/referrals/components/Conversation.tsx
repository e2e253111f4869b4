import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import type { MessageSide } from "../referrals.vocabulary.ts";

interface Message {
  id: string;
  side: MessageSide;
  body: string;
  createdAt: string;
  by: string;
  read: { at: string; by: string } | null;
}

/** The conversation of the two sides, with who read what and when. */
export function Conversation(props: {
  messages: readonly Message[];
  side: MessageSide | null;
  reply: FormReply | undefined;
}) {
  const reply = props.reply?.values.intent === "message" ? props.reply : undefined;
  return (
    <Card title="Discussion" id="discussion">
      <div className="flex flex-col gap-4">
        {props.messages.length === 0 ? (
          <p className="text-base-content/70 text-sm">
            Aucun message. Les deux côtés, secteur et filière, voient ce qui s’écrit ici.
          </p>
        ) : (
          <ol className="flex flex-col gap-3">
            {props.messages.map((message) => (
              <MessageItem key={message.id} message={message} isOwn={message.side === props.side} />
            ))}
          </ol>
        )}
        {props.side ? (
          <Form
            method="post"
            className="flex flex-col gap-2"
            key={props.messages.at(-1)?.id ?? "first"}
            preventScrollReset
          >
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
        ) : null}
      </div>
    </Card>
  );
}

function MessageItem({ message, isOwn }: { message: Message; isOwn: boolean }) {
  return (
    <li
      className={`max-w-[90%] rounded-box border border-base-300 px-3 py-2 text-sm ${isOwn ? "self-end bg-primary/5" : "self-start bg-base-200"}`}
    >
      <p className="text-base-content/70 text-xs">
        {message.by} ({message.side === "sender" ? "secteur" : "filière"}),{" "}
        <time dateTime={message.createdAt}>{formatInstant(message.createdAt)}</time>
      </p>
      <p className="mt-1 whitespace-pre-line break-words">{message.body}</p>
      <p className="mt-1 text-base-content/70 text-xs">
        {message.read ? `lu le ${formatInstant(message.read.at)} par ${message.read.by}` : "pas encore lu"}
      </p>
    </li>
  );
}
