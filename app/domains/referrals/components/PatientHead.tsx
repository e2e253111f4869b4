import { Link } from "@remix-run/react";
import { CHANNEL_WORDS, type Channel } from "#app/domains/patients/patients.vocabulary.ts";
import { formatShortDay } from "#app/shared/dates.ts";

interface Head {
  referralId: string;
  reference: string;
  filiereName: string;
  mayReadCare: boolean;
  patient: {
    label: string;
    birthOn: string;
    phone: string | null;
    preferredChannel: Channel | null;
  } | null;
}

/** Whom a page is about, how to reach them, and the way back. */
export function PatientHead({ head }: { head: Head }) {
  const back = head.mayReadCare ? `/adressages/${head.referralId}` : `/parcours/${head.referralId}`;
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1">
      <Link to={back} className="link">
        {head.mayReadCare ? `Adressage ${head.reference}` : "Parcours du patient"}
      </Link>
      <span>filière {head.filiereName}</span>
      {head.patient ? (
        <>
          <span>
            <strong className="font-semibold text-base-content">{head.patient.label}</strong>, naissance le{" "}
            {formatShortDay(head.patient.birthOn)}
          </span>
          {head.patient.phone ? (
            <a className="link" href={`tel:${head.patient.phone.replaceAll(" ", "")}`}>
              {head.patient.phone}
            </a>
          ) : null}
          {head.patient.preferredChannel ? (
            <span>préfère : {CHANNEL_WORDS[head.patient.preferredChannel]}</span>
          ) : null}
        </>
      ) : null}
    </span>
  );
}
