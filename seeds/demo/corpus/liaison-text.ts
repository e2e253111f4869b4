import type {
  ImmediateRisk,
  LiaisonAim,
  LiaisonLevel,
  LiaisonReason,
} from "#app/domains/liaison/liaison.vocabulary.ts";
import type { FollowUp, Measure, Skill, SuicideRisk } from "#app/domains/liaison/notes.vocabulary.ts";
import type { FiliereCode } from "./by-filiere.ts";

/** A ward's question and the answer that the liaison gives to it, in the marks of `text.ts`. */
export interface LiaisonTemplate {
  reason: LiaisonReason;
  aims: readonly LiaisonAim[];
  levels: Partial<Record<LiaisonLevel, number>>;
  question: string;
  stay: string;
  context: string;
  treatments: string;
  ages: readonly [number, number];
  /** Share of women among the patients of this situation, 0 to 1. */
  women: number;
  risk?: Exclude<ImmediateRisk, "none">;
  riskMeasures?: string;
  /** The person cannot be told of the request: confused, asleep. */
  isUnable?: boolean;
  /** A situation for which somebody comes back again and again. */
  mayRecur?: boolean;
  codes: readonly string[];
  assessment: string;
  suicideRisks: readonly SuicideRisk[];
  advice: string;
  treatment?: string;
  ifWorse: string;
  followUps: readonly FollowUp[];
  filieres?: readonly FiliereCode[];
  measures: readonly Measure[];
  skills: readonly Skill[];
}
