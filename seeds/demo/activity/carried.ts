import { FILIERE_CODES } from "../corpus/by-filiere.ts";
import type { LiaisonPatient } from "../liaison/world.ts";
import type { DemoPatient } from "./patients.ts";
import { planStory } from "./stories.ts";
import { planTriage } from "./triage.ts";
import type { WaitingLists } from "./waiting.ts";
import type { World } from "./world.ts";

/** What becomes of a referral that the liaison sent in the name of a secteur: the filière goes on as with any other. */
export async function followCarried(
  world: World,
  lists: WaitingLists,
  opened: { referralId: string; patient: LiaisonPatient; at: Date },
): Promise<void> {
  const { referralId, at } = opened;
  const row = await world.trx
    .selectFrom("referral")
    .innerJoin("filiere", "filiere.id", "referral.filiereId")
    .select(["filiere.code", "referral.priority"])
    .where("referral.id", "=", referralId)
    .executeTakeFirstOrThrow();
  const filiere = FILIERE_CODES.find((code) => code === row.code);
  if (!filiere) throw new Error(`the corpus has no filière ${row.code}`);
  const patient = followed(opened.patient);
  patient.filieres.add(filiere);
  const planned = planStory(world.random, 0, at, filiere);
  const answer = planned.answer === "advise" ? "accept" : planned.answer;
  const story = { ...planned, kind: "care" as const, answer, priority: row.priority, isViaDesk: false };
  planTriage(world, lists, { referralId, patient, story, filiere }, at);
}

function followed(patient: LiaisonPatient): DemoPatient {
  const { secteur, psychiatrist } = patient;
  if (!secteur || !psychiatrist) throw new Error("nobody from elsewhere is sent to a filière");
  return { ...patient, secteur, psychiatrist };
}
