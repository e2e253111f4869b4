import { PhoneCall } from "lucide-react";
import { localInstant } from "#app/shared/dates.ts";
import { Card } from "#app/ui/Card.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { optionsOf } from "#app/ui/fields/SelectField.tsx";
import { SuggestField } from "#app/ui/fields/SuggestField.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import { TextField } from "#app/ui/fields/TextField.tsx";
import { SUICIDE_RISK_LABELS } from "../notes.vocabulary.ts";
import type { BedsideFields } from "./BedsideFields.ts";
import { PhoneButton } from "./BedsideHead.tsx";

interface RiskProps extends BedsideFields {
  seniors: readonly { accountId: string; name: string; phone: string | null }[];
  /** A risk was rated and the writer must call. */
  isCallNeeded: boolean;
  isRated: boolean;
  isCalled: boolean;
  /** The server's time. */
  clock(): Date;
}

/** The suicide risk, and the call to the senior that a positive one asks for. */
export function BedsideRisk(props: RiskProps) {
  const { field, isLive } = props;
  return (
    <Card title="Risque suicidaire">
      <div className="flex flex-col gap-4">
        <RadioGroup
          {...field("suicideRisk")}
          label="Risque suicidaire"
          isRequired
          options={optionsOf(SUICIDE_RISK_LABELS)}
        />
        <div hidden={isLive && !props.isRated}>
          <TextArea
            {...field("riskDetail")}
            label="Précisions sur le risque"
            help="Idées, scénario, moyens à portée, facteurs de protection."
            rows={2}
          />
        </div>
        <div hidden={isLive && !props.isCallNeeded && !props.isCalled}>
          <SeniorCall {...props} />
        </div>
      </div>
    </Card>
  );
}

function SeniorCall(props: RiskProps) {
  const { field, seniors } = props;
  const [only] = seniors.length === 1 ? seniors : [];
  const stamp = (name?: string) =>
    props.fill({ seniorCalledAt: localInstant(props.clock()), ...(name ? { seniorCalled: name } : {}) });
  return (
    <div className="flex flex-col gap-3 rounded-box border border-warning/40 bg-warning/5 p-3">
      <p className="font-semibold text-sm">
        Un risque repéré demande un appel au senior avant de remettre le compte rendu.
      </p>
      {props.isLive ? (
        <div className="flex flex-col gap-2">
          <button
            type="button"
            className={`btn min-h-14 w-full text-base ${props.isCalled ? "border-base-300 bg-base-100" : "btn-primary"}`}
            onClick={() => stamp(only?.name)}
          >
            <PhoneCall aria-hidden="true" className="size-5" />
            J’appelle le senior maintenant
          </button>
          {seniors.map((senior) =>
            senior.phone ? (
              <PhoneButton
                key={senior.accountId}
                phone={senior.phone}
                label={senior.name}
                onClick={() => stamp(senior.name)}
              />
            ) : null,
          )}
        </div>
      ) : null}
      <TextField
        {...field("seniorCalledAt")}
        type="datetime-local"
        label="Heure de l’appel au senior"
        isRequired={props.isCallNeeded}
      />
      <SuggestField
        {...field("seniorCalled")}
        label="Senior appelé"
        isRequired={props.isCallNeeded}
        suggestions={seniors.map((senior) => senior.name)}
      />
      <TextArea
        {...field("seniorAdvice")}
        label="Ce qui a été décidé"
        isRequired={props.isCallNeeded}
        rows={2}
      />
    </div>
  );
}
