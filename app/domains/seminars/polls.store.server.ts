import { newId } from "#app/platform/id.ts";
import type { Trx } from "#db/client.server.ts";

/** A poll with its dates and whom it asks; answers its people by enrolment. */
export async function insertPoll(
  trx: Trx,
  poll: {
    sessionId: string;
    openedAt: string;
    openedBy: string;
    closesAt: string;
    dates: readonly { startsAt: string; endsAt: string }[];
    enrolmentIds: readonly string[];
  },
): Promise<Map<string, string>> {
  const pollId = newId();
  const { dates, enrolmentIds, ...row } = poll;
  await trx
    .insertInto("seminarPoll")
    .values({ ...row, id: pollId })
    .execute();
  await trx
    .insertInto("seminarPollOption")
    .values(dates.map(({ startsAt, endsAt }) => ({ id: newId(), pollId, startsAt, endsAt })))
    .execute();
  const people = enrolmentIds.map((enrolmentId) => ({ id: newId(), pollId, enrolmentId }));
  await trx.insertInto("seminarPollPerson").values(people).execute();
  return new Map(people.map(({ id, enrolmentId }) => [enrolmentId, id]));
}

/** The last answer counts. */
export async function replaceAnswers(
  trx: Trx,
  personId: string,
  optionIds: readonly string[],
  now: Date,
): Promise<void> {
  await trx.deleteFrom("seminarPollAnswer").where("personId", "=", personId).execute();
  if (optionIds.length > 0) {
    const rows = optionIds.map((optionId) => ({ personId, optionId }));
    await trx.insertInto("seminarPollAnswer").values(rows).execute();
  }
  await trx
    .updateTable("seminarPollPerson")
    .set({ answeredAt: now.toISOString() })
    .where("id", "=", personId)
    .execute();
}

export async function closePoll(
  trx: Trx,
  pollId: string,
  set: { closedAt: string; extraSessionId: string | null },
): Promise<void> {
  await trx.updateTable("seminarPoll").set(set).where("id", "=", pollId).execute();
}
