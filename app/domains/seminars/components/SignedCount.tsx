import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";

const LOOK_MS = 8_000;

/**
 * How many signed, asked again every few seconds; the page reads its sheet anew when it moved. When the server does
 * not answer, or the session lapsed, it says that the count stands still: the code goes on.
 */
export function SignedCount(props: { address: string; signed: number; of: number; version: number }) {
  const { address, version } = props;
  const { revalidate } = useRevalidator();
  const [seen, setSeen] = useState<{ signed: number; isStill: boolean } | null>(null);
  useEffect(() => {
    const look = async () => {
      const answer = await ask(address);
      if (!answer) return setSeen((before) => ({ signed: before?.signed ?? props.signed, isStill: true }));
      setSeen({ signed: answer.signed, isStill: false });
      if (answer.version !== version) revalidate();
    };
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [address, version, revalidate, props.signed]);
  const signed = seen?.signed ?? props.signed;
  return (
    <p role="status">
      <span className="font-semibold">
        {signed} sur {props.of}
      </span>{" "}
      {signed > 1 ? "ont signé" : "a signé"}
      {seen?.isStill ? " (ce compte ne s’actualise plus : le code, lui, continue)" : ""}
    </p>
  );
}

async function ask(address: string): Promise<{ signed: number; version: number } | null> {
  try {
    const response = await fetch(address, { redirect: "manual" });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
