import { unstable_parseMultipartFormData } from "@remix-run/node";

export interface UploadedFile {
  field: string;
  name: string;
  content: Uint8Array;
  /** The reading stopped keeping it at the limit; `content` is then empty. */
  isTooLarge: boolean;
}

/** Longest text of one field, in bytes: far above what any form takes. */
const MAX_TEXT_BYTES = 1024 * 1024;

/**
 * Reads a posted form that may carry files. A file above `maxFileBytes` is not kept in memory: it is read to its
 * end and marked, so that the answer can say so beside the field and keep everything else that was typed.
 */
export async function receiveForm(
  request: Request,
  limits: { maxFileBytes: number },
): Promise<{ form: FormData; files: UploadedFile[] }> {
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data"))
    return { form: await request.formData(), files: [] };
  const files: UploadedFile[] = [];
  const form = await unstable_parseMultipartFormData(request, async ({ name, filename, data }) => {
    const isFile = filename !== undefined;
    const { content, isTooLarge } = await readPart(data, isFile ? limits.maxFileBytes : MAX_TEXT_BYTES);
    if (!isFile) return new TextDecoder().decode(content);
    // A file field left empty comes as a part without name.
    if (filename !== "") files.push({ field: name, name: filename, content, isTooLarge });
    return undefined;
  });
  return { form, files };
}

async function readPart(
  data: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ content: Uint8Array; isTooLarge: boolean }> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of data) {
    size += chunk.byteLength;
    if (size > limit) chunks = [];
    else chunks.push(chunk);
  }
  const isTooLarge = size > limit;
  return { content: isTooLarge ? new Uint8Array() : Buffer.concat(chunks), isTooLarge };
}
