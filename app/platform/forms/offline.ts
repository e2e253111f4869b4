import type { FormReply } from "./form-reply.ts";

const UNAVAILABLE = 503;
const MESSAGE =
  "Pas de réseau : rien n’est parti, votre saisie est gardée. Envoyez de nouveau dès qu’il revient.";

/**
 * For a route's `clientAction`: sends the form to the server, and when the network fails answers the page instead of
 * leaving it for an error, so that what is typed stays where it was typed.
 */
export async function sendOrKeep<Reply>(send: () => Promise<Reply>) {
  try {
    return await send();
  } catch (error) {
    // What `fetch` throws without a network; anything else was answered by the server.
    if (!(error instanceof TypeError)) throw error;
    const reply: FormReply = {
      values: {},
      fieldErrors: {},
      refusal: { ok: false, kind: "rule", message: MESSAGE },
    };
    return Response.json(reply, { status: UNAVAILABLE });
  }
}
