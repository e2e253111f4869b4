import { can, scopesOf } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { ageOn, dayOf } from "#app/shared/dates.ts";
import { openPatientRecord } from "./access.service.server.ts";
import { type AccessLogLine, type AccessLogPlace, listAccessLog } from "./access-log.queries.server.ts";
import { gatherVisits } from "./access-log.rules.ts";
import { shownIdentityStatus } from "./identity.rules.ts";
import { insWarnings } from "./ins.rules.ts";
import {
  listIdentifierEstablishments,
  listIdentifiers,
  listPatientReferrals,
  listPatientSecteurs,
} from "./patients.queries.server.ts";

const LOG_SHOWN = 40;
const LOG_PAGE = 50;
const VISITS_SHOWN = 6;

/** No call to the téléservice INSi exists in this version: no identity may be called qualified. */
const IDENTITY_SOURCE = { hasInsi: false };

/** Everything of the patient's page, once the right to read was checked and traced. */
export async function findPatientPage(ctx: UseCaseContext, patientId: string) {
  const opened = await openPatientRecord(ctx, patientId);
  if (!opened.ok) return opened;
  const { patient } = opened.value;
  const [secteurs, identifiers, establishments, referrals, log] = [
    await listPatientSecteurs(ctx.db, patientId),
    await listIdentifiers(ctx.db, patientId),
    await listIdentifierEstablishments(ctx.db),
    await listPatientReferrals(ctx.db, {
      patientId,
      draftSecteurIds: scopesOf(ctx.actor, "referral.create", "secteur").ids,
    }),
    await listAccessLog(ctx.db, { patientId, before: null, limit: LOG_SHOWN }),
  ];
  return done({
    ...opened.value,
    age: ageOn(patient.birthOn, dayOf(ctx.now)),
    identityStatus: shownIdentityStatus(patient.identityStatus, IDENTITY_SOURCE),
    warnings: insWarnings(patient),
    secteurs,
    identifiers,
    establishments: opened.value.mayUpdate ? establishments : [],
    referrals,
    visits: gatherVisits(log).slice(0, VISITS_SHOWN),
    mayRefer: can(ctx.actor, "referral.create"),
  });
}

export type PatientPage = Extract<Awaited<ReturnType<typeof findPatientPage>>, { ok: true }>["value"];

/** Who did what with the record, for the team that may read it: a page of lines, and where the next begins. */
export async function findAccessLogPage(
  ctx: UseCaseContext,
  patientId: string,
  before: AccessLogPlace | null,
): Promise<Outcome<{ lines: AccessLogLine[]; next: AccessLogPlace | null }>> {
  const opened = await openPatientRecord(ctx, patientId);
  if (!opened.ok) return opened;
  const lines = await listAccessLog(ctx.db, { patientId, before, limit: LOG_PAGE + 1 });
  const shown = lines.slice(0, LOG_PAGE);
  return done({ lines: shown, next: lines.length > LOG_PAGE ? (shown.at(-1) ?? null) : null });
}
