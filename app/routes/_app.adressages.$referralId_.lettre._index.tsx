import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { useState } from "react";
import { mayDo } from "#app/domains/referrals/access.rules.ts";
import { letterForm, returnForm } from "#app/domains/referrals/care.forms.ts";
import { LetterEditor } from "#app/domains/referrals/components/LetterEditor.tsx";
import { PatientHead } from "#app/domains/referrals/components/PatientHead.tsx";
import { findEpisode } from "#app/domains/referrals/episodes.queries.server.ts";
import { openReturnLetter, saveReturnLetter } from "#app/domains/referrals/letters.service.server.ts";
import { listOrientations } from "#app/domains/referrals/orientations.queries.server.ts";
import { patientLabel, professionalLabel } from "#app/domains/referrals/patient-label.rules.ts";
import { returnToSecteur } from "#app/domains/referrals/returns.service.server.ts";
import { answerRefusal, parseFormData } from "#app/platform/forms/form.server.ts";
import { HTTP_STATUS } from "#app/platform/outcome.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { SelectField } from "#app/ui/fields/SelectField.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import { Page } from "#app/ui/Page.tsx";
import { UnplacedReply } from "#app/ui/UnplacedReply.tsx";

export const meta = () => [{ title: "Lettre de retour · Pluton" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "referral.read");
  const opened = await openReturnLetter(ctx, params.referralId ?? "", "letter.read");
  if (!opened.ok) throw new Response(null, { status: HTTP_STATUS[opened.kind] });
  const { referral, subject, letter, body } = opened.value;
  const episode = await findEpisode(ctx.db, referral.id);
  const mayReturn = episode?.status === "ended" && mayDo(ctx.actor, "episode.end", referral);
  return {
    accountId: ctx.actor.accountId,
    head: {
      referralId: referral.id,
      reference: referral.reference,
      filiereName: referral.filiereName,
      mayReadCare: true,
      patient: {
        label: patientLabel(subject),
        birthOn: subject.birthOn,
        phone: null,
        preferredChannel: null,
      },
    },
    version: referral.version,
    to: { name: professionalLabel(subject), secteur: subject.secteurCode },
    letter: {
      body,
      version: letter?.version ?? 0,
      isSent: letter?.status === "sent",
      savedAt: letter?.updatedAt ?? null,
    },
    mayWrite: mayDo(ctx.actor, "episode.write", referral) && letter?.status !== "sent",
    mayReturn,
    isEnded: episode?.status === "ended",
    orientations: mayReturn ? await listOrientations(ctx.db, referral.territoryId) : [],
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "episode.write");
  const referralId = params.referralId ?? "";
  const posted = await request.formData();
  if (posted.get("intent") === "return") {
    const form = parseFormData(posted, returnForm);
    if (!form.ok) return form.reply;
    const outcome = await returnToSecteur(ctx, { ...form.value, referralId });
    return outcome.ok ? redirect(`/adressages/${referralId}/retour`) : answerRefusal(outcome, form.values);
  }
  const form = parseFormData(posted, letterForm);
  if (!form.ok) return form.reply;
  const { version, body } = form.value;
  const outcome = await saveReturnLetter(ctx, { referralId, version, body });
  return outcome.ok ? redirect(`/adressages/${referralId}/lettre`) : answerRefusal(outcome, form.values);
}

/** After a refused form too: the page then carries the new version. */
export const shouldRevalidate = () => true;

export default function Letter() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { letter } = page;
  const [isUnsaved, setUnsaved] = useState(false);
  return (
    <Page
      title="Lettre de retour au secteur"
      subtitle={<PatientHead head={page.head} />}
      actions={
        <LinkButton
          to={`/adressages/${page.head.referralId}/lettre.pdf`}
          isDocument
          icon={<Download aria-hidden="true" className="size-4" />}
        >
          {letter.isSent ? "Télécharger le PDF" : "Voir le projet en PDF"}
        </LinkButton>
      }
    >
      <UnplacedReply
        reply={reply}
        placed={[...(page.mayWrite ? ["save"] : []), ...(page.mayReturn ? ["return"] : [])]}
        texts={{ body: "Lettre" }}
      />
      <div className="grid max-w-5xl items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card title={`À ${page.to.name}, secteur ${page.to.secteur}`}>
          {page.mayWrite ? (
            <LetterEditor
              accountId={page.accountId}
              referralId={page.head.referralId}
              letter={letter}
              reply={reply}
              onUnsaved={setUnsaved}
            />
          ) : (
            <p className="max-w-prose whitespace-pre-line break-words text-sm leading-relaxed">
              {letter.body}
            </p>
          )}
        </Card>
        <div className="flex flex-col gap-5">
          {page.mayReturn ? (
            <Card title="Adresser le retour">
              {/* A letter that is sent is final: what was typed since the last saving would be lost. */}
              <fieldset disabled={isUnsaved}>
                <IntentForm
                  schema={() =>
                    import("#app/domains/referrals/care.forms.ts").then((forms) => forms.returnForm)
                  }
                  intent="return"
                  reply={reply}
                  hidden={{ version: page.version }}
                  labels={{ orientationResourceId: "Orientation" }}
                  submit="Envoyer la lettre et adresser le retour"
                >
                  {(field) => (
                    <>
                      <p className="text-sm">
                        Le secteur a 7 jours pour accuser réception ; la lettre ne se modifie plus ensuite.
                      </p>
                      <SelectField
                        {...field("orientationResourceId")}
                        label="Orientation proposée"
                        placeholder="Aucune"
                        help="Une ressource de l’annuaire du territoire."
                        options={page.orientations.map(({ id, name }) => ({ value: id, label: name }))}
                      />
                    </>
                  )}
                </IntentForm>
              </fieldset>
              <p role="status" className="mt-2 text-sm">
                {isUnsaved ? "La lettre a des modifications non enregistrées : enregistrez-les d’abord." : ""}
              </p>
            </Card>
          ) : null}
          {letter.isSent || page.isEnded ? null : (
            <Alert title="Les soins sont en cours.">
              La lettre peut déjà être préparée ; elle part une fois les soins terminés.
            </Alert>
          )}
          {letter.isSent ? <Alert tone="success" title="La lettre est envoyée." /> : null}
        </div>
      </div>
    </Page>
  );
}
