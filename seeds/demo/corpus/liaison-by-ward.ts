import { emergency } from "./liaison-emergency.ts";
import { maternity, paediatrics } from "./liaison-family.ts";
import { medicine } from "./liaison-medicine.ts";
import { older } from "./liaison-older.ts";
import { cardiology, endocrine, gastro, neurology } from "./liaison-specialties.ts";
import { surgery } from "./liaison-surgery.ts";
import type { LiaisonTemplate } from "./liaison-text.ts";

/** Situations of a ward, by the last part of its code («cha-geriatrie»). */
const BY_KIND: Readonly<Record<string, readonly LiaisonTemplate[]>> = {
  urgences: emergency,
  "medecine-polyvalente": medicine,
  "medecine-interne": medicine,
  cardiologie: cardiology,
  geriatrie: older,
  ssr: older,
  ehpad: older,
  chirurgie: surgery,
  maternite: maternity,
  pediatrie: paediatrics,
  "gastro-enterologie": gastro,
  addictologie: gastro,
  endocrinologie: endocrine,
  neurologie: neurology,
};

export const LIAISON_TEMPLATES: readonly LiaisonTemplate[] = [...new Set(Object.values(BY_KIND).flat())];

export function situationsOf(wardCode: string): readonly LiaisonTemplate[] {
  return BY_KIND[wardCode.replace(/^[a-z]+-/, "")] ?? [];
}
