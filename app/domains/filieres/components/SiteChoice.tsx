import { Form } from "@remix-run/react";
import { SITE_KIND_LABELS } from "#app/domains/territory/territory.vocabulary.ts";
import type { FormReply } from "#app/platform/forms/form-reply.ts";
import { SubmitButton } from "#app/ui/Button.tsx";
import { Card } from "#app/ui/Card.tsx";
import { FormErrors } from "#app/ui/FormErrors.tsx";
import type { listSitesToChoose } from "../editing.queries.server.ts";

type Site = Awaited<ReturnType<typeof listSitesToChoose>>[number];

/** The territory's sites by establishment; those ticked are where the filière receives. */
export function SiteChoice(props: { sites: readonly Site[]; version: number; reply: FormReply | undefined }) {
  const ticked = props.reply ? [props.reply.values.siteIds ?? []].flat() : null;
  const establishments = [...new Set(props.sites.map((site) => site.establishmentName))];
  return (
    <Form method="post" className="flex flex-col gap-5">
      <FormErrors reply={props.reply} labels={{ siteIds: "Lieux" }} />
      <input type="hidden" name="version" value={props.version} />
      <Card title="Où la filière reçoit">
        <div id="field-siteIds" tabIndex={-1} className="gap-6 md:columns-2">
          {establishments.map((establishment) => (
            <fieldset key={establishment} className="mb-6 flex min-w-0 break-inside-avoid flex-col gap-1">
              <legend className="mb-1 font-medium text-sm">{establishment}</legend>
              {props.sites
                .filter((site) => site.establishmentName === establishment)
                .map((site) => (
                  <label
                    key={site.id}
                    className="flex min-h-11 cursor-pointer items-center gap-2 text-sm sm:min-h-9"
                  >
                    <input
                      type="checkbox"
                      name="siteIds"
                      value={site.id}
                      defaultChecked={ticked ? ticked.includes(site.id) : site.position !== null}
                      className="checkbox checkbox-primary checkbox-sm flex-none"
                    />
                    <span className="min-w-0">
                      {site.name}
                      <span className="block text-base-content/70 text-xs">
                        {[SITE_KIND_LABELS[site.kind], site.communeName].filter(Boolean).join(" · ")}
                      </span>
                    </span>
                  </label>
                ))}
            </fieldset>
          ))}
        </div>
      </Card>
      <div>
        <SubmitButton>Enregistrer</SubmitButton>
      </div>
    </Form>
  );
}
