import type { FieldProps } from "#app/platform/forms/useDomainForm.ts";
import { CheckboxGroup } from "#app/ui/fields/CheckboxGroup.tsx";
import { RadioGroup } from "#app/ui/fields/RadioGroup.tsx";
import { TextArea } from "#app/ui/fields/TextArea.tsx";
import type { AskedQuestion } from "../answers.rules.ts";
import { SCALE } from "../evaluation.vocabulary.ts";

const MARKS = SCALE.map((mark) => ({ value: String(mark), label: String(mark) }));

/** One question, answered as its kind is. */
export function QuestionField(props: {
  question: AskedQuestion;
  field: FieldProps;
  ends: readonly [low: string, high: string];
}) {
  const { question, field } = props;
  const text = { label: question.label, isRequired: question.isRequired };
  const options = question.choices.map(({ position, label }) => ({ value: String(position), label }));
  switch (question.kind) {
    case "scale":
      return <RadioGroup {...field} {...text} options={MARKS} ends={props.ends} />;
    case "one":
      return <RadioGroup {...field} {...text} options={options} />;
    case "several":
      return (
        <CheckboxGroup
          {...field}
          label={question.label}
          options={options}
          note={question.isRequired ? "plusieurs choix possibles" : "plusieurs choix possibles, facultatif"}
        />
      );
    case "text":
      return (
        <TextArea
          {...field}
          {...text}
          rows={3}
          help="Sans nommer de patient ni de collègue : ce texte est lu par la coordination et les intervenants."
        />
      );
  }
}
