import type * as z from 'zod';
import { createDossierBody } from '../../contracts/dossier/requests.ts';
import { invitePersonBody } from '../../contracts/person/requests.ts';
import { fromIssues } from '../../contracts/problems/issues.ts';
import type { Language } from '../../contracts/problems/text.ts';
import { PROBLEMS } from '../../contracts/problems.ts';
import { addDays } from '../../domain/calendar.ts';
import { createDossier } from '../../domain/dossier/create.ts';
import { destroyOn } from '../../domain/dossier/destruction-day.ts';
import { destructionDay } from '../../domain/dossier/due-day.ts';
import type { Rules } from '../../domain/rules.ts';
import type { Column } from './columns.ts';
import { dayFrom } from './dates.ts';
import { filesOf } from './files.ts';
import { type PlannedDocument, plannedDocument } from './plan-document.ts';
import type { PlanFacts } from './plan-facts.ts';
import { type Configuration, entryNamed, factsOf, plain, rulesOf } from './practice.ts';
import { SENTENCES, type SentenceCode } from './sentences.ts';
import type { TableRow } from './table/row.ts';

type DossierBody = z.input<ReturnType<typeof createDossierBody>>;

/** A row as it will be carried out. */
export type Planned = {
  readonly row: number;
  readonly reference: string;
  readonly invitation: z.input<ReturnType<typeof invitePersonBody>>;
  /** The e-mail address of the coach; empty where a coach takes over. */
  readonly coach: string;
  readonly principal?: { readonly type: string; readonly name: string };
  /** Without who it is of: their ids are not known yet. */
  readonly dossier: Omit<DossierBody, 'clientId' | 'coachId' | 'principalId'>;
  readonly documents: readonly PlannedDocument[];
  /** ISO day, when the trajectory has ended. */
  readonly destroyOn?: string;
  /** The client has a dossier here already, and this is another one. */
  readonly another: boolean;
};

export type Unplanned = {
  readonly row: number;
  readonly outcome: 'refused' | 'past-term';
  readonly sentences: readonly string[];
  /** ISO day by which it has to be destroyed, or had to be. */
  readonly destroyOn?: string;
};

const NOBODY = '00000000-0000-4000-8000-000000000000';
const YES = ['ja', 'j', 'yes', 'y', 'x', 'true', '1', 'waar'];
/** What the name of a folder can be, and no way out of one. */
const REFERENCE = /^(?!\.)[\p{L}\p{N}._ -]{1,80}$/u;

