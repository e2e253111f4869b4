import { expect, test } from "vitest";
import {
  listAbsences,
  listEnrolmentSessions,
  listHalfDays,
  listHalfDaysToSign,
  listReopenings,
  listSheetPeople,
  listSignatures,
  listSignedHalfDays,
  listTrainers,
} from "#app/domains/seminars/attendance.queries.server.ts";
import {
  findCertificateByCode,
  listLiveCertificates,
  listOwnCertificates,
  listPrintedNames,
  listSessionCertificates,
} from "#app/domains/seminars/certificates.queries.server.ts";
import { onEachEngine } from "#tests/setup/database.ts";
import { plansOf } from "#tests/setup/plans.ts";
import { NOW } from "#tests/setup/seminar-world.ts";

onEachEngine("the reads of attendance", (engine) => {
  // PostgreSQL reads a small table whole however it is indexed; SQLite plans without looking at its size
  test.runIf(engine.name === "sqlite")("find people, signatures and certificates by an index", async () => {
    const { db } = await engine.create();
    const who = { participantId: "x" };
    const plans = await plansOf(db, async (spied) => {
      await listHalfDays(spied, "x");
      await listReopenings(spied, "x");
      await listTrainers(spied, "x");
      await listSheetPeople(spied, "x");
      await listSignatures(spied, "x");
      await listSignedHalfDays(spied, "x");
      await listHalfDaysToSign(spied, { who, from: NOW, to: NOW });
      await listHalfDaysToSign(spied, { who: { enrolmentId: "x" }, from: NOW, to: NOW });
      await listAbsences(spied, { who });
      await listEnrolmentSessions(spied, ["x"]);
      await findCertificateByCode(spied, "x");
      await listLiveCertificates(spied, ["x"]);
      await listOwnCertificates(spied, "x");
      await listSessionCertificates(spied, "x");
      await listPrintedNames(spied, ["x"]);
    });
    expect(plans).toHaveLength(15);
    const steps = plans.flat();
    expect(steps.filter((step) => step.startsWith("SCAN"))).toEqual([]);
    expect(steps.some((step) => step.includes("seminar_signature_half_day"))).toBe(true);
    expect(steps.some((step) => step.includes("seminar_certificate_enrolment"))).toBe(true);
  });
});
