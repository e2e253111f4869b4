import { Link } from "@remix-run/react";
import { Alert } from "#app/ui/Alert.tsx";
import type { Competences } from "../competences.service.server.ts";
import { MANAGEMENT_PATH } from "../seminars.paths.ts";

/** Filières that no published seminar trains for: one need each, whatever the secteur. */
export function UntaughtFilieres({
  filieres,
  mayManage,
}: {
  filieres: Competences["untaught"];
  mayManage: boolean;
}) {
  if (filieres.length === 0) return null;
  return (
    <Alert tone="warning" title="Aucun séminaire publié ne forme à :">
      <ul className="mt-1 list-disc pl-5">
        {filieres.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      {mayManage ? (
        <Link to={`${MANAGEMENT_PATH}/nouveau`} className="link">
          Créer un séminaire
        </Link>
      ) : null}
    </Alert>
  );
}
