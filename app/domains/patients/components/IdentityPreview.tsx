import { usePreview } from "#app/platform/forms/usePreview.ts";
import { Alert } from "#app/ui/Alert.tsx";
import type { PatientMatch } from "../access.service.server.ts";
import { RESEMBLING_PATH } from "../previews.ts";
import { PatientMatches } from "./PatientMatches.tsx";

const WATCHED = ["birthFamilyName", "birthGivenNames", "birthOn", "sex"] as const;
const LETTERS_NEEDED = 3;

/** With script: who resembles, as soon as name, given name, date and sex are there. Without it, the server asks on posting. */
export function IdentityPreview(props: { watch: (names: string[]) => unknown[] }) {
  const [birthFamilyName = "", birthGivenNames = "", birthOn = "", sex = ""] = props
    .watch([...WATCHED])
    .map((value) => String(value ?? "").trim());
  const isComplete =
    birthFamilyName.length >= LETTERS_NEEDED &&
    birthGivenNames.length > 1 &&
    birthOn.length === 10 &&
    sex !== "";
  const answer = usePreview<{ matches: PatientMatch[] }>(
    RESEMBLING_PATH,
    isComplete ? { birthFamilyName, birthGivenNames, birthOn, sex } : null,
  );
  const matches = answer?.matches ?? [];
  return (
    <div aria-live="polite">
      {matches.length > 0 ? (
        <Alert tone="warning" title="Ce patient a peut-être déjà un dossier">
          <div className="mt-2 rounded-field border border-base-300 bg-base-100">
            <PatientMatches label="Dossiers proches" matches={matches} />
          </div>
        </Alert>
      ) : null}
    </div>
  );
}