/** Makes rows into plans, by the contract and the rules with which the practice will decide. Numbers of dossiers are remembered. */
export function planner(facts: PlanFacts) {
  const { practice, columns, today, language } = facts;
  const [schemas, rules] = [factsOf(practice, today), rulesOf(practice)];
  const seen = new Set<string>();

  return async ({ row, values }: TableRow): Promise<Planned | Unplanned> => {
    const cell = (name: Column): string => values[columns.at.get(name) ?? -1] ?? '';
    const yes = (name: Column): boolean => YES.includes(plain(cell(name)));
    const reference = cell('reference');
    const wrong: SentenceCode[] = [];
    const check = (ok: boolean, code: SentenceCode): void => {
      if (!ok) wrong.push(code);
    };
    check(reference !== '', 'no-reference');
    check(reference === '' || REFERENCE.test(reference), 'reference-form');
    check(reference === '' || !seen.has(reference), 'reference-twice');
    seen.add(reference);

    const named = <E extends { readonly id: string; readonly name: string | { nl: string; en: string } }>(
      name: Column,
      entries: readonly E[],
      code: SentenceCode,
    ): string | undefined => {
      if (cell(name) === '') return undefined;
      const found = entryNamed(entries, cell(name));
      check(found !== undefined, code);
      return found?.id;
    };
    const service = named('service', practice.services, 'service-unknown');
    check(cell('service') !== '', 'service-unknown');
    const onlyPurpose = practice.purposes.length === 1 ? practice.purposes[0]?.id : undefined;
    const purpose = named('purpose', practice.purposes, 'purpose-unknown') ?? onlyPurpose;
    check(purpose !== undefined || cell('purpose') !== '', 'purpose-missing');
    const branch = named('branch', practice.branches, 'branch-unknown');
    const outcome = named('outcome', practice.outcomes, 'outcome-unknown');
    const startedOn = dayFrom(cell('startedOn'));
    check(startedOn !== undefined, 'start-date');
    const endedOn = cell('endedOn') === '' ? undefined : dayFrom(cell('endedOn'));
    check(cell('endedOn') === '' || endedOn !== undefined, 'end-date');
    const principalType = entryNamed(practice.principalTypes, cell('principalType'))?.id;
    check(cell('principal') === '' || principalType !== undefined, 'principal-type');
    const client = clientOf(values, facts, () => check(false, 'birth-date'));
    check(client.email !== undefined, 'no-email');

    const refused = (sentences: readonly string[]): Unplanned => ({ row, outcome: 'refused', sentences });
    if (wrong.length > 0) {
      const due = endedOn === undefined ? {} : { destroyOn: destructionDay(endedOn, rules) };
      // It may stay where it lies: the report says until when.
      return { ...refused(wrong.map((code) => SENTENCES[code][language])), ...(wrong.includes('no-email') ? due : {}) };
    }

    const dossier = {
      service,
      purpose,
      ...(branch === undefined ? {} : { branch }),
      ...(cell('decisionReference') === '' ? {} : { decisionReference: cell('decisionReference') }),
      client,
      takenOver: {
        startedOn,
        ...(endedOn === undefined ? {} : { endedOn }),
        ...(outcome === undefined ? {} : { outcome }),
        ...(yes('pastTerm') ? { pastTerm: true } : {}),
      },
    };
    const parsed = createDossierBody(schemas).safeParse({ ...dossier, clientId: NOBODY, coachId: NOBODY });
    const locale = plain(cell('locale')).startsWith('e') ? 'en' : 'nl';
    const account = { role: 'client', email: client.email, givenName: client.firstName, locale };
    const invitation = invitePersonBody().safeParse(account);
    if (!parsed.success || !invitation.success) {
      const issues = [...(parsed.error?.issues ?? []), ...(parsed.success ? (invitation.error?.issues ?? []) : [])];
      return refused(
        fromIssues(issues, language).map(({ field, message }) => `${shown(field, practice, language)}: ${message}`),
      );
    }
    const decided = wouldBe(parsed.data, rules, today);
    if (!decided.ok) {
      const { code } = decided.refusal;
      if (code !== 'term-passed' || endedOn === undefined) return refused([PROBLEMS[code].detail[language]]);
      const due = destructionDay(endedOn, rules);
      return { row, outcome: 'past-term', sentences: [SENTENCES['past-term'][language]], destroyOn: due };
    }
    const found = await filesOf(facts.folder, reference, cell('documents'));
    const documents = found.map((file) => plannedDocument(file, decided.next, facts, rules));
    const bad = documents.flatMap((one) => ('sentence' in one ? [one.sentence] : []));
    if (bad.length > 0) return refused(bad);
    const on = destroyOn(decided.next, rules);
    // Who is to hear that their dossier is destroyed soon has to be able to look into it before.
    const soon = on !== undefined && on <= addDays(today, rules.retention.noticeDays);
    const byMail = soon || (facts.invite && endedOn === undefined);
    const { clientId: _, coachId: __, ...body } = parsed.data;
    return {
      row,
      reference,
      invitation: { ...invitation.data, ...(byMail ? {} : { withoutMail: true }) },
      coach: cell('coach').toLowerCase(),
      ...(principalType === undefined || cell('principal') === ''
        ? {}
        : { principal: { type: principalType, name: cell('principal') } }),
      dossier: body,
      documents: documents.flatMap((one) => ('sentence' in one ? [] : [one])),
      ...(on === undefined ? {} : { destroyOn: on }),
      another: yes('another'),
    };
  };
}

/** What the practice keeps of a client, as far as its columns are there. Days are written in many ways, and sent in one. */
function clientOf(
  values: readonly string[],
  { practice, columns }: PlanFacts,
  noDay: () => void,
): Record<string, string> {
  const client: Record<string, string> = {};
  for (const { id, form } of practice.clientFields) {
    const typed = values[columns.fields.get(id) ?? -1] ?? '';
    if (typed === '') continue;
    const day = form === 'birth-date' ? dayFrom(typed) : typed;
    if (day === undefined) noDay();
    else client[id] = day;
  }
  return client;
}

/** The decision that the practice will take, with a client and a coach of whom everything is right. */
function wouldBe(body: z.output<ReturnType<typeof createDossierBody>>, rules: Rules, today: string) {
  const { clientId, coachId = NOBODY, principalId: _, earlierNumber: __, ...rest } = body;
  const person = (personId: string, role: 'client' | 'coach') =>
    ({ personId, role, state: 'active', version: 1 }) as const;
  return createDossier(
    { ...rest, dossierId: NOBODY, number: '0000-0000' } as Parameters<typeof createDossier>[0],
    {
      client: person(clientId, 'client'),
      coach: person(coachId, 'coach'),
      principalKnown: false,
      who: { who: { isOwner: false, personId: 'coach' }, client: { isOwner: false, personId: 'client' } },
    },
    rules,
    today,
  );
}

/** The name of a field as the practice shows it, instead of its path. */
function shown(path: string, { clientFields }: Configuration, language: Language): string {
  const field = clientFields.find(({ id }) => path === `client.${id}` || path === id);
  const others: { readonly [path: string]: { nl: string; en: string } } = {
    givenName: { nl: 'Voornaam', en: 'First name' },
    decisionReference: { nl: 'Kenmerk', en: 'Reference' },
    'takenOver.startedOn': { nl: 'Begin', en: 'Start' },
    'takenOver.endedOn': { nl: 'Einde', en: 'End' },
  };
  return field?.name[language] ?? others[path]?.[language] ?? path;
}
