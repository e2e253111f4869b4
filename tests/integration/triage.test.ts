import { afterEach, expect, test } from "vitest";
import { compareTallies } from "#app/domains/filieres/tallies.service.server.ts";
import { insertAppointment } from "#app/domains/referrals/appointments.store.server.ts";
import { saveDraft } from "#app/domains/referrals/drafts.service.server.ts";
import { insertEpisode } from "#app/domains/referrals/episodes.store.server.ts";
import {
  convertToCare,
  redirectReferral,
  routeReferral,
} from "#app/domains/referrals/redirect.service.server.ts";
import { REFERRAL_REFUSALS } from "#app/domains/referrals/refusals.vocabulary.ts";
import { submitReferral } from "#app/domains/referrals/submit.service.server.ts";
import {
  acceptReferral,
  answerAdvice,
  askInformation,
  cancelReferral,
  declineReferral,
  giveInformation,
  resumeTriage,
} from "#app/domains/referrals/triage.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { type Database, inTransaction } from "#db/client.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { raceRounds } from "#tests/setup/race.ts";
import {
  actionsOf,
  as,
  createReferralWorld,
  NOW,
  newPatient,
  referralTo,
  rowOf,
  sendReferral,
} from "#tests/setup/referral-world.ts";

const DECLINED = {
  reason: "criteria_not_met" as const,
  orientationResourceId: null,
  orientation: "CMP",
  comment: null,
};

function later(hours: number): Date {
  return new Date(NOW.getTime() + hours * 3_600_000);
}

