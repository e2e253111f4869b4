import type { FieldInput } from "#app/ui/fields/Field.tsx";

/** What each part of the bedside form is given. */
export interface BedsideFields {
  field(name: string): FieldInput;
  /** The browser runs the script: what is not needed may be hidden. */
  isLive: boolean;
  /** Writes values into fields, and has them saved at once. */
  fill(values: Record<string, string>): void;
}
