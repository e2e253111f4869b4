const MEDIA_TYPES = {
  csv: "text/csv; charset=utf-8",
  pdf: "application/pdf",
};

/**
 * A file that the application made: saved under `name`, or shown by the browser when `isShown`. Never kept in a cache;
 * its name goes into histories and download folders: nothing about a patient but a reference.
 */
export function fileReply(
  content: BodyInit,
  file: { name: string; format: keyof typeof MEDIA_TYPES; isShown?: boolean },
): Response {
  return new Response(content, {
    headers: {
      "Content-Type": MEDIA_TYPES[file.format],
      "Content-Disposition": `${file.isShown ? "inline" : "attachment"}; filename="${file.name}.${file.format}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
