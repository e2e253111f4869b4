import { expect, test } from "vitest";
import { dataScript } from "./data-script.server.ts";

const NONCE = "abc=";

function streamOf(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

/** What a browser would hand on: the script's own code, run with a recording controller. */
function received(script: string): string[] {
  const [, code = ""] = /^<script nonce="abc=">(.*)<\/script>$/s.exec(script) ?? [];
  const taken: string[] = [];
  const streamController = { enqueue: (text: string) => taken.push(text), close: () => taken.push("closed") };
  new Function("window", code)({ __remixContext: { streamController } });
  return taken;
}

test.each([
  ["plain data", '[{"_1":2},"Adressages"]'],
  ["what would end the script", '["</script><script>alert(1)</script>","<!--"]'],
  ["an entity, quotes and a backslash", '["&amp; \\"œdème\\" \\\\"]'],
  ["separators that end a line of a script", '["a\u2028b\u2029c"]'],
])("%s reaches the page unchanged, and cannot leave the script", async (_what, text) => {
  const script = await dataScript(streamOf(new TextEncoder().encode(text)), NONCE);
  expect(script.slice(1, -"</script>".length)).not.toMatch(/[<&\u2028\u2029]/);
  expect(received(script)).toEqual([text, "closed"]);
});

test("a letter cut between two chunks is put together", async () => {
  const bytes = new TextEncoder().encode('["é"]');
  const script = await dataScript(streamOf(bytes.slice(0, 3), bytes.slice(3)), NONCE);
  expect(received(script)).toEqual(['["é"]', "closed"]);
});
