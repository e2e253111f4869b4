import { birthPlaceLabel } from "#app/domains/territory/birth-places.rules.ts";
import { formatAge, formatDay, formatTime } from "#app/shared/dates.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { Tag } from "#app/ui/Tag.tsx";
import { formatIns } from "../ins.rules.ts";
import type { PatientPage } from "../patient-page.service.server.ts";
import { ACCESS_BASIS_LABELS, IDENTITY_WARNING_LABELS, SEX_LABELS } from "../patients.vocabulary.ts";

/** Who the patient is, how sure that is, and why this person may see it. */
export function IdentityBanner({ page }: { page: PatientPage }) {
  const { patient } = page;
  return (
    <Card title="Identité" aside={<Tag>{page.identityStatus}</Tag>}>
      <div className="flex flex-col gap-3">
        {page.emergencyUntil ? (
          <Alert tone="warning" title={`Accès d’urgence jusqu’à ${formatTime(page.emergencyUntil)}`}>
            <p>Le délégué à la protection des données est prévenu et examinera cet accès.</p>
          </Alert>
        ) : null}
        {page.warnings.length > 0 ? (
          <Alert tone="warning" title="À vérifier">
            <ul className="list-disc pl-5">
              {page.warnings.map((warning) => (
                <li key={warning}>{IDENTITY_WARNING_LABELS[warning]}</li>
              ))}
            </ul>
          </Alert>
        ) : null}
        <DefinitionList
          items={[
            { label: "Nom de naissance", value: patient.birthFamilyName },
            { label: "Prénoms de naissance", value: patient.birthGivenNames },
            ...(patient.usedFamilyName ? [{ label: "Nom utilisé", value: patient.usedFamilyName }] : []),
            ...(patient.usedGivenName ? [{ label: "Prénom utilisé", value: patient.usedGivenName }] : []),
            { label: "Date de naissance", value: `${formatDay(patient.birthOn)} (${formatAge(page.age)})` },
            { label: "Sexe", value: SEX_LABELS[patient.sex] },
            { label: "Lieu de naissance", value: birthPlace(patient) },
            { label: "Numéro INS", value: patient.insNumber ? formatIns(patient.insNumber) : null },
            { label: "Votre accès", value: ACCESS_BASIS_LABELS[page.basis] },
          ]}
        />
      </div>
    </Card>
  );
}

function birthPlace(patient: PatientPage["patient"]): string | null {
  if (!patient.birthPlaceCode) return null;
  const { birthPlaceCode: code, birthPlaceName: name, birthPlaceDetail: detail } = patient;
  return name ? birthPlaceLabel({ code, name, detail }) : `Code INSEE ${code}`;
}
