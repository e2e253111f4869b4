import type { Insertable, Selectable, Updateable } from "kysely";
import { newId } from "#app/platform/id.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import type { Trx } from "#db/client.server.ts";
import type { Appointment } from "#db/types.gen.ts";

export type AppointmentRow = Selectable<Appointment>;

type NewAppointment = Omit<
  Insertable<Appointment>,
  "id" | "status" | "createdBy" | "createdAt" | "updatedAt" | "version"
>;

export async function insertAppointment(
  trx: Trx,
  ctx: UseCaseContext,
  appointment: NewAppointment,
): Promise<string> {
  const id = newId();
  const at = ctx.now.toISOString();
  await trx
    .insertInto("appointment")
    .values({
      ...appointment,
      id,
      status: "planned",
      createdBy: ctx.actor.accountId,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await insertAppointmentEvent(trx, ctx, { id, version: 1 }, { action: "book", from: null, to: "planned" });
  return id;
}

interface AppointmentChange {
  action: "attend" | "miss" | "cancel" | "rebook";
  set: Updateable<Appointment>;
  reasonCode?: string | null;
}

/** Changes an appointment: its row, as a new version, and its event. */
export async function changeAppointment(
  trx: Trx,
  ctx: UseCaseContext,
  before: Pick<AppointmentRow, "id" | "version" | "status">,
  change: AppointmentChange,
): Promise<void> {
  const version = before.version + 1;
  const { numUpdatedRows } = await trx
    .updateTable("appointment")
    .set({ ...change.set, updatedAt: ctx.now.toISOString(), version })
    .where("id", "=", before.id)
    .where("version", "=", before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error("the appointment changed inside its own transaction");
  await insertAppointmentEvent(
    trx,
    ctx,
    { id: before.id, version },
    {
      action: change.action,
      from: before.status,
      to: change.set.status ?? before.status,
      reasonCode: change.reasonCode ?? null,
    },
  );
}

async function insertAppointmentEvent(
  trx: Trx,
  ctx: UseCaseContext,
  appointment: { id: string; version: number },
  event: { action: string; from: string | null; to: string; reasonCode?: string | null },
): Promise<void> {
  await trx
    .insertInto("appointmentEvent")
    .values({
      id: newId(),
      appointmentId: appointment.id,
      at: ctx.now.toISOString(),
      accountId: ctx.actor.accountId,
      action: event.action,
      fromStatus: event.from,
      toStatus: event.to,
      reasonCode: event.reasonCode ?? null,
      version: appointment.version,
    })
    .execute();
}
