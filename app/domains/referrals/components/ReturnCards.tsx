import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { DueTag } from "#app/ui/DueTag.tsx";
import { SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import type { EpisodeDetail, EpisodeNotes } from "../episodes.queries.server.ts";

/** The secteur has read the letter and takes the patient back. */
export function AcknowledgeCard(props: {
  reply: FormReply | undefined;
  version: number;
  orientations: readonly { id: string; name: string }[];
  proposed: string | null;
  proposedName: string | null;
}) {
  return (
    <Card title="Accuser réception">
      <IntentForm
        schema={() => import("../care.forms.ts").then((forms) => forms.acknowledgeForm)}
        intent="acknowledge"
        reply={props.reply}
        hidden={{ version: props.version }}
        defaults={{ orientationResourceId: props.proposed ?? "" }}
        labels={{ note: "Note", orientationResourceId: "Orientation" }}
        submit="Accuser réception du retour"
      >
        {(field) => (
          <>
            <p className="text-sm">Le secteur reprend le suivi ; l’adressage est clos.</p>
            <SelectField
              {...field("orientationResourceId")}
              label="Orientation retenue"
              placeholder="Aucune"
              help={props.proposedName ? `Proposée par la filière : ${props.proposedName}.` : undefined}
              options={props.orientations.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextArea {...field("note")} label="Note pour la filière" rows={3} />
          </>
        )}
      </IntentForm>
    </Card>
  );
}

/** Who acknowledged and when, or until when it is awaited. */
export function AcknowledgedCard(props: { episode: EpisodeDetail; notes: EpisodeNotes | null; now: string }) {
  const { episode, notes } = props;
  if (!episode.acknowledgedAt) {
    const isLate = episode.returnDueAt !== null && episode.returnDueAt < props.now;
    return (
      <Alert tone={isLate ? "danger" : "info"} title="Réception attendue">
        {episode.returnDueAt ? <DueTag dueAt={episode.returnDueAt} now={props.now} /> : null}
        {isLate ? " : le délai de 7 jours est dépassé. L’accusé reste possible." : ""}
      </Alert>
    );
  }
  const isLate = episode.returnDueAt !== null && episode.acknowledgedAt > episode.returnDueAt;
  return (
    <Card title="Réception accusée">
      <DefinitionList
        items={[
          {
            label: "Le",
            value: `${formatInstant(episode.acknowledgedAt)}${isLate ? " (hors délai)" : ""}`,
          },
          {
            label: "Par",
            value: [notes?.title, notes?.givenName, notes?.familyName].filter(Boolean).join(" "),
          },
          { label: "Orientation", value: notes?.orientationName ?? "aucune" },
          { label: "Note", value: notes?.acknowledgementNote },
        ]}
      />
    </Card>
  );
}
