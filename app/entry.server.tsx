import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { NonceProvider } from "#app/ui/nonce.tsx";

const LONGEST_RENDER_MS = 10_000;

/**
 * Answers with a page once it is whole: every loader has answered when rendering begins, so that streaming would
 * bring nothing earlier, and a fault of the rendering still finds its error page.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const html = await render(
    <NonceProvider value={context.cspNonce}>
      <RemixServer context={remixContext} url={request.url} nonce={context.cspNonce} />
    </NonceProvider>,
    context,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(html, { headers, status });
}

function render(page: ReactElement, context: AppLoadContext): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let hasShell = false;
    const whole = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        resolve(new Uint8Array(Buffer.concat(chunks)));
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: context.cspNonce,
      onAllReady() {
        // Left to run, the timer would keep each page in memory until its end.
        clearTimeout(timer);
        pipe(whole);
      },
      onShellError(error) {
        clearTimeout(timer);
        reject(error);
      },
      onShellReady() {
        hasShell = true;
      },
      onError(error: unknown) {
        // A fault before the shell goes to `handleError`, and an error page takes its place.
        if (hasShell) context.log.error({ err: error, requestId: context.requestId }, "render failed");
      },
    });
    const timer = setTimeout(abort, LONGEST_RENDER_MS);
  });
}

/** What a failing loader or action leaves in the log: the error and the route, never the URL's values or the body. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  context.log.error({ err: error, method: request.method, requestId: context.requestId }, "request failed");
}
