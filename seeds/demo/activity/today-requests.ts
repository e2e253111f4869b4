import { type ReferralToSubmit, submitReferral } from "#app/domains/referrals/submit.service.server.ts";
import type { Actor } from "#app/platform/access/permissions.rules.ts";
import { addDays, dayOf } from "#app/shared/dates.ts";
import { type CaseTemplate, wording } from "../corpus/text.ts";
import { createDemoPatient } from "./patients.ts";
import { workingMoment } from "./stories.ts";
import { actingAs, filiereOf, person, succeed, type World } from "./world.ts";

const HOUR_MS = 3_600_000;

export interface TodayRequest {
  from: string;
  at: Date;
  template: CaseTemplate | undefined;
  /** Left out: a new patient of the sender. */
  patient?: { id: string; isWoman: boolean };
  content?: Partial<ReferralToSubmit>;
}

/** A request to the filière TCA. */
export async function sendToday(world: World, request: TodayRequest): Promise<{ referralId: string }> {
  const { random } = world;
  const sender = person(world.staff, request.from);
  const { template } = request;
  if (!template) throw new Error("the corpus has fewer situations than today needs");
  const patient = request.patient ?? (await newPatient(world, sender, template, request.at));
  const filiere = filiereOf(world, "tca");
  const say = (text: string) => wording(text, random, patient.isWoman);
  return succeed(
    "submit",
    submitReferral(actingAs(world, sender, request.at), {
      patientId: patient.id,
      filiereId: filiere.id,
      kind: "care",
      aim: template.aims[0] ?? "specialised_care",
      priority: "programme",
      reason: say(template.reason),
      history: say(template.history),
      treatments: say(template.treatments),
      patientInformed: "agrees",
      toldPatient: "Informé du déroulement et du délai probable.",
      criteria: Object.fromEntries(
        filiere.criteria.map(
          (criterion) => [criterion.id, criterion.kind === "inclusion" ? "yes" : "no"] as const,
        ),
      ),
      ...request.content,
    }),
  );
}

export function newPatient(world: World, sender: Actor, template: CaseTemplate | undefined, at: Date) {
  const secteur = world.secteurs.find(({ psychiatrists }) => psychiatrists.includes(sender));
  if (!secteur) throw new Error(`${sender.displayName} works in no secteur`);
  const [from, to] = template?.ages ?? [20, 40];
  return createDemoPatient(
    world,
    { ...secteur, psychiatrists: [sender] },
    { isWoman: world.random.chance(template?.women ?? 0.5), age: world.random.whole(from, to) },
    at,
  );
}

export function hoursAgo(world: World, hours: number): Date {
  return new Date(world.now.getTime() - hours * HOUR_MS);
}

export function workingDayAgo(world: World, days: number): Date {
  return workingMoment(world.random, addDays(dayOf(world.now), -days));
}
