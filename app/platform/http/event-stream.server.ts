const HEARTBEAT_MS = 20_000;

export interface EventSender {
  /** Sends a named event without content. */
  send(event: string): void;
  close(): void;
}

/**
 * A stream of server-sent events (WHATWG HTML, §9.2), which ends with the request, when it is closed, or after
 * `lifeMs`: the browser then asks anew, and its rights are looked up again. `start` answers how to stop.
 */
export function eventStream(
  signal: AbortSignal,
  options: { lifeMs: number; start(sender: EventSender): () => void },
): Response {
  const encoder = new TextEncoder();
  let end = () => {};
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      const write = (text: string) => {
        if (isOpen) controller.enqueue(encoder.encode(text));
      };
      const stop = options.start({
        send: (event) => write(`event: ${event}\ndata:\n\n`),
        close: () => end(),
      });
      // Keeps intermediaries from closing a silent stream.
      const heartbeat = setInterval(() => write(": \n\n"), HEARTBEAT_MS).unref();
      const life = setTimeout(() => end(), options.lifeMs).unref();
      end = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(heartbeat);
        clearTimeout(life);
        signal.removeEventListener("abort", end);
        stop();
        if (!isCancelled) controller.close();
      };
      write("retry: 2000\n\n");
      if (signal.aborted) end();
      else signal.addEventListener("abort", end);
    },
    cancel() {
      isCancelled = true;
      end();
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store",
      // A reverse proxy (nginx) would otherwise hold events back until its buffer is full.
      "X-Accel-Buffering": "no",
    },
  });
}
