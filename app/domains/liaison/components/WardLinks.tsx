import { FileText } from "lucide-react";
import { LinkButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { askPath, wardCodePath, wardPosterPath } from "../ward-links.rules.ts";

interface LinkedWard {
  id: string;
  code: string;
  name: string;
}

/** The wards of one hospital: each with its code, its address and its poster. */
export function WardLinks(props: { hospitalName: string; wards: readonly LinkedWard[]; publicUrl: string }) {
  return (
    <Card title={props.hospitalName} aside={countWords(props.wards.length)} isFlush>
      <ul className="divide-y divide-base-300 border-base-300 border-t">
        {props.wards.map((ward) => (
          <WardLink key={ward.id} ward={ward} address={new URL(askPath(ward.code), props.publicUrl).href} />
        ))}
      </ul>
    </Card>
  );
}

function countWords(count: number): string {
  return count === 1 ? "un service" : `${count} services`;
}

function WardLink({ ward, address }: { ward: LinkedWard; address: string }) {
  return (
    <li className="flex flex-wrap items-center gap-4 p-4">
      <img
        src={wardCodePath(ward.code)}
        alt={`Code QR du service ${ward.name}`}
        width={112}
        height={112}
        loading="lazy"
        className="rounded-field border border-base-300"
      />
      <div className="flex min-w-0 flex-1 basis-60 flex-col gap-1">
        <h3 className="font-medium">{ward.name}</h3>
        <a href={address} className="link link-primary break-all text-sm">
          {address}
        </a>
      </div>
      <LinkButton
        to={wardPosterPath(ward.code)}
        isDocument
        icon={<FileText className="size-4" aria-hidden="true" />}
      >
        Affiche A4 (PDF)<span className="sr-only"> du service {ward.name}</span>
      </LinkButton>
    </li>
  );
}
