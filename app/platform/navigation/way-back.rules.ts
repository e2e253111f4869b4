/** What a page may make for the form that sent somebody there. */
export type Made = "patient";

interface WayBackForm {
  /** What of the form's own address it needs to go on: never anything about a patient. */
  kept: readonly string[];
  /** The parameter in which the form takes what was made. */
  takes: Partial<Record<Made, string>>;
}

/** The forms that send to another page and have the person back, by their path. A further one is added here. */
const FORMS: Readonly<Record<string, WayBackForm>> = {
  "/adressages/nouveau": { kept: ["filiere", "brouillon"], takes: { patient: "patient" } },
};

const PARAMETER = "retour";
/** Codes and identifiers only. */
const KEPT_VALUE = /^[\w-]{1,64}$/;

/** The address of a page, such as `/patients/nouveau`, from which one comes back to a form's address. */
export function pathWithWayBack(path: string, form: string): string {
  return `${path}?${new URLSearchParams({ [PARAMETER]: form })}`;
}

/** The form to go back to: a known path of this site with its own parameters, or null for anything else. */
export function readWayBack(url: string): string | null {
  const asked = new URL(url).searchParams.get(PARAMETER) ?? "";
  const [path = "", search = ""] = asked.split("?", 2);
  const form = formAt(path);
  if (!form) return null;
  const given = new URLSearchParams(search);
  const kept = form.kept.flatMap((name): [string, string][] => {
    const value = given.get(name) ?? "";
    return KEPT_VALUE.test(value) ? [[name, value]] : [];
  });
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path;
}

/** The way back with the identifier of what was made, for a form that takes it. */
export function withMade(wayBack: string, made: Made, id: string): string {
  const [path = "", search = ""] = wayBack.split("?", 2);
  const parameter = formAt(path)?.takes[made];
  if (!parameter) return wayBack;
  const parameters = new URLSearchParams(search);
  parameters.set(parameter, id);
  return `${path}?${parameters}`;
}

function formAt(path: string): WayBackForm | undefined {
  return Object.hasOwn(FORMS, path) ? FORMS[path] : undefined;
}
