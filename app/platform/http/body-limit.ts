/** The longest form is a referral with its letters: some ten thousand characters. */
const MOST_FORM_BYTES = 2_000_000;
/** A few attachments of 10 MB at once. */
const MOST_UPLOAD_BYTES = 64_000_000;

/**
 * Answers 413 before a posted body is read into memory, and to one that does not say how long it is: no browser
 * posts a form that way.
 */
export function refuseOversizedBody(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const { headers } = request;
  const isUpload = headers.get("Content-Type")?.startsWith("multipart/form-data") ?? false;
  const length = Number(headers.get("Content-Length") ?? (headers.has("Transfer-Encoding") ? Number.NaN : 0));
  if (!(length <= (isUpload ? MOST_UPLOAD_BYTES : MOST_FORM_BYTES)))
    throw new Response(null, { status: 413 });
}
