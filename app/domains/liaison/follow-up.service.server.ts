import { refuseCarried, submitCarried } from "#app/domains/referrals/from-liaison.service.server.ts";
import { findSecteur } from "#app/domains/referrals/referrals.queries.server.ts";
import { notify } from "#app/platform/outbox/outbox.server.ts";
import { type Refusal, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf, instantOf } from "#app/shared/dates.ts";
import type { Trx } from "#db/client.server.ts";
import type { PlanVisitForm } from "./answers.forms.ts";
import { CARRIED_AIMS, carriedInformation, carriedTexts } from "./carried-referral.rules.ts";
import type { LiaisonRow } from "./liaison.store.server.ts";
import { moveLiaison, moveRow } from "./moves.service.server.ts";
import { LIAISON_REFUSALS } from "./refusals.vocabulary.ts";
import { findAssignable } from "./roster.queries.server.ts";
import { type findNoteRow, findPlaceNames } from "./supervision.queries.server.ts";

export type SignedNote = NonNullable<Awaited<ReturnType<typeof findNoteRow>>>;

interface ToFollow {
  row: LiaisonRow;
  note: SignedNote;
  patientSecteurId: string | null;
}

/** What the answer promises, carried out with the signature: all of it or none. */
export interface FollowUpPlan {
  /** Answers the referral that was opened, if one was. Before the note is signed. */
  open(trx: Trx): Promise<string | null>;
  /** Once the answer is signed. */
  carryOut(trx: Trx, after: LiaisonRow): Promise<void>;
}

const NOTHING: FollowUpPlan = { open: async () => null, carryOut: async () => {} };

/** What the follow-up of a note asks for; refused when it cannot be carried out, before anything is written. */
export async function planFollowUp(
  trx: Trx,
  ctx: UseCaseContext,
  found: ToFollow,
): Promise<FollowUpPlan | Refusal> {
  const { row, note, patientSecteurId } = found;
  switch (note.followUp) {
    case "visit":
      return {
        ...NOTHING,
        carryOut: (inner, after) => openVisit(inner, ctx, after, note.nextVisitOn ?? dayOf(ctx.now)),
      };
    case "secteur": {
      const text = `Réponse de liaison ${row.reference} : une suite est demandée à votre secteur.`;
      return { ...NOTHING, carryOut: (inner) => tellSecteur(inner, ctx, patientSecteurId, text) };
    }
    case "filiere":
      return planReferral(trx, ctx, found);
    default:
      return NOTHING;
  }
}

/** The patient will be seen again, on a day of the supervisor's or the intern's choice. */
export function planVisit(ctx: UseCaseContext, form: PlanVisitForm & { requestId: string }) {
  return moveLiaison(ctx, form, "plan_visit", async (_trx, { row }) => {
    if (form.visitOn < dayOf(ctx.now))
      return refused("rule", LIAISON_REFUSALS.visitInPast, { field: "visitOn" });
    return {
      set: nextVisit(row, form.visitOn),
      also: (inner, after) => releaseWhoeverLeaves(inner, ctx, after),
      tell: [{ side: "intern", text: visitText(row) }],
    };
  });
}

/** Due on its day; a day that passed before the signature becomes the day of the signature. */
async function openVisit(trx: Trx, ctx: UseCaseContext, row: LiaisonRow, visitOn: string): Promise<void> {
  const today = dayOf(ctx.now);
  const after = await moveRow(trx, ctx, row, "plan_visit", {
    set: nextVisit(row, visitOn < today ? today : visitOn),
    tell: [{ side: "intern", text: visitText(row) }],
  });
  if (!after) throw new Error("the request moved within the transaction that signed it");
  await releaseWhoeverLeaves(trx, ctx, after);
}

/** Who saw the patient sees them again; once their post is over on that day, any intern of the hospital does. */
async function releaseWhoeverLeaves(trx: Trx, ctx: UseCaseContext, row: LiaisonRow): Promise<void> {
  const person = await findAssignable(trx, {
    accountId: row.assignedTo ?? "",
    hospitalId: row.hospitalId,
    now: instantOf(row.visitOn ?? dayOf(ctx.now), "12:00"),
  });
  if (person) return;
  await moveRow(trx, ctx, row, "release", {
    set: { assignedTo: null, assignedAt: null },
    comment: "L’interne n’est plus en poste dans cet hôpital ce jour-là.",
    tell: [{ side: "pool", text: `Demande de liaison ${row.reference} : visite à reprendre.` }],
  });
}

async function planReferral(
  trx: Trx,
  ctx: UseCaseContext,
  { row, note, patientSecteurId }: ToFollow,
): Promise<FollowUpPlan | Refusal> {
  const secteur = patientSecteurId ? await findSecteur(trx, patientSecteurId) : undefined;
  if (!secteur) return refused("rule", LIAISON_REFUSALS.noSecteurForFiliere);
  const filiereId = note.filiereId ?? "";
  const refusal = await refuseCarried(trx, { patientId: row.patientId, filiereId });
  if (refusal)
    return refusal.kind === "conflict" ? refused("conflict", LIAISON_REFUSALS.filiereLive) : refusal;
  const place = await findPlaceNames(trx, row.wardId);
  return {
    open: async (inner) => {
      const referral = await submitCarried(inner, ctx, {
        ...carriedTexts(row, note, place ?? { hospitalName: "", wardName: "" }),
        patientId: row.patientId,
        filiereId,
        secteur,
        aim: CARRIED_AIMS[row.aim],
        priority: note.filierePriority ?? "programme",
        patientInformed: carriedInformation(row.patientInformed),
      });
      return referral.id;
    },
    carryOut: (inner) =>
      tellSecteur(
        inner,
        ctx,
        secteur.id,
        `Réponse de liaison ${row.reference} : un adressage part en filière au nom de votre secteur.`,
      ),
  };
}

/** A secteur outside the network is told by the paper that the ward hands over. */
async function tellSecteur(
  trx: Trx,
  ctx: UseCaseContext,
  secteurId: string | null,
  text: string,
): Promise<void> {
  if (!secteurId) return;
  const scope = { type: "secteur", id: secteurId } as const;
  const psychiatrists = { roles: ["sector_psychiatrist"], scope } as const;
  await notify(trx, psychiatrists, { kind: "liaison.answer", text, path: "/liaison/reponses" }, ctx.now);
}

function nextVisit(row: LiaisonRow, visitOn: string) {
  return { visit: row.visit + 1, visitOn };
}

function visitText(row: LiaisonRow): string {
  return `Demande de liaison ${row.reference} : une nouvelle visite vous est confiée.`;
}
