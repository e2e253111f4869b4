import { Alert } from "#app/ui/Alert.tsx";
import { LinkButton } from "#app/ui/Button.tsx";
import { Page } from "#app/ui/Page.tsx";

/** What a person sees of a record outside his rights: why, and the ways that remain. */
export function RestrictedPatient(props: { patientId: string; mayOpenEmergency: boolean }) {
  return (
    <Page title="Accès restreint">
      <div className="flex max-w-2xl flex-col gap-4">
        <Alert tone="warning" title="Ce dossier n’est pas dans votre périmètre">
          <p>
            Un dossier s’ouvre au secteur du patient, au secteur qui l’a adressé et aux filières qui ont reçu
            l’adressage. Cette tentative est tracée.
          </p>
        </Alert>
        <div className="flex flex-wrap gap-2">
          <LinkButton to="/patients" tone="primary">
            Retour aux patients
          </LinkButton>
          {props.mayOpenEmergency ? (
            <LinkButton to={`/patients/${props.patientId}/acces`}>Ouvrir un accès d’urgence</LinkButton>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
