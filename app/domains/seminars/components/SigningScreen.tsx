import { useEffect, useState } from "react";
import { formatTime } from "#app/shared/dates.ts";
import { codeInTwo, type ScreenCodes, screenAt } from "../screen-code.rules.ts";
import { SIGN_PATH } from "../seminars.paths.ts";
import { CODE_STEP_MS } from "../signing.rules.ts";
import { useServerNow } from "./useServerNow.ts";

interface SigningScreenProps {
  codes: ScreenCodes;
  /** The server's time when the page was read. */
  now: string;
  publicUrl: string;
  /** Fills a projector's screen; else stands on the trainer's page. */
  isLarge?: boolean;
}

/** The code of the minute and its QR, which change by themselves, also when the network drops. */
export function SigningScreen({ codes, now, publicUrl, isLarge = false }: SigningScreenProps) {
  const shown = screenAt(codes, useServerNow(now));
  const code = shown.kind === "shown" ? shown.code : null;
  const picture = useQrCode(code ? `${publicUrl}${SIGN_PATH}?code=${code}` : null);
  if (shown.kind === "early")
    return (
      <p className={isLarge ? "text-3xl" : "text-sm"}>
        Le code s’affichera ici à {formatTime(new Date(codes.firstStep * CODE_STEP_MS))}.
      </p>
    );
  if (shown.kind === "over")
    return <p className={isLarge ? "text-3xl" : "text-sm"}>La demi-journée est terminée : plus de code.</p>;
  return (
    <div className={`flex flex-wrap items-center ${isLarge ? "justify-center gap-[5vw]" : "gap-6"}`}>
      <div>
        <p
          className={`font-semibold tabular-nums leading-none ${isLarge ? "text-[clamp(4rem,11vw,14rem)]" : "text-6xl"}`}
          data-signing-code={shown.code}
        >
          <span aria-hidden="true">{codeInTwo(shown.code)}</span>
          <span className="sr-only">{shown.code.split("").join(" ")}</span>
        </p>
        <progress
          aria-label="Temps qui reste à ce code"
          className={`progress progress-primary mt-4 w-full ${isLarge ? "h-4" : ""}`}
          max={CODE_STEP_MS / 1_000}
          value={shown.seconds}
        />
        <p className={`mt-2 text-base-content/70 ${isLarge ? "text-2xl" : "text-sm"}`}>
          Change dans {shown.seconds} s. Le code d’avant est encore accepté.
        </p>
      </div>
      {picture ? (
        <img
          src={picture}
          alt="QR qui ouvre la page de signature avec ce code"
          className={`rounded-box bg-white ${isLarge ? "size-44 sm:size-[min(30vw,55vh)]" : "size-44"}`}
        />
      ) : null}
    </div>
  );
}

/** Drawn in the browser: a code comes each minute, with or without network. */
function useQrCode(text: string | null): string | null {
  const [drawn, setDrawn] = useState<{ text: string; picture: string } | null>(null);
  useEffect(() => {
    if (!text) return;
    let isCurrent = true;
    void import("qrcode").then(async ({ toString: draw }) => {
      const svg = await draw(text, { type: "svg", margin: 2 });
      if (isCurrent) setDrawn({ text, picture: `data:image/svg+xml;base64,${btoa(svg)}` });
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return drawn?.text === text ? drawn.picture : null;
}
