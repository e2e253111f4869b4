import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Alert } from "#app/ui/Alert.tsx";
import type { PatientMatch } from "../access.service.server.ts";
import { RESEMBLING_PATH } from "../previews.ts";
import { PatientMatches } from "./PatientMatches.tsx";

const TYPING_PAUSE_MS = 600;
const WATCHED = ["birthFamilyName", "birthGivenNames", "birthOn", "sex"] as const;
const LETTERS_NEEDED = 3;

/** With script: who resembles, as soon as name, given name, date and sex are there. Without it, the server asks on posting. */
export function IdentityPreview(props: { watch: (names: string[]) => unknown[] }) {
  const fetcher = useFetcher<{ matches: PatientMatch[] }>();
  const asked = useRef("");
  const values = props.watch([...WATCHED]).map((value) => String(value ?? "").trim());
  const [name = "", given = "", birthOn = "", sex = ""] = values;
  const isComplete = name.length >= LETTERS_NEEDED && given.length > 1 && birthOn.length === 10 && sex !== "";
  const key = isComplete ? values.join("|") : "";
  const { submit } = fetcher;

  useEffect(() => {
    if (key === "" || key === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = key;
      const [birthFamilyName = "", birthGivenNames = "", day = "", chosenSex = ""] = key.split("|");
      submit(
        { birthFamilyName, birthGivenNames, birthOn: day, sex: chosenSex },
        { method: "post", action: RESEMBLING_PATH },
      );
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key, submit]);

  const matches = isComplete ? (fetcher.data?.matches ?? []) : [];
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
