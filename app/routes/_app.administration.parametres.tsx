import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SettingRow } from "#app/domains/people/components/SettingRow.tsx";
import { answerRefusal, parseForm } from "#app/platform/forms/form.server.ts";
import { requireActor } from "#app/platform/session/session.server.ts";
import { settingForm } from "#app/platform/settings/settings.forms.ts";
import { listStoredSettings, settingValue } from "#app/platform/settings/settings.server.ts";
import { changeSetting } from "#app/platform/settings/settings.service.server.ts";
import { SETTING_KEYS } from "#app/platform/settings/settings.vocabulary.ts";
import { Card } from "#app/ui/Card.tsx";
import { DefinitionList } from "#app/ui/DefinitionList.tsx";
import { Page } from "#app/ui/Page.tsx";

export const meta = () => [{ title: "Paramètres · Pluton" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, "reference.manage");
  const stored = await listStoredSettings(db);
  return {
    settings: SETTING_KEYS.map((key) => {
      const row = stored.find((one) => one.key === key);
      return {
        key,
        value: String(settingValue(key, row?.value ?? null)),
        version: row?.version ?? 0,
        updatedAt: row?.updatedAt ?? null,
        by: row?.by ?? null,
      };
    }),
    isSecondFactorRequired: context.config.isSecondFactorRequired,
    isSending: context.config.smtpUrl !== null,
    publicUrl: context.config.publicUrl,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const ctx = await requireActor(request, context, "reference.manage");
  const form = await parseForm(request, settingForm);
  if (!form.ok) return form.reply;
  const outcome = await changeSetting(ctx, form.value);
  if (!outcome.ok) return answerRefusal(outcome, form.values);
  return redirect("/administration/parametres");
}

export default function Settings() {
  const { settings, isSecondFactorRequired, isSending, publicUrl } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page title="Paramètres" subtitle="Ils s’appliquent aussitôt, à tout le réseau.">
      <Card isFlush>
        <ul className="divide-y divide-base-300">
          {settings.map((setting) => (
            <SettingRow
              key={`${setting.key}:${setting.version}`}
              setting={setting}
              reply={reply?.values.key === setting.key ? reply : undefined}
            />
          ))}
        </ul>
      </Card>
      <Card title="Réglés au démarrage du serveur">
        <DefinitionList
          items={[
            { label: "Second facteur", value: isSecondFactorRequired ? "obligatoire" : "facultatif" },
            { label: "Courriels", value: isSending ? "envoyés" : "gardés sans être envoyés" },
            { label: "Adresse publique", value: publicUrl },
          ]}
        />
      </Card>
    </Page>
  );
}
