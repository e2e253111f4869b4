import { PRIORITIES } from "#app/domains/referrals/referrals.vocabulary.ts";
import { CIRCLE_LABELS, type Circle } from "#app/domains/territory/territory.vocabulary.ts";
import { differencesOf } from "#app/platform/forms/merge.rules.ts";
import { type Outcome, refused } from "#app/platform/outcome.ts";
import type { UseCaseContext } from "#app/platform/use-case.ts";
import { dayOf } from "#app/shared/dates.ts";
import { searchKey } from "#app/shared/text.ts";
import type { Trx } from "#db/client.server.ts";
import type { AddMemberForm, EndMemberForm, SettingsForm, SitesForm } from "./editing.forms.ts";
import { findActiveProfessional, listMembersToEdit, listSitesToChoose } from "./editing.queries.server.ts";
import { editFiliere } from "./editing.service.server.ts";
import {
  ALREADY_MEMBER,
  ENDS_BEFORE_START,
  FILIERE_SETTING_LABELS,
  UNKNOWN_LINE,
  UNKNOWN_PROFESSIONAL,
  UNKNOWN_SITE,
} from "./editing.vocabulary.ts";
import { type FiliereSummary, listTargets } from "./filieres.queries.server.ts";
import { settingsOf } from "./filieres.rules.ts";
import { insertMember, replaceSites, updateMemberEnd, upsertTarget } from "./filieres.store.server.ts";

/** General settings and target delays. A capacity below the people in care is allowed: nobody loses their place. */
export function editSettings(ctx: UseCaseContext, code: string, form: SettingsForm): Promise<Outcome> {
  const write = async (trx: Trx, filiere: FiliereSummary) => {
    const before = new Map(Object.entries(settingsOf(filiere, await listTargets(trx, filiere.id))));
    const after = new Map<string, unknown>(Object.entries(form));
    const fields = Object.keys(FILIERE_SETTING_LABELS).filter((name) => before.get(name) !== after.get(name));
    for (const priority of PRIORITIES) {
      const answerDays = form[`${priority}AnswerDays`];
      await upsertTarget(trx, {
        filiereId: filiere.id,
        priority,
        answerDays,
        careDays: form[`${priority}CareDays`],
      });
    }
    const set = {
      name: form.name,
      shortName: form.shortName,
      searchKey: searchKey(`${form.shortName} ${form.name}`),
      summary: form.summary,
      circle: form.circle,
      minAge: form.minAge,
      maxAge: form.maxAge,
      durationDays: form.durationDays,
      sessionCount: form.sessionCount,
      capacity: form.capacity,
      organiseDays: form.organiseDays,
      informationDays: form.informationDays,
      waitReviewDays: form.waitReviewDays,
      isOpen: form.isOpen ? 1 : 0,
    };
    return { set, fields };
  };
  const compare = async (trx: Trx, filiere: FiliereSummary, changed: readonly string[]) =>
    differencesOf({
      labels: FILIERE_SETTING_LABELS,
      recorded: settingsOf(filiere, await listTargets(trx, filiere.id)),
      typed: form,
      changed,
      show: showSetting,
    });
  return editFiliere(ctx, { code, version: form.version }, "settings", write, compare);
}

function showSetting(name: string, texts: readonly string[]): string {
  if (name === "isOpen") return texts.length > 0 ? "ouverte" : "fermée";
  return texts.map((text) => (name === "circle" ? CIRCLE_LABELS[text as Circle] : text)).join();
}

/** The sites where the filière receives; those it keeps stay in their order, new ones follow. */
export function chooseSites(ctx: UseCaseContext, code: string, form: SitesForm): Promise<Outcome> {
  return editFiliere(ctx, { code, version: form.version }, "sites", async (trx, filiere) => {
    const sites = await listSitesToChoose(trx, filiere);
    const chosen = sites.filter((site) => form.siteIds.includes(site.id));
    if (chosen.length !== new Set(form.siteIds).size)
      return refused("rule", UNKNOWN_SITE, { field: "siteIds" });
    const ordered = chosen.sort(
      (a, b) => (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER),
    );
    await replaceSites(
      trx,
      filiere.id,
      ordered.map(({ id }) => id),
    );
    return {};
  });
}

/** Shows a professional in the team; rights on the filière's patients are granted apart, by the administration. */
export function addMember(ctx: UseCaseContext, code: string, form: AddMemberForm): Promise<Outcome> {
  return editFiliere(ctx, { code, version: form.version }, "team", async (trx, filiere) => {
    if (!(await findActiveProfessional(trx, form.professionalId))) {
      return refused("rule", UNKNOWN_PROFESSIONAL, { field: "professionalId" });
    }
    const members = await listMembersToEdit(trx, filiere.id, form.startsOn);
    const isMember = members.some(
      (member) => member.professionalId === form.professionalId && member.duty === form.duty,
    );
    if (isMember) return refused("rule", ALREADY_MEMBER, { field: "professionalId" });
    await insertMember(trx, {
      filiereId: filiere.id,
      professionalId: form.professionalId,
      duty: form.duty,
      startsOn: form.startsOn,
      endsOn: null,
    });
    return {};
  });
}

/** Sets someone's last day in the team; the line stays, for what happened until then. */
export function endMember(ctx: UseCaseContext, code: string, form: EndMemberForm): Promise<Outcome> {
  return editFiliere(ctx, { code, version: form.version }, "team", async (trx, filiere) => {
    const members = await listMembersToEdit(trx, filiere.id, dayOf(ctx.now));
    const member = members.find(({ id }) => id === form.memberId);
    if (!member) return refused("notFound", UNKNOWN_LINE);
    if (form.endsOn < member.startsOn) return refused("rule", ENDS_BEFORE_START, { field: "endsOn" });
    await updateMemberEnd(trx, member.id, form.endsOn);
    return {};
  });
}
