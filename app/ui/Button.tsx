import { Link, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";

export type ButtonTone = "primary" | "plain" | "danger" | "quiet";

const TONES: Record<ButtonTone, string> = {
  primary: "btn-primary",
  plain: "border-base-300 bg-base-100",
  danger: "btn-error",
  quiet: "btn-ghost",
};

function classesOf(tone: ButtonTone | undefined, isSmall: boolean | undefined): string {
  return `btn ${isSmall ? "btn-sm" : "min-h-11 sm:h-9 sm:min-h-9 text-[0.8125rem]"} ${TONES[tone ?? "plain"]}`;
}

/**
 * Posts the form it stands in; `name` and `value` say which of several buttons it was. What is missing is said beside
 * its field, in French, by the form's own checks: the browser's bubbles speak the browser's language.
 */
export function SubmitButton(props: {
  children: ReactNode;
  tone?: ButtonTone;
  name?: string;
  value?: string;
  isSmall?: boolean;
  icon?: ReactNode;
  form?: string;
}) {
  const navigation = useNavigation();
  return (
    <button
      type="submit"
      formNoValidate
      name={props.name}
      value={props.value}
      form={props.form}
      aria-disabled={navigation.state === "submitting"}
      className={classesOf(props.tone ?? "primary", props.isSmall)}
    >
      {props.icon}
      {props.children}
    </button>
  );
}

export function LinkButton(props: {
  to: string;
  children: ReactNode;
  tone?: ButtonTone;
  isSmall?: boolean;
  icon?: ReactNode;
  /** A file to download or a page outside the router. */
  isDocument?: boolean;
}) {
  return (
    <Link to={props.to} reloadDocument={props.isDocument} className={classesOf(props.tone, props.isSmall)}>
      {props.icon}
      {props.children}
    </Link>
  );
}
