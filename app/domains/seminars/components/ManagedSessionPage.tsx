import { Link } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { IntentForm } from "#app/ui/IntentForm.tsx";
import { Page } from "#app/ui/Page.tsx";
import { Timeline } from "#app/ui/Timeline.tsx";
import type { ManagedSession } from "../managed-session.service.server.ts";
import { managedSeminarPath, managedSessionPath, sessionResultsPath } from "../seminars.paths.ts";
import {
  END_REASON_LABELS,
  ENROLMENT_STATUS_LABELS,
  type EndReason,
  QUEUE_POLICY_LABELS,
} from "../seminars.vocabulary.ts";
import { halfDayWords } from "../session-values.rules.ts";
import { placeWords } from "../session-words.rules.ts";
import { AbsentCard, ConfirmedCard, EndedTable, fullName, OffersCard, QueueCard } from "./PeopleTables.tsx";
import { SessionStats, SessionTag } from "./SessionHead.tsx";
import { CapacityCard, EnrolCard, PersonCard } from "./SessionMoves.tsx";

const forms = () => import("../session.forms.ts");

type PageOf = ManagedSession & {
  search: string;
  /** How many a message has just been sent to; 0: none was. */
  sent: number;
  now: string;
};

/** On a phone the lists are long, and the moves stand after them. */
const LISTS = [
  { id: "confirmees", label: "Confirmées" },
  { id: "attente", label: "Liste d’attente" },
];
const MOVES = [
  { id: "places", label: "Nombre de places" },
  { id: "inscrire", label: "Inscrire quelqu’un" },
];
const ALWAYS = [
  { id: "seance", label: "La séance" },
  { id: "dupliquer", label: "Dupliquer" },
];

/** A session for its coordinator: who is in, who waits and why, and every move. */
export function ManagedSessionPage({ page, reply }: { page: PageOf; reply: FormReply | undefined }) {
  const { session, seminar } = page;
  const isOpen = session.status === "open" && session.startsAt > page.now;
  return (
    <Page
      title={seminar.title}
      subtitle={
        <>
          <SessionTag status={session.status} /> {session.halfDays.map(halfDayWords).join(" ; ")}
        </>
      }
      actions={<Actions page={page} isOpen={isOpen} />}
    >
      <Notices page={page} reply={reply} />
      <SessionStats session={session} offered={page.offered.length} absent={page.absent.length} />
      <nav aria-label="Sur cette page" className="flex flex-wrap gap-x-4 gap-y-1 text-sm lg:hidden">
        {[...LISTS, ...(isOpen ? MOVES : []), ...ALWAYS].map(({ id, label }) => (
          <a key={id} href={`#${id}`} className="link inline-flex min-h-11 items-center">
            {label}
          </a>
        ))}
      </nav>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-5">
          {page.chosen && page.chosen.endedAt === null ? (
            <PersonCard
              key={page.chosen.id}
              sessionId={session.id}
              person={page.chosen}
              others={page.others}
              reply={reply}
            />
          ) : null}
          <ConfirmedCard sessionId={session.id} people={page.placed} />
          <OffersCard sessionId={session.id} people={page.offered} now={page.now} />
          <QueueCard
            sessionId={session.id}
            people={page.queue}
            isByPriority={session.policy === "priority"}
          />
          <AbsentCard sessionId={session.id} people={page.absent} />
          <HistoryCard page={page} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          {isOpen ? <CapacityCard key={session.version} session={session} reply={reply} /> : null}
          {isOpen ? (
            <EnrolCard sessionId={session.id} search={page.search} found={page.found} reply={reply} />
          ) : null}
          <FactsCard page={page} />
          <DuplicateCard reply={reply} />
        </div>
      </div>
    </Page>
  );
}

function Actions({ page, isOpen }: { page: PageOf; isOpen: boolean }) {
  const path = managedSessionPath(page.session.id);
  const isEditable = isOpen || page.session.status === "draft";
  return (
    <>
      {isEditable ? <LinkButton to={`${path}/modifier`}>Modifier</LinkButton> : null}
      {page.session.startsAt <= page.now && page.session.status !== "cancelled" ? (
        <LinkButton to={sessionResultsPath(page.session.id)}>Résultats</LinkButton>
      ) : null}
      <LinkButton to={`${path}/message`}>Écrire aux personnes</LinkButton>
      <LinkButton to={`${path}/personnes.csv`} isDocument>
        Exporter (CSV)
      </LinkButton>
      {isOpen ? <LinkButton to={`${path}/annuler`}>Annuler la séance</LinkButton> : null}
    </>
  );
}

