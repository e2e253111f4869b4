import type { Database } from "#db/client.server.ts";
import type { Call } from "./load.ts";

export interface Scenario {
  name: string;
  expectedStatus: number;
  /** Who asks: the part of the e-mail address before `@pluton.test`. */
  account: string;
  nextCall(): Call;
}

const SAMPLE = 400;
const PATIENTS = 2_000;

const CONTENT = {
  intent: "submit",
  kind: "care",
  aim: "specialised_care",
  priority: "programme",
  reason: "Restriction alimentaire depuis six mois, IMC 15,9, aménorrhée.",
  history:
    "Restriction apparue après un régime, avec hyperactivité physique quotidienne. Bilan biologique normal.",
  treatments: "Aucun psychotrope.",
  patientInformed: "agrees",
  despiteCriteria: "Éléments à préciser lors de l’évaluation.",
};

/** What the bench asks of the server, on rows drawn from the filled database. */
export async function prepareScenarios(db: Database): Promise<Scenario[]> {
  const filiere = await db
    .selectFrom("filiere")
    .select("id")
    .where("code", "=", "tca")
    .executeTakeFirstOrThrow();
  const referrals = await db
    .selectFrom("referral")
    .select("id")
    .where("filiereId", "=", filiere.id)
    .where("stage", "=", "triage")
    .orderBy("dueAt")
    .limit(SAMPLE)
    .execute();
  const sender = await db
    .selectFrom("roleGrant")
    .innerJoin("account", "account.id", "roleGrant.accountId")
    .select("roleGrant.scopeId as secteurId")
    .where("account.email", "=", "psychiatre@pluton.test")
    .executeTakeFirstOrThrow();
  const patients = await db
    .selectFrom("patient")
    .select(["id", "birthOn", "birthNameKey"])
    .where("secteurId", "=", sender.secteurId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("referral")
            .select("referral.id")
            .whereRef("referral.patientId", "=", "patient.id")
            .where("referral.stage", "!=", "closed"),
        ),
      ),
    )
    .orderBy("birthNameKey")
    .limit(PATIENTS)
    .execute();
  const filieres = await db.selectFrom("filiere").select("id").orderBy("position").execute();
  return scenariosOn({ referrals, patients, filieres });
}

function scenariosOn(rows: {
  referrals: readonly { id: string }[];
  patients: readonly { id: string; birthOn: string; birthNameKey: string }[];
  filieres: readonly { id: string }[];
}): Scenario[] {
  const next = <T>(items: readonly T[]): (() => T) => {
    let at = 0;
    return () => {
      const item = items[at++ % items.length];
      if (item === undefined) throw new Error("the filled database lacks what the bench asks for");
      return item;
    };
  };
  const nextReferral = next(rows.referrals);
  const nextPatient = next(rows.patients);
  let created = 0;
  const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
  return [
    {
      name: "Plancher (/healthz)",
      expectedStatus: 200,
      account: "coordination",
      nextCall: () => ({ method: "GET", path: "/healthz" }),
    },
    {
      // A form of three fields that reads nothing: what any page costs before its own content.
      name: "Cadre seul (mot de passe)",
      expectedStatus: 200,
      account: "coordination",
      nextCall: () => ({ method: "GET", path: "/compte/mot-de-passe" }),
    },
    {
      name: "Liste (à traiter)",
      expectedStatus: 200,
      account: "coordination",
      nextCall: () => ({ method: "GET", path: "/adressages" }),
    },
    {
      name: "Liste (clos)",
      expectedStatus: 200,
      account: "coordination",
      nextCall: () => ({ method: "GET", path: "/adressages?onglet=clos" }),
    },
    {
      name: "Un adressage",
      expectedStatus: 200,
      account: "coordination",
      nextCall: () => ({ method: "GET", path: `/adressages/${nextReferral().id}` }),
    },
    {
      name: "Créer un adressage",
      expectedStatus: 302,
      account: "psychiatre",
      nextCall: () => {
        // One live request per patient and filière: once round all patients, the next filière.
        const filiere = rows.filieres[Math.floor(created++ / rows.patients.length) % rows.filieres.length];
        return {
          method: "POST",
          path: "/adressages/nouveau",
          body: form({ ...CONTENT, patientId: nextPatient().id, filiereId: filiere?.id ?? "" }),
        };
      },
    },
    {
      name: "Attente (filière)",
      expectedStatus: 200,
      account: "coordination",
      nextCall: () => ({ method: "GET", path: "/filieres/tca" }),
    },
    {
      name: "Recherche de patient",
      expectedStatus: 200,
      account: "psychiatre",
      nextCall: () => {
        const patient = nextPatient();
        return {
          method: "POST",
          path: "/patients",
          body: form({ birthOn: patient.birthOn, letters: patient.birthNameKey.slice(0, 3) }),
        };
      },
    },
  ];
}
