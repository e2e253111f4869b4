import { Form } from "@remix-run/react";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import type { TextFault } from "#app/shared/csv-table.ts";
import { monthWords } from "#app/shared/months.ts";
import { Alert } from "#app/ui/Alert.tsx";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import type { loadAdmissions } from "../admissions.service.server.ts";

type AdmissionsPage = NonNullable<Awaited<ReturnType<typeof loadAdmissions>>>;

/** One number for each ward; left empty, nothing is written. */
export function MonthCard(props: { page: AdmissionsPage; reply: FormReply | undefined; isSaved: boolean }) {
  const { hospital, month, wards } = props.page;
  const labels = Object.fromEntries(wards.map((ward) => [`ward.${ward.id}`, ward.name]));
  return (
    <Card title={`${hospital.shortName}, ${monthWords(month)}`}>
      <Form method="post" className="flex flex-col gap-3">
        <FormErrors reply={props.reply} labels={labels} />
        {props.isSaved && !props.reply ? <Alert tone="success" isLive title="Enregistré." /> : null}
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="hospitalId" value={hospital.id} />
        <input type="hidden" name="month" value={month} />
        {wards.map((ward) => (
          <div key={ward.id}>
            <input type="hidden" name={`version.${ward.id}`} value={ward.version} />
            <TextField
              name={`ward.${ward.id}`}
              label={ward.name}
              inputMode="numeric"
              help={ward.by ? `Saisi par ${ward.by}` : undefined}
              defaultValue={props.reply?.values[`ward.${ward.id}`] ?? String(ward.admissions ?? "")}
              error={props.reply?.fieldErrors[`ward.${ward.id}`]}
            />
          </div>
        ))}
        <div>
          <SubmitButton>Enregistrer</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

export function ImportAdmissionsCard(props: {
  imported: { message: string; faults: readonly TextFault[] } | null;
  columns: readonly string[];
  wards: AdmissionsPage["wards"];
}) {
  const { imported } = props;
  return (
    <Card title="Importer un fichier">
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-3">
        <input type="hidden" name="intent" value="import" />
        {imported ? (
          <Alert tone={imported.faults.length > 0 ? "danger" : "info"} isLive title={imported.message}>
            <ul>
              {imported.faults.map((fault) => (
                <li key={`${fault.line}-${fault.message}`}>
                  {fault.line ? `Ligne ${fault.line} : ` : ""}
                  {fault.message}
                </li>
              ))}
            </ul>
          </Alert>
        ) : null}
        <label htmlFor="field-file" className="font-medium text-sm">
          Fichier CSV, en UTF-8, champs séparés par un point-virgule
        </label>
        <input
          id="field-file"
          type="file"
          name="file"
          accept=".csv,text/csv"
          required
          className="file-input w-full"
        />
        <p className="text-base-content/70 text-sm">
          Colonnes : {props.columns.join(" ; ")}. Le mois s’écrit AAAA-MM. Tout est importé, ou rien.
        </p>
        <div>
          <SubmitButton tone="plain">Importer</SubmitButton>
        </div>
        <Disclosure summary="Codes des services de cet hôpital">
          <ul className="text-sm">
            {props.wards.map((ward) => (
              <li key={ward.id}>
                <code>{ward.code}</code> : {ward.name}
              </li>
            ))}
          </ul>
        </Disclosure>
      </Form>
    </Card>
  );
}
