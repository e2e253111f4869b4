import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TargetSettingsForm } from "#app/domains/liaison/components/TargetSettingsForm.tsx";
import { targetSettingsForm } from "#app/domains/liaison/target-settings.forms.ts";
import {
  openTargetSettings,
  saveTargetSettings,
} from "#app/domains/liaison/target-settings.service.server.ts";
import { answerLapsed, answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { isLapsed, requireActor } from "#app/platform/session/session.server.ts";
import { formatInstant } from "#app/shared/dates.ts";
import { LinkButton } from "#app/ui/Button.tsx";
import { FilterBar } from "#app/ui/FilterBar.tsx";
import { LapsedAlert } from "#app/ui/LapsedAlert.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta: MetaFunction = () => [{ title: "Délais de la liaison · Pluton" }];

const HERE = "/liaison/reglages";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const ctx = await requireActor(request, context, "liaison.configure");
  const search = new URL(request.url).searchParams;
  const page = await openTargetSettings(ctx, search.get("hopital") || null);
  if (!page) throw new Response(null, { status: 404 });
  return { ...page, isSaved: search.has("enregistre") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  if (await isLapsed(request, context)) return answerLapsed(request);
  const ctx = await requireActor(request, context, "liaison.configure");
  const form = await parseForm(request, targetSettingsForm);
  if (!form.ok) return form.reply;
  const outcome = await saveTargetSettings(ctx, form.value);
  if (!outcome.ok) return answerRefusal(outcome, form.values);
  const hospital = new URL(request.url).searchParams.get("hopital");
  const kept = new URLSearchParams({ ...(hospital ? { hopital: hospital } : {}), enregistre: "oui" });
  return redirect(`${HERE}?${kept}`);
}

export default function TargetSettingsPage() {
  const { hospitals, hospital, settings, lastChange, isSaved } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title="Délais et horaires de la liaison"
      subtitle="Par hôpital. Un changement vaut pour les demandes à venir : celles qui sont envoyées gardent leurs échéances."
      actions={<LinkButton to="/liaison/services">Liens et affiches des services</LinkButton>}
    >
      {hospitals.length > 1 ? (
        <FilterBar
          filters={[
            {
              name: "hopital",
              label: "Hôpital",
              value: hospital.code,
              all: "le premier",
              options: hospitals.map(({ code, shortName }) => ({ value: code, label: shortName })),
            },
          ]}
        />
      ) : null}
      <p className="text-sm">
        <span className="font-medium">{hospital.shortName}</span> :{" "}
        {lastChange
          ? `réglages modifiés le ${formatInstant(lastChange.at)} par ${lastChange.by}.`
          : "réglages par défaut, que personne n’a modifiés."}
      </p>
      <LapsedAlert reply={reply && "isLapsed" in reply ? reply : null} takesFocus />
      <TargetSettingsForm
        key={`${hospital.id} ${settings.version}`}
        hospital={hospital}
        settings={settings}
        reply={reply}
        isSaved={isSaved}
      />
    </Page>
  );
}
