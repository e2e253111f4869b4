import type { FiliereCode } from "../corpus/by-filiere.ts";
import type { DemoPatient } from "./patients.ts";
import type { Story } from "./stories.ts";

/** One request under way: its row, its person, what is decided of it, and the filière that has it now. */
export interface Case {
  referralId: string;
  patient: DemoPatient;
  story: Story;
  filiere: FiliereCode;
}
