import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import type { PatientPage } from "../patient-page.service.server.ts";
import { CHANNEL_LABELS } from "../patients.vocabulary.ts";

export function ContactCard({ page }: { page: PatientPage }) {
  const { patient } = page;
  return (
    <Card title="Coordonnées">
      <DefinitionList
        items={[
          { label: "Téléphone", value: patient.phone },
          { label: "Courriel", value: patient.email },
          { label: "Adresse", value: patient.address },
          {
            label: "Préfère être joint par",
            value: patient.preferredChannel ? CHANNEL_LABELS[patient.preferredChannel] : null,
          },
        ]}
      />
    </Card>
  );
}