onEachEngine("triage", (engine) => {
  let opened: Database[] = [];

  async function ground() {
    const { db, url } = await engine.create();
    opened.push(db);
    return { db, url, world: await createReferralWorld(db) };
  }

  afterEach(async () => {
    for (const db of opened) expect(await compareTallies(db)).toEqual([]);
    opened = [];
  });

  test("a submitted referral belongs to the filière, with a date", async () => {
    const { db, world } = await ground();
    const row = await rowOf(db, await sendReferral(db, world));
    expect(row).toMatchObject({
      status: "submitted",
      stage: "triage",
      owner: "filiere",
      ownerScopeId: world.filieres.tca,
      senderSecteurId: world.secteurs["59G07"],
      clockStartedAt: NOW.toISOString(),
      // Three calendar days for «prioritaire», until the end of the day in Paris.
      dueAt: "2026-11-26T22:59:59.999Z",
      answerDueAt: "2026-11-26T22:59:59.999Z",
      careDueAt: "2026-12-07T22:59:59.999Z",
      version: 1,
    });
    const told = await db.selectFrom("notification").select(["accountId", "text"]).execute();
    expect(told.map((notice) => notice.accountId).sort()).toEqual(
      [world.people.tca.accountId, world.people.tcaToo.accountId].sort(),
    );
    expect(told[0]?.text).toBe(`Nouvel adressage à trier : ${row.reference}.`);
  });

  test("information asked stops the clock, information given starts it again", async () => {
    const { db, world } = await ground();
    const referralId = await sendReferral(db, world);
    const asked = await askInformation(as(db, world.people.tca, later(24)), {
      referralId,
      version: 1,
      question: "Poids ?",
    });
    expect(asked).toEqual({ ok: true, value: { version: 2 } });
    expect(await rowOf(db, referralId)).toMatchObject({
      status: "needs_information",
      owner: "secteur",
      ownerScopeId: world.secteurs["59G07"],
      clockPausedAt: later(24).toISOString(),
      dueAt: "2026-12-08T22:59:59.999Z",
    });
    const given = await giveInformation(as(db, world.people.sender, later(72)), {
      referralId,
      version: 2,
      complement: "42 kg",
    });
    expect(given.ok).toBe(true);
    expect(await rowOf(db, referralId)).toMatchObject({
      status: "submitted",
      owner: "filiere",
      clockPausedAt: null,
      pausedSeconds: 48 * 3600,
      dueAt: "2026-11-28T22:59:59.999Z",
      answerDueAt: "2026-11-28T22:59:59.999Z",
    });
    const messages = await db
      .selectFrom("referralMessage")
      .select(["side", "body"])
      .orderBy("createdAt")
      .execute();
    expect(messages).toEqual([
      { side: "filiere", body: "Poids ?" },
      { side: "sender", body: "42 kg" },
    ]);
  });

  test("the filière may go on without the information", async () => {
    const { db, world } = await ground();
    const referralId = await sendReferral(db, world);
    await askInformation(as(db, world.people.tca), { referralId, version: 1, question: "Poids ?" });
    expect((await resumeTriage(as(db, world.people.tca, later(24)), { referralId, version: 2 })).ok).toBe(
      true,
    );
    expect(await rowOf(db, referralId)).toMatchObject({ status: "submitted", pausedSeconds: 86_400 });
  });

  test("accepted is to be organised within the filière's working days", async () => {
    const { db, world } = await ground();
    const referralId = await sendReferral(db, world);
    expect(
      (await acceptReferral(as(db, world.people.tca, later(1)), { referralId, version: 1, comment: null }))
        .ok,
    ).toBe(true);
    expect(await rowOf(db, referralId)).toMatchObject({
      status: "accepted",
      stage: "waiting",
      owner: "filiere",
      answeredAt: later(1).toISOString(),
      closedAt: null,
    });
    expect(await actionsOf(db, referralId)).toEqual(["submit", "accept"]);
    const notice = await db
      .selectFrom("notification")
      .select("text")
      .where("accountId", "=", world.people.sender.accountId)
      .executeTakeFirstOrThrow();
    expect(notice.text).toContain("a été accepté");
    const audit = await db
      .selectFrom("auditEvent")
      .select("patientId")
      .where("action", "=", "referral.accept")
      .executeTakeFirstOrThrow();
    expect(audit.patientId).toBe((await rowOf(db, referralId)).patientId);
  });

  test("declined is closed, with its reason and its orientation", async () => {
    const { db, world } = await ground();
    const resource = await db
      .selectFrom("resource")
      .select("id")
      .where("isArchived", "=", 0)
      .limit(1)
      .executeTakeFirstOrThrow();
    const referralId = await sendReferral(db, world);
    const ctx = as(db, world.people.tca);
    const unknown = await declineReferral(ctx, {
      ...DECLINED,
      referralId,
      version: 1,
      orientationResourceId: "nowhere",
    });
    expect(unknown).toMatchObject({ ok: false, kind: "rule", field: "orientationResourceId" });
    expect(
      (
        await declineReferral(ctx, {
          ...DECLINED,
          referralId,
          version: 1,
          orientationResourceId: resource.id,
        })
      ).ok,
    ).toBe(true);
    expect(await rowOf(db, referralId)).toMatchObject({
      status: "declined",
      stage: "closed",
      owner: "nobody",
      dueAt: null,
      closedAt: NOW.toISOString(),
      declineReason: "criteria_not_met",
      orientationResourceId: resource.id,
      orientation: "CMP",
    });
  });

  test("a declined request does not block a new one; a live one does", async () => {
    const { db, world } = await ground();
    const patientId = await newPatient(db, world);
    const first = await sendReferral(db, world, { patientId });
    const ctx = as(db, world.people.sender);
    const second = await submitReferral(ctx, referralTo(world, patientId));
    expect(second).toMatchObject({
      ok: false,
      kind: "conflict",
      field: "filiereId",
      message: REFERRAL_REFUSALS.liveReferral,
    });
    expect((await submitReferral(ctx, referralTo(world, patientId, { kind: "advice" }))).ok).toBe(true);
    expect(
      (await submitReferral(ctx, referralTo(world, patientId, { filiereId: world.filieres.tdah }))).ok,
    ).toBe(true);
    await declineReferral(as(db, world.people.tca), { ...DECLINED, referralId: first, version: 1 });
    expect((await submitReferral(ctx, referralTo(world, patientId))).ok).toBe(true);
  });

  test("an advice is answered, then turned into care on the original clock", async () => {
    const { db, world } = await ground();
    const referralId = await sendReferral(db, world, { kind: "advice" });
    const answered = await answerAdvice(as(db, world.people.tca, later(24)), {
      referralId,
      version: 1,
      answer: "Oui",
    });
    expect(answered.ok).toBe(true);
    expect(await rowOf(db, referralId)).toMatchObject({ status: "advised", stage: "closed", answer: "Oui" });

    const byFiliere = await convertToCare(as(db, world.people.tca, later(48)), { referralId, version: 2 });
    expect(byFiliere).toMatchObject({
      ok: false,
      kind: "rule",
      message: REFERRAL_REFUSALS.conversionNotAllowed,
    });
    const bySender = await convertToCare(as(db, world.people.sender, later(48)), { referralId, version: 2 });
    expect(bySender.ok).toBe(true);
    expect(await rowOf(db, referralId)).toMatchObject({
      kind: "care",
      status: "submitted",
      stage: "triage",
      owner: "filiere",
      closedAt: null,
      clockStartedAt: NOW.toISOString(),
      dueAt: "2026-11-26T22:59:59.999Z",
      reason: "Restriction alimentaire",
    });
  });

  test("the filière turns an advice into care when the sender allowed it", async () => {
    const { db, world } = await ground();
    const referralId = await sendReferral(db, world, { kind: "advice", isConversionAllowed: true });
    expect((await convertToCare(as(db, world.people.tca), { referralId, version: 1 })).ok).toBe(true);
  });

  test("an advice does not become care while a request for care is live", async () => {
    const { db, world } = await ground();
    const patientId = await newPatient(db, world);
    const referralId = await sendReferral(db, world, { patientId, kind: "advice" });
    await sendReferral(db, world, { patientId });
    const outcome = await convertToCare(as(db, world.people.sender), { referralId, version: 1 });
    expect(outcome).toMatchObject({ ok: false, kind: "conflict", message: REFERRAL_REFUSALS.liveReferral });
  });

  test("a redirection opens the same referral elsewhere, on the original clock", async () => {
    const { db, world } = await ground();
    const referralId = await sendReferral(db, world, { history: "Depuis deux ans", treatments: "Aucun" });
    const form = { referralId, version: 1, filiereId: world.filieres.tdah ?? "", comment: "Plutôt un TDAH" };
    const same = await redirectReferral(as(db, world.people.tca), {
      ...form,
      filiereId: world.filieres.tca ?? "",
    });
    expect(same).toMatchObject({ ok: false, message: REFERRAL_REFUSALS.sameFiliere });
    expect((await redirectReferral(as(db, world.people.tca, later(30)), form)).ok).toBe(true);
    expect(await rowOf(db, referralId)).toMatchObject({ status: "redirected", stage: "closed" });
    const copy = await db
      .selectFrom("referral")
      .selectAll()
      .where("redirectedFromId", "=", referralId)
      .executeTakeFirstOrThrow();
    expect(copy).toMatchObject({
      status: "submitted",
      filiereId: world.filieres.tdah,
      owner: "filiere",
      clockStartedAt: NOW.toISOString(),
      // Five days for the filière TDAH, from the original start.
      dueAt: "2026-11-28T22:59:59.999Z",
      reason: "Restriction alimentaire",
      history: "Depuis deux ans",
      senderAccountId: world.people.sender.accountId,
    });
    const criteria = await db
      .selectFrom("referralCriterion")
      .select("answer")
      .where("referralId", "=", copy.id)
      .execute();
    expect(new Set(criteria.map((criterion) => criterion.answer))).toEqual(new Set(["unknown"]));
    expect(await actionsOf(db, copy.id)).toEqual(["redirected_here"]);
    expect(await actionsOf(db, referralId)).toEqual(["submit", "redirect"]);
  });

  test("the desk routes what came without filière; the filière's delay counts from the start", async () => {
    const { db, world } = await ground();
    const referralId = await sendReferral(db, world, { filiereId: "guichet" });
    expect(await rowOf(db, referralId)).toMatchObject({
      owner: "desk",
      filiereId: null,
      dueAt: "2026-11-25T22:59:59.999Z",
      answerDueAt: null,
    });
    const form = { referralId, version: 1, filiereId: world.filieres.tca ?? "", comment: null };
    expect(await routeReferral(as(db, world.people.tca), form)).toMatchObject({
      ok: false,
      kind: "notFound",
    });
    expect((await routeReferral(as(db, world.people.desk, later(30)), form)).ok).toBe(true);
    expect(await rowOf(db, referralId)).toMatchObject({
      status: "submitted",
      owner: "filiere",
      filiereId: world.filieres.tca,
      dueAt: "2026-11-26T22:59:59.999Z",
    });
    // What has found its filière is no longer the desk's.
    expect(
      await cancelReferral(as(db, world.people.desk), {
        referralId,
        version: 2,
        reason: "duplicate",
        comment: null,
      }),
    ).toMatchObject({ ok: false, kind: "notFound" });
  });

  test("what is cancelled frees the appointment and the place that were planned", async () => {
    const { db, world } = await ground();
    const referralId = await sendReferral(db, world);
    const ctx = as(db, world.people.tca);
    await acceptReferral(ctx, { referralId, version: 1, comment: null });
    const row = await rowOf(db, referralId);
    const site = await db.selectFrom("site").select("id").limit(1).executeTakeFirstOrThrow();
    const place = { filiereId: world.filieres.tca ?? "", secteurId: row.senderSecteurId };
    await inTransaction(db, async (trx) => {
      const episodeId = await insertEpisode(trx, ctx, {
        ...place,
        referralId,
        patientId: row.patientId,
        standardSessions: 10,
        leadProfessionalId: world.people.tca.professionalId,
      });
      await insertAppointment(trx, ctx, {
        ...place,
        referralId,
        episodeId,
        siteId: site.id,
        professionalId: world.people.tca.professionalId,
        purpose: "first_visit",
        startsAt: later(48).toISOString(),
        durationMinutes: 60,
      });
    });
    const form = { referralId, version: 2, reason: "improved" as const, comment: null };
    expect((await cancelReferral(as(db, world.people.sender), form)).ok).toBe(true);
    const appointment = await db.selectFrom("appointment").select("status").executeTakeFirstOrThrow();
    const episode = await db.selectFrom("episode").select("status").executeTakeFirstOrThrow();
    expect([appointment.status, episode.status]).toEqual(["cancelled", "cancelled"]);
  });

  test("the second of two people is told what changed and by whom", async () => {
    const { db, world } = await ground();
    const referralId = await sendReferral(db, world);
    await acceptReferral(as(db, world.people.tca, later(1)), { referralId, version: 1, comment: null });
    const second = await declineReferral(as(db, world.people.tcaToo, later(2)), {
      ...DECLINED,
      referralId,
      version: 1,
    });
    expect(second).toEqual({
      ok: false,
      kind: "conflict",
      message: REFERRAL_REFUSALS.changedMeanwhile,
      changes: [{ at: later(1).toISOString(), by: "Dr coordination Essai", what: "adressage accepté" }],
    });
  });

  test("whoever has no part in it is refused, and does not learn that it exists", async () => {
    const { db, world } = await ground();
    const referralId = await sendReferral(db, world);
    const form = { referralId, version: 1, comment: null };
    const { people } = world;
    const cases: [keyof typeof people, string][] = [
      ["stranger", "notFound"],
      ["tdah", "notFound"],
      ["desk", "notFound"],
      ["director", "notFound"],
      ["admin", "notFound"],
      ["assistant", "forbidden"],
      ["practitioner", "forbidden"],
      ["sender", "rule"],
    ];
    for (const [who, kind] of cases) {
      expect(await acceptReferral(as(db, people[who]), form), who).toMatchObject({ ok: false, kind });
    }
  });

  test("of two moves at once, exactly one wins", async () => {
    const { db, url, world } = await ground();
    const { sender, tca, tcaToo } = world.people;
    const move = (actor: Actor, name: string, referralId: string, more: object) => ({
      module: `domains/referrals/${name === "redirectReferral" ? "redirect" : "triage"}.service.server.ts`,
      name,
      actor,
      args: [{ referralId, version: 1, ...more }],
    });
    const accept = (id: string) => move(tca, "acceptReferral", id, { comment: null });
    const decline = (actor: Actor, id: string) => move(actor, "declineReferral", id, DECLINED);
    const ask = (id: string) => move(tcaToo, "askInformation", id, { question: "?" });
    const cancel = (id: string) => move(sender, "cancelReferral", id, { reason: "improved", comment: null });
    const redirect = (actor: Actor, id: string) =>
      move(actor, "redirectReferral", id, { filiereId: world.filieres.tdah, comment: "?" });
    const pairs = [
      (id: string) => [accept(id), decline(tcaToo, id)],
      (id: string) => [decline(tca, id), ask(id)],
      (id: string) => [redirect(tca, id), redirect(tcaToo, id)],
      (id: string) => [accept(id), cancel(id)],
    ];
    const ids: string[] = [];
    const rounds = [];
    for (const pair of [...pairs, ...pairs]) {
      const id = await sendReferral(db, world);
      ids.push(id);
      rounds.push(pair(id));
    }
    const outcomes = await raceRounds(url, rounds, NOW);
    for (const [index, pair] of outcomes.entries()) {
      const names = rounds[index]?.map(({ name }) => name).join(", ");
      expect(
        pair.filter(({ ok }) => ok),
        names,
      ).toHaveLength(1);
      expect(
        pair.find(({ ok }) => !ok),
        names,
      ).toMatchObject({ kind: "conflict" });
      expect((await rowOf(db, ids[index] ?? "")).version, names).toBe(2);
    }
    const copies = await db
      .selectFrom("referral")
      .select("id")
      .where("redirectedFromId", "in", ids)
      .execute();
    expect(copies).toHaveLength(2);
  }, 30_000);

  test("of two identical requests at once, one is sent", async () => {
    const { db, url, world } = await ground();
    const rounds = [];
    for (let round = 0; round < 3; round++) {
      const request = referralTo(world, await newPatient(db, world));
      const by = (actor: Actor) => ({
        module: "domains/referrals/submit.service.server.ts",
        name: "submitReferral",
        actor,
        args: [request],
      });
      rounds.push([by(world.people.sender), by(world.people.colleague)]);
    }
    for (const outcomes of await raceRounds(url, rounds, NOW)) {
      expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
      expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
        kind: "conflict",
        message: REFERRAL_REFUSALS.liveReferral,
      });
    }
  }, 30_000);

  test("of one draft sent twice at once, one sending counts and the other is told", async () => {
    const { db, url, world } = await ground();
    const rounds = [];
    const ids: string[] = [];
    for (let round = 0; round < 4; round++) {
      const patientId = await newPatient(db, world);
      const draft = await saveDraft(as(db, world.people.sender), { patientId, reason: "Restriction" });
      if (!draft.ok) throw new Error(draft.message);
      const { referralId, version } = draft.value;
      ids.push(referralId);
      const form = referralTo(world, patientId, { referralId, version, kind: "advice" });
      const act = {
        module: "domains/referrals/submit.service.server.ts",
        name: "submitReferral",
        actor: world.people.sender,
        args: [form],
      };
      rounds.push([act, act]);
    }
    for (const [index, outcomes] of (await raceRounds(url, rounds, NOW)).entries()) {
      expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
      expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ kind: "conflict" });
      const sent = (await actionsOf(db, ids[index] ?? "")).filter((action) => action === "submit");
      expect(sent).toHaveLength(1);
    }
  }, 30_000);
});
