import type { Clocked } from "./clocks.rules.ts";
import { beforeWords } from "./target-words.rules.ts";

/** U+00A0: a number stays on one line. */
const NBSP = "\u00a0";

interface Followed extends Clocked {
  closedAt: string | null;
  callbackPhone: string;
  /** Who is in charge; null while nobody is. */
  intern: string | null;
}

/** What the asking ward may expect, who does it and by when; empty once the request is closed. */
export function whatNext(request: Followed, now: Date): string[] {
  const { status } = request;
  if (request.closedAt !== null) return [];
  if (status === "countersigned")
    return ["La réponse signée est arrivée : lisez-la, puis dites si elle répond à votre question."];
  const steps = { requested, triaged, assigned, seen, written } as const;
  return status in steps ? steps[status as keyof typeof steps](request, now) : [];
}

function requested(request: Followed, now: Date): string[] {
  return [
    `Le psychiatre de liaison relit la demande avant tout déplacement ; il peut vous appeler au ${request.callbackPhone.replaceAll(" ", NBSP)}.`,
    contact("Un interne vient voir le patient", request, now),
    answer(request, now),
  ];
}

function triaged(request: Followed, now: Date): string[] {
  return [
    contact("La demande est validée : un interne vient voir le patient", request, now),
    answer(request, now),
  ];
}

function assigned(request: Followed, now: Date): string[] {
  const who = request.intern ?? "Un interne";
  if (request.visit > 1) return [`${who} revient voir le patient.`];
  return [contact(`${who} vient voir le patient`, request, now), answer(request, now)];
}

function seen(request: Followed, now: Date): string[] {
  return [`${request.intern ?? "L’interne"} a vu le patient et rédige la réponse.`, answer(request, now)];
}

function written(request: Followed, now: Date): string[] {
  return ["La réponse est rédigée : le psychiatre de liaison la relit et la signe.", answer(request, now)];
}

function contact(start: string, request: Followed, now: Date): string {
  return `${start} ${until(request.contactDueAt, now)}.`;
}

/** A follow-up visit has no target of its own: its answer follows it. */
function answer(request: Followed, now: Date): string {
  if (request.visit > 1) return "Sa réponse signée suit la visite.";
  return `La réponse signée est attendue ${until(request.answerDueAt, now)}.`;
}

function until(dueAt: string, now: Date): string {
  const due = new Date(dueAt);
  return due < now ? "dès que possible : le délai est dépassé" : beforeWords(due, now);
}
