import { Form } from "@remix-run/react";
import { PROFESSION_LABELS, PROFESSIONS } from "#app/domains/people/people.vocabulary.ts";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { useDomainForm } from "#app/platform/forms/useDomainForm.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { type Option, SelectField } from "#app/ui/fields/SelectField.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { audienceWords, openingWords } from "../catalogue.rules.ts";
import type { PlaceRequestPage } from "../catalogue.service.server.ts";
import { PROGRAMME_PATH } from "../seminars.paths.ts";
import { SessionCard } from "./SessionCard.tsx";

const LABELS = {
  givenName: "Prénom",
  familyName: "Nom",
  email: "Adresse électronique",
  profession: "Profession",
  establishmentId: "Établissement",
  workplace: "Lieu de travail",
  secteurId: "Secteur",
} as const;

interface Shown extends PlaceRequestPage {
  isSent: boolean;
  validHours: number;
}

/** Asks for a place without an account; what is sent is confirmed by the link of an e-mail. */
export function PlaceRequest({ page, reply }: { page: Shown; reply: FormReply | undefined }) {
  const { session } = page;
  return (
    <>
      <Card isFlush>
        <ul>
          <SessionCard session={session} seminarPath={`${PROGRAMME_PATH}/${session.code}`} />
        </ul>
      </Card>
      {page.isSent ? (
        <Alert tone="success" isLive title="Regardez votre messagerie">
          Un message vient de partir à l’adresse indiquée. Ouvrez son lien et confirmez, dans les{" "}
          {page.validHours} heures : rien n’est réservé avant. Rien reçu au bout de quelques minutes ?
          Regardez les indésirables, puis faites une nouvelle demande.
        </Alert>
      ) : session.opening.kind === "open" ? (
        <RequestForm page={page} reply={reply} />
      ) : (
        <Alert tone="warning" title={openingWords(session.opening)} />
      )}
    </>
  );
}

function RequestForm({ page, reply }: { page: PlaceRequestPage; reply: FormReply | undefined }) {
  const { session, audience } = page;
  const form = useDomainForm(
    () => import("../enrolment-requests.forms.ts").then((forms) => forms.placeRequestForm),
    { reply, isDirtyWarned: true },
  );
  return (
    <Card title="Qui êtes-vous ?">
      <Form method="post" onSubmit={form.onSubmit} className="flex max-w-xl flex-col gap-4">
        <FormErrors reply={reply} labels={LABELS} />
        <p className="text-sm">
          Ce séminaire s’adresse à : {audienceWords(audience)}.{" "}
          {session.free > 0
            ? "Il reste des places."
            : "Il est complet : votre demande entrera dans la liste d’attente, sans place à ce jour."}
        </p>
        <TextField
          {...form.field("givenName")}
          label={LABELS.givenName}
          autoComplete="given-name"
          isRequired
        />
        <TextField
          {...form.field("familyName")}
          label={LABELS.familyName}
          autoComplete="family-name"
          isRequired
        />
        <TextField
          {...form.field("email")}
          type="email"
          label={LABELS.email}
          help="Vous y recevrez un lien pour confirmer, puis tout ce qui concerne votre place."
          autoComplete="email"
          isRequired
        />
        <SelectField
          {...form.field("profession")}
          label={LABELS.profession}
          options={professionOptions(audience)}
          isRequired
        />
        <SelectField
          {...form.field("establishmentId")}
          label={LABELS.establishmentId}
          options={page.establishments}
          placeholder="Un autre, ou aucun"
        />
        <TextField
          {...form.field("workplace")}
          label={LABELS.workplace}
          help="Service, cabinet ou association ; nécessaire si votre établissement n’est pas dans la liste."
          autoComplete="organization"
        />
        <SelectField
          {...form.field("secteurId")}
          label={LABELS.secteurId}
          help="Le secteur de psychiatrie où vous travaillez, si vous le connaissez."
          options={page.secteurs}
          placeholder="Aucun, ou je ne sais pas"
        />
        <p className="text-base-content/70 text-sm">
          Ces réponses servent à cette inscription et au suivi des formations du réseau. Sans confirmation de
          votre part, elles sont effacées.
        </p>
        <div>
          <SubmitButton>Recevoir le lien de confirmation</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

/** Only those whom the seminar is for; all of them where it is for everybody. */
function professionOptions(audience: PlaceRequestPage["audience"]): Option[] {
  return PROFESSIONS.filter((one) => audience.length === 0 || audience.includes(one)).map((value) => ({
    value,
    label: PROFESSION_LABELS[value],
  }));
}
