import { PRIORITY_LABELS, type Priority } from "#app/domains/referrals/referrals.vocabulary.ts";
import { addDays, dayOf } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf } from "#app/ui/fields/SelectField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { FOLLOW_UP_LABELS, FOLLOW_UPS } from "../notes.vocabulary.ts";
import type { BedsideFields } from "./BedsideFields.ts";

interface FollowUpProps extends BedsideFields {
  filieres: readonly { id: string; shortName: string; isOpen: boolean }[];
  secteurCode: string | null;
  followUp: string;
  /** What the filière is told unless the intern says otherwise. */
  usualPriority: Priority;
  now: string;
}

/** What comes next; the filière is one press, and nothing is typed again. */
export function BedsideFollowUp(props: FollowUpProps) {
  const { field, isLive, followUp } = props;
  const isHidden = (choice: string) => isLive && followUp !== choice;
  return (
    <Card title="Suite">
      <div className="flex flex-col gap-4">
        {isLive ? <FiliereButtons {...props} /> : null}
        <RadioGroup
          {...field("followUp")}
          label="Suite"
          isRequired
          options={FOLLOW_UPS.map((value) => ({
            value,
            label:
              value === "secteur" && props.secteurCode
                ? `Secteur ${props.secteurCode} (CMP)`
                : FOLLOW_UP_LABELS[value],
          }))}
        />
        <div hidden={isHidden("filiere")} className="flex flex-col gap-4">
          <RadioGroup
            {...field("filiereId")}
            label="Filière"
            isRequired={followUp === "filiere"}
            help="À la signature, un adressage part avec votre évaluation, le risque, le traitement et la question du service : rien à retaper."
            options={props.filieres.map((filiere) => ({
              value: filiere.id,
              label: filiere.shortName,
              ...(filiere.isOpen ? {} : { help: "ne reçoit pas pour le moment" }),
            }))}
          />
          <RadioGroup
            {...field("filierePriority")}
            label="Priorité pour la filière"
            isRequired={followUp === "filiere"}
            options={optionsOf(PRIORITY_LABELS)}
          />
        </div>
        <div hidden={isHidden("visit")}>
          <TextField
            {...field("nextVisitOn")}
            type="date"
            label="Jour de la prochaine visite"
            isRequired={followUp === "visit"}
            min={dayOf(props.now)}
          />
          {isLive ? (
            <button
              type="button"
              className="btn mt-2 min-h-11 border-base-300 bg-base-100 max-sm:w-full"
              onClick={() => props.fill({ nextVisitOn: addDays(dayOf(props.now), 1) })}
            >
              Demain
            </button>
          ) : null}
        </div>
        <div hidden={isLive && (followUp === "" || followUp === "none")}>
          <TextArea
            {...field("followUpDetail")}
            label="Précisions sur la suite"
            help={followUp === "filiere" ? "Ce que vous attendez de la filière." : undefined}
            rows={2}
          />
        </div>
      </div>
    </Card>
  );
}

/** One press says the filière and the usual priority; both can still be changed below. */
function FiliereButtons(props: FollowUpProps) {
  const open = props.filieres.filter(({ isOpen }) => isOpen);
  if (open.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-sm">Adresser à une filière, en un geste</legend>
      <div className="flex flex-wrap gap-2">
        {open.map(({ id, shortName }) => (
          <button
            key={id}
            type="button"
            className="btn min-h-11 border-base-300 bg-base-100"
            onClick={() =>
              props.fill({ followUp: "filiere", filiereId: id, filierePriority: props.usualPriority })
            }
          >
            {shortName}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
