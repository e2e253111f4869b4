import { Agent, request } from "node:http";

export interface Call {
  method: "GET" | "POST";
  path: string;
  body?: string;
}

export interface LoadResult {
  /** Milliseconds, sorted. */
  times: number[];
  requestsPerSecond: number;
  failures: number;
}

/** Drives one kind of request over loopback, bounded in time and in number. */
export async function drive(options: {
  port: number;
  cookie: string;
  concurrency: number;
  seconds: number;
  maxRequests: number;
  expectedStatus: number;
  nextCall(): Call;
}): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.concurrency });
  const times: number[] = [];
  let failures = 0;
  let left = options.maxRequests;
  const start = performance.now();
  const end = start + options.seconds * 1000;
  const worker = async () => {
    while (performance.now() < end && left-- > 0) {
      const before = performance.now();
      const status = await send(agent, options.port, options.cookie, options.nextCall());
      times.push(performance.now() - before);
      if (status !== options.expectedStatus) failures++;
    }
  };
  await Promise.all(Array.from({ length: options.concurrency }, worker));
  const elapsed = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { times, requestsPerSecond: times.length / elapsed, failures };
}

/** The status of one request, its whole answer read. */
function send(agent: Agent, port: number, cookie: string, call: Call): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port,
        path: call.path,
        method: call.method,
        agent,
        headers: {
          Cookie: cookie,
          Host: `localhost:${port}`,
          ...(call.method === "POST"
            ? {
                Origin: `http://localhost:${port}`,
                "Content-Type": "application/x-www-form-urlencoded",
                "Content-Length": Buffer.byteLength(call.body ?? ""),
              }
            : {}),
        },
      },
      (response) => {
        response.on("end", () => resolve(response.statusCode ?? 0));
        response.resume();
        response.on("error", reject);
      },
    );
    outgoing.on("error", reject);
    outgoing.end(call.body);
  });
}

/** Nearest-rank percentile of sorted times. */
export function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Times of calling `work` again and again in this process, sorted. */
export async function timesOf(
  work: () => unknown,
  limits: { seconds: number; maxRuns: number },
): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + limits.seconds * 1000;
  while (performance.now() < end && times.length < limits.maxRuns) {
    const before = performance.now();
    await work();
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b);
}
