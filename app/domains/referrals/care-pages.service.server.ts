import { listSitesOf, listTeam } from "#app/domains/filieres/filieres.queries.server.ts";
import type { Action } from "#app/platform/access/permissions.rules.ts";
import { done, type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { inTransaction, type Trx } from "#db/client.server.ts";
import { mayDo } from "./access.rules.ts";
import { findAppointment, listAppointments } from "./appointments.queries.server.ts";
import { auditReferral } from "./audit.service.server.ts";
import { type CareReferral, loadCareReferral } from "./care.queries.server.ts";
import { CARE_REFUSALS } from "./care.vocabulary.ts";
import { findCareOverview } from "./care-overview.queries.server.ts";
import { findEpisodeNotes, listContacts, listEpisodeEvents } from "./episodes.queries.server.ts";
import { findReturnLetter } from "./letters.queries.server.ts";
import { listOrientations } from "./orientations.queries.server.ts";
import { findPathwayPatient } from "./pathway.queries.server.ts";
import { patientLabel, professionalLabel } from "./patient-label.rules.ts";

/** The page where an appointment is booked: identity, contact, places and team. Nothing clinical. */
export function openBooking(ctx: UseCaseContext, referralId: string) {
  return onReferral(ctx, referralId, "appointment.write", "appointment.read", async (trx, referral) => ({
    ...(await headOf(trx, ctx, referral)),
    ...(await listChoices(trx, ctx, referral.filiereId)),
    status: referral.status,
  }));
}

/** One appointment, to say what became of it or to book it again. Nothing clinical. */
export async function openAppointment(ctx: UseCaseContext, appointmentId: string) {
  const appointment = await findAppointment(ctx.db, appointmentId);
  if (!appointment) return refused("notFound", CARE_REFUSALS.unknownAppointment);
  return onReferral(
    ctx,
    appointment.referralId,
    "logistics.read",
    "appointment.read",
    async (trx, referral) => {
      const lines = await listAppointments(trx, referral.id);
      return {
        ...(await headOf(trx, ctx, referral)),
        ...(await listChoices(trx, ctx, referral.filiereId)),
        appointment: { ...appointment, ...pickPlace(lines.find((line) => line.id === appointmentId)) },
        maySettle: mayDo(ctx.actor, "appointment.write", referral),
        mayAttend: mayDo(ctx.actor, "episode.write", referral),
      };
    },
  );
}

/** What the assistante de parcours sees of one patient. Nothing clinical. */
export function openPathway(ctx: UseCaseContext, referralId: string) {
  return onReferral(ctx, referralId, "logistics.read", "logistics.read", async (trx, referral) => ({
    ...(await headOf(trx, ctx, referral)),
    overview: await findPathwayOverview(trx, ctx, referral.id),
    status: referral.status,
  }));
}

/** The care itself: contacts, history, notes. Clinical; what a contact says is for the filière's team alone. */
export function openCare(ctx: UseCaseContext, referralId: string) {
  return onReferral(ctx, referralId, "referral.read", "episode.read", async (trx, referral) => {
    const overview = await findCareOverview(ctx, trx, referral.id);
    const episode = overview?.episode ?? null;
    const contacts = episode ? await listContacts(trx, episode.id) : [];
    const isTeam = mayDo(ctx.actor, "episode.write", referral);
    return {
      ...(await headOf(trx, ctx, referral)),
      overview,
      aim: referral.aim,
      contacts: isTeam ? contacts : contacts.map((contact) => ({ ...contact, note: null })),
      events: episode ? await listEpisodeEvents(trx, episode.id) : [],
      notes: episode ? ((await findEpisodeNotes(trx, episode.id)) ?? null) : null,
    };
  });
}

/** The return as the secteur reads it, and what it may answer. Clinical. */
export function openReturn(ctx: UseCaseContext, referralId: string) {
  return onReferral(ctx, referralId, "referral.read", "episode.read", async (trx, referral) => {
    const overview = await findCareOverview(ctx, trx, referral.id);
    const episode = overview?.episode ?? null;
    const letter = await findReturnLetter(trx, referral.id);
    const mayAcknowledge = overview?.may.acknowledge ?? false;
    return {
      ...(await headOf(trx, ctx, referral)),
      episode,
      letter: letter?.status === "sent" ? { body: letter.body, author: professionalLabel(letter) } : null,
      notes: episode ? ((await findEpisodeNotes(trx, episode.id)) ?? null) : null,
      mayAcknowledge,
      orientations: mayAcknowledge ? await listOrientations(trx, referral.territoryId) : [],
    };
  });
}

/** The overview without the reason of a boost, which may say something clinical. */
async function findPathwayOverview(trx: Trx, ctx: UseCaseContext, referralId: string) {
  const overview = await findCareOverview(ctx, trx, referralId, { isWithoutReasons: true });
  if (!overview) return null;
  const { appointments, logistics, may, queue, version } = overview;
  return { appointments, logistics, may, queue, version, referralId };
}

async function headOf(trx: Trx, ctx: UseCaseContext, referral: CareReferral) {
  const patient = await findPathwayPatient(trx, referral.patientId);
  return {
    referralId: referral.id,
    reference: referral.reference,
    filiereName: referral.filiereName,
    version: referral.version,
    patient: patient ? { ...patient, label: patientLabel(patient) } : null,
    mayReadCare: mayDo(ctx.actor, "referral.read", referral),
    now: ctx.now.toISOString(),
  };
}

async function listChoices(trx: Trx, ctx: UseCaseContext, filiereId: string) {
  const sites = await listSitesOf(trx, filiereId);
  const team = (await listTeam(trx, filiereId, ctx.now)).filter(({ duty }) => duty !== "assistance");
  return {
    sites: sites.map((site) => ({ value: site.id, label: site.name })),
    team: [
      ...new Map(team.map((member) => [member.professionalId, professionalLabel(member)])).entries(),
    ].map(([value, label]) => ({ value, label })),
  };
}

function pickPlace(line: Awaited<ReturnType<typeof listAppointments>>[number] | undefined) {
  return line
    ? { siteName: line.siteName, professionalName: professionalLabel(line) }
    : { siteName: "", professionalName: "" };
}

/** Loads what a page shows when the actor may see it, and writes the reading down. */
function onReferral<T>(
  ctx: UseCaseContext,
  referralId: string,
  action: Action,
  audited: string,
  read: (trx: Trx, referral: CareReferral) => Promise<T>,
): Promise<Outcome<T>> {
  return inTransaction(ctx.db, async (trx) => {
    const found = await loadCareReferral(ctx, trx, referralId, action);
    if (!found.ok) return found;
    await auditReferral(trx, ctx, audited, found.value);
    return done(await read(trx, found.value));
  });
}
