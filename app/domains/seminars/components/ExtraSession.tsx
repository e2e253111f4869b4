import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { LinkButton, SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DataTable } from "#app/ui/DataTable.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { Stat } from "#app/ui/Stat.tsx";
import { peopleWords } from "../competences.rules.ts";
import type { ExtraPage } from "../extra-page.service.server.ts";
import { askedWords } from "../figures.rules.ts";
import { managedSessionPath } from "../seminars.paths.ts";
import { halfDayWords, SESSION_FAULT_LABELS } from "../session-values.rules.ts";
import { HalfDayRows } from "./HalfDayRows.tsx";
import { fullName } from "./PeopleTables.tsx";

/** Is another session worth it? A year's people against its places. */
export function Forecast({ page }: { page: ExtraPage }) {
  const { forecast } = page;
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <Stat label="En attente de cette séance" value={page.waitingCount} />
      <Stat
        label="Personnes qui ont demandé ce séminaire"
        value={forecast.asked}
        note="Chacune comptée une fois, depuis un an et à venir."
      />
      <Stat
        label="Places sur la même période"
        value={forecast.places}
        note={`Demande par place : ${askedWords(forecast.askedPerPlace)}.`}
      />
    </div>
  );
}

/** Dates to ask the queue about. */
export function OpenPollCard(props: { page: ExtraPage; reply: FormReply | undefined }) {
  const form = useDomainForm(() => import("../polls.forms.ts").then((forms) => forms.pollForm), {
    reply: props.reply,
    isDirtyWarned: true,
  });
  return (
    <Card title="1. Demander à la liste d’attente quelles dates lui iraient">
      <Form method="post" onSubmit={form.onSubmit} className="flex max-w-2xl flex-col gap-4">
        <input type="hidden" name="intent" value="open" />
        <FormErrors reply={props.reply} labels={{ ...SESSION_FAULT_LABELS, closesOn: "Réponse avant" }} />
        <p className="text-base-content/70 text-sm">
          Une ligne par date possible. Quand la séance dure plusieurs demi-journées, indiquez la première :
          les autres suivront comme dans la séance d’origine.
        </p>
        <HalfDayRows
          field={form.field}
          legend="Dates possibles, dans l’ordre"
          more="D’autres dates"
          noun="date"
        />
        <TextField
          {...form.field("closesOn")}
          type="date"
          label="Réponse avant la fin du"
          help="Chaque personne répond dans l’application ou par le lien de son courriel, sans compte."
          isRequired
        />
        <div>
          <SubmitButton>Interroger la liste d’attente</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

/** What the queue answered, and the way to open the session on one of the dates. */
export function PollAnswersCard({ page }: { page: ExtraPage }) {
  const answered = page.people.filter(({ answeredAt }) => answeredAt !== null).length;
  const isOpen = page.poll?.closedAt === null;
  return (
    <Card
      title="2. Les réponses, date par date"
      aside={`${answered === 1 ? "1 réponse" : `${answered} réponses`} sur ${page.people.length}`}
      isFlush
    >
      <DataTable<ExtraPage["options"][number]>
        caption="Dates proposées"
        rows={page.options}
        rowKey={(option) => option.id}
        columns={[
          { key: "date", header: "Date", cell: halfDayWords },
          {
            key: "count",
            header: "Convient à",
            isNumeric: true,
            cell: (option) => (option.count === 0 ? "personne" : peopleWords(option.count)),
          },
          {
            key: "open",
            header: "Ouvrir",
            cell: (option) =>
              isOpen ? (
                <LinkButton
                  to={`${managedSessionPath(page.id)}/supplementaire/${option.id}`}
                  tone="primary"
                  isSmall
                >
                  Ouvrir à cette date
                </LinkButton>
              ) : null,
          },
        ]}
      />
    </Card>
  );
}

/** Who answered what, in the queue's order. */
export function PollPeopleCard({ page }: { page: ExtraPage }) {
  const dates = new Map(page.options.map((option) => [option.id, halfDayWords(option)]));
  return (
    <Card title="Qui a répondu" isFlush>
      <DataTable<ExtraPage["people"][number]>
        caption="Réponses des personnes, dans l’ordre de la liste"
        rows={page.people}
        rowKey={(person) => person.id}
        columns={[
          { key: "name", header: "Nom", cell: fullName },
          {
            key: "when",
            header: "Réponse",
            cell: ({ answeredAt }) => (answeredAt ? formatInstant(answeredAt) : "Pas encore"),
          },
          {
            key: "dates",
            header: "Dates qui conviennent",
            cell: ({ answeredAt, optionIds }) =>
              optionIds.map((id) => dates.get(id)).join(" ; ") || (answeredAt ? "Aucune" : "–"),
          },
        ]}
      />
    </Card>
  );
}