function Notices({ page, reply }: { page: PageOf; reply: FormReply | undefined }) {
  const { session, seminar } = page;
  return (
    <>
      {page.sent > 0 ? (
        <Alert
          tone="success"
          isLive
          title={`Message envoyé à ${page.sent === 1 ? "1 personne" : `${page.sent} personnes`}`}
        />
      ) : null}
      {session.status === "draft" ? (
        <Alert tone="info" title="Cette séance n’est pas encore publiée">
          <p className="mb-3">
            {seminar.isPublished ? (
              "Personne ne la voit. Publiez-la pour ouvrir les inscriptions."
            ) : (
              <>
                Publiez d’abord{" "}
                <Link to={managedSeminarPath(seminar.id)} className="link">
                  le séminaire
                </Link>
                .
              </>
            )}
          </p>
          <IntentForm
            schema={() => forms().then(({ publishForm }) => publishForm)}
            intent="publish"
            reply={reply}
            hidden={{ version: session.version }}
            submit="Publier la séance"
          />
          <div className="mt-2">
            <Disclosure summary="Supprimer cette séance">
              <p className="mb-3">Personne ne l’a vue ; ce qui y a été saisi est perdu.</p>
              <IntentForm
                schema={() => forms().then(({ discardForm }) => discardForm)}
                intent="discard"
                reply={reply}
                hidden={{ version: session.version }}
                submit="Oui, supprimer la séance"
                tone="danger"
              />
            </Disclosure>
          </div>
        </Alert>
      ) : null}
      {session.status === "cancelled" ? (
        <Alert tone="danger" title="Séance annulée">
          {session.cancelReason}{" "}
          {session.replacedById ? (
            <Link to={managedSessionPath(session.replacedById)} className="link">
              Voir l’autre date proposée
            </Link>
          ) : null}
        </Alert>
      ) : null}
      {page.isThresholdPassed && session.status === "open" ? (
        <Alert
          tone="warning"
          title={
            session.waitingCount === 1
              ? "1 personne attend une place"
              : `${session.waitingCount} personnes attendent une place`
          }
        >
          <p className="mb-3">Le seuil fixé pour ce séminaire est atteint.</p>
          <LinkButton to={`${managedSessionPath(session.id)}/supplementaire`} tone="primary">
            Préparer une séance supplémentaire
          </LinkButton>
        </Alert>
      ) : null}
    </>
  );
}

function FactsCard({ page }: { page: PageOf }) {
  const { session, label, seminar } = page;
  return (
    <Card
      id="seance"
      title="La séance"
      aside={
        <Link to={managedSeminarPath(seminar.id)} className="link">
          Le séminaire
        </Link>
      }
    >
      <DefinitionList
        items={[
          { label: "Lieu", value: placeWords(label) },
          { label: "Visioconférence", value: session.videoUrl ?? "Non" },
          { label: "Intervenants", value: session.trainers.map(({ name }) => name).join(", ") },
          { label: "Ordre", value: QUEUE_POLICY_LABELS[session.policy] },
          {
            label: "Places réservées",
            value:
              session.quotas.length === 0
                ? "Aucune"
                : `${session.quotas.reduce((sum, { places }) => sum + places, 0)}${session.quotaReleasedAt ? ", rendues à tous" : ""}`,
          },
        ]}
      />
    </Card>
  );
}

function DuplicateCard({ reply }: { reply: FormReply | undefined }) {
  return (
    <Card id="dupliquer" title="Dupliquer à une autre date">
      <IntentForm
        schema={() => forms().then(({ duplicateForm }) => duplicateForm)}
        intent="duplicate"
        reply={reply}
        labels={{ firstDay: "Premier jour" }}
        submit="Dupliquer"
        tone="plain"
      >
        {(field) => (
          <TextField
            {...field("firstDay")}
            type="date"
            label="Premier jour"
            help="Mêmes heures, lieu, intervenants et places ; aucune inscription."
            isRequired
          />
        )}
      </IntentForm>
    </Card>
  );
}

function HistoryCard({ page }: { page: PageOf }) {
  return (
    <Card title="Historique">
      <Disclosure summary={`Inscriptions terminées (${page.ended.length})`}>
        <EndedTable people={page.ended} />
      </Disclosure>
      <Disclosure summary="Ce qui s’est passé">
        <Timeline
          events={page.events.map((event) => ({
            key: event.id,
            at: event.at,
            title: `${fullName(event)} : ${ENROLMENT_STATUS_LABELS[event.toStatus].toLowerCase()}`,
            by: event.byFamilyName ? `${event.byGivenName} ${event.byFamilyName}` : null,
            note: [reasonLabel(event.reason), event.comment].filter(Boolean).join(" : ") || null,
          }))}
        />
      </Disclosure>
    </Card>
  );
}

function reasonLabel(reason: string | null): string | null {
  if (reason === "accepted") return "Place proposée, acceptée";
  return reason !== null && Object.hasOwn(END_REASON_LABELS, reason)
    ? END_REASON_LABELS[reason as EndReason]
    : null;
}
