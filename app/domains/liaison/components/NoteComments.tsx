import { professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { Tag } from "#app/ui/Tag.tsx";
import { COMMENT_KIND_LABELS, type CommentKind } from "../notes.vocabulary.ts";

interface Comment {
  id: string;
  kind: CommentKind;
  body: string;
  createdAt: string;
  title: string | null;
  givenName: string;
  familyName: string;
}

/** What the senior wrote about a note, to correct it or to learn from it. */
export function NoteComments({ comments }: { comments: readonly Comment[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {comments.map((comment) => (
        <li key={comment.id} className="text-sm">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Tag tone={comment.kind === "return" ? "warning" : "info"}>
              {COMMENT_KIND_LABELS[comment.kind]}
            </Tag>
            <span className="text-base-content/70">
              {professionalLabel(comment)}, {formatInstant(comment.createdAt)}
            </span>
          </p>
          <p className="mt-1 whitespace-pre-line break-words">{comment.body}</p>
        </li>
      ))}
    </ul>
  );
}
