import { sql } from "kysely";
import { expect, test } from "vitest";
import { listAccounts, listOpenSessions } from "#app/domains/people/accounts.queries.server.ts";
import { listAuditEvents, listUnsealed } from "#app/platform/audit/audit.queries.server.ts";
import { recordAudit } from "#app/platform/audit/audit.server.ts";
import type { AuditFilter } from "#app/platform/audit/audit.vocabulary.ts";
import { countUnread, listNotifications } from "#app/platform/outbox/notifications.server.ts";
import { countMessages, listMessages } from "#app/platform/outbox/outbox.queries.server.ts";
import { openTemplateCopy } from "#tests/setup/database.ts";
import { plansOf } from "#tests/setup/plans.ts";

const NOW = new Date("2026-11-23T08:00:00.000Z");
const AFTER = { at: NOW.toISOString(), createdAt: NOW.toISOString(), searchKey: "delattre", id: "id" };
const ANY: AuditFilter = { from: null, to: null, accountId: null, action: null, patientId: null };

test("the lists of the administration are found and ordered by an index", async () => {
  const db = await openTemplateCopy();
  const filters: AuditFilter[] = [
    ANY,
    { ...ANY, from: "2026-11-01", to: "2026-11-23" },
    { ...ANY, accountId: "account" },
    { ...ANY, action: "patient.read" },
    { ...ANY, patientId: "patient", from: "2026-11-01" },
  ];
  const plans = [
    ...(await Promise.all(
      filters.map((filter) =>
        plansOf(db, (spied) => listAuditEvents(spied, filter, { after: AFTER, limit: 50 })),
      ),
    )),
    await plansOf(db, (spied) => listMessages(spied, "failed", AFTER)),
    await plansOf(db, (spied) => countMessages(spied, "pending")),
    await plansOf(db, (spied) => listNotifications(spied, "account", { after: AFTER })),
    await plansOf(db, (spied) => countUnread(spied, "account")),
  ].flat(2);
  expect(plans).toHaveLength(9);
  expect(plans.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
});

test("accounts are walked in the order of their names, sessions by their account", async () => {
  const db = await openTemplateCopy();
  const accounts = (await plansOf(db, (spied) => listAccounts(spied, { after: AFTER }, NOW))).flat();
  expect(accounts[0]).toContain("USING INDEX professional_search");
  const sessions = (await plansOf(db, (spied) => listOpenSessions(spied, "account", NOW))).flat();
  expect(sessions[0]).toContain("USING INDEX session_account");
});

test("what the chain waits for is found by its identifiers, whatever statistics say of a trail that was short", async () => {
  const db = await openTemplateCopy();
  await recordAudit(db, { actor: null, now: NOW }, { action: "account.list" });
  await sql`ANALYZE`.execute(db);
  const steps = (await plansOf(db, (spied) => listUnsealed(spied, 500))).flat();
  expect(steps.filter((step) => /audit_event/.test(step))).toEqual([
    expect.stringMatching(/^SEARCH audit_event USING INDEX sqlite_autoindex_audit_event_1 \(id=\?\)/),
  ]);
});
