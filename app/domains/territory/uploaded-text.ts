/** An imported file holds some thousands of lines at most; a larger one is a mistake. */
const MOST_BYTES = 1_000_000;

const NO_FILE = "Choisissez un fichier CSV.";
const FILE_TOO_LARGE = "Ce fichier dépasse 1 Mo : vérifiez que c’est le bon.";
const NOT_UTF8 = "Ce fichier n’est pas en UTF-8 : enregistrez-le en « CSV UTF-8 » dans le tableur.";

/** The text of the posted file, or the one that a preview carries along. */
export async function readUploadedText(
  form: FormData,
): Promise<{ ok: true; text: string } | { ok: false; message: string }> {
  const carried = form.get("text");
  if (typeof carried === "string") return { ok: true, text: carried };
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return { ok: false, message: NO_FILE };
  if (file.size > MOST_BYTES) return { ok: false, message: FILE_TOO_LARGE };
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { ok: false, message: NOT_UTF8 };
  }
}
