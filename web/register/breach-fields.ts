import type { ReplyOf, RequestOf } from '../../contracts/api.ts';
import { fieldOfMoment, momentOfField } from '../words/moments.ts';

type Body = RequestOf<'recordBreach'>['body'];
export type BreachField = Exclude<keyof Body, 'complaintId' | 'dossierIds'>;
/** What is in the form: text as it was typed, and what was ticked. */
export type BreachForm = { readonly [F in BreachField]: F extends Listed ? readonly string[] : string };
type Listed = 'kinds' | 'categories';

/** How what was filled in is sent; nothing of a field that is empty. */
const moment = (typed: string) => (typed === '' ? undefined : momentOfField(typed));
const text = (typed: string) => (typed.trim() === '' ? undefined : typed);
/** What is no number goes as it is, and the API says so. */
const count = (typed: string) => (typed.trim() === '' ? undefined : Number(typed));
const list = (ticked: readonly string[]) => (ticked.length === 0 ? undefined : ticked);

const SENT: { readonly [F in BreachField]: (value: never) => unknown } = {
  awareAt: moment,
  kinds: list,
  foundBy: text,
  happened: text,
  categories: list,
  people: count,
  records: count,
  risk: text,
  reasonsRisk: text,
  consequences: text,
  measures: text,
  notifiedAuthorityAt: moment,
  reasonsLate: text,
  notifiedPeopleAt: moment,
  peopleNotTold: text,
  reasonsNotTold: text,
  publicCommunication: text,
};
// The cast: `Object.keys` does not know the names; the table has exactly those of its type.
const BREACH_FIELDS = Object.keys(SENT) as readonly BreachField[];

export const EMPTY_BREACH: BreachForm = {
  awareAt: '',
  kinds: [],
  foundBy: '',
  happened: '',
  categories: [],
  people: '',
  records: '',
  risk: '',
  reasonsRisk: '',
  consequences: '',
  measures: '',
  notifiedAuthorityAt: '',
  reasonsLate: '',
  notifiedPeopleAt: '',
  peopleNotTold: '',
  reasonsNotTold: '',
  publicCommunication: '',
};

const typed = (value: string | number | undefined): string => (value === undefined ? '' : String(value));
const momentTyped = (value: string | undefined): string => (value === undefined ? '' : fieldOfMoment(value));

/** The form of what is recorded. */
export function formOf(breach: ReplyOf<'getBreach'>): BreachForm {
  const { content } = breach;
  return {
    awareAt: momentTyped(breach.awareAt),
    kinds: breach.kinds,
    foundBy: typed(content?.foundBy),
    happened: typed(content?.happened),
    categories: content?.categories ?? [],
    people: typed(breach.people),
    records: typed(breach.records),
    risk: typed(breach.risk),
    reasonsRisk: typed(content?.reasonsRisk),
    consequences: typed(content?.consequences),
    measures: typed(content?.measures),
    notifiedAuthorityAt: momentTyped(breach.notifiedAuthorityAt),
    reasonsLate: typed(content?.reasonsLate),
    notifiedPeopleAt: momentTyped(breach.notifiedPeopleAt),
    peopleNotTold: typed(breach.peopleNotTold),
    reasonsNotTold: typed(content?.reasonsNotTold),
    publicCommunication: typed(content?.publicCommunication),
  };
}

/** What is sent of a part of the form. The casts: each function of the table takes what the form holds of its field. */
export function sentOf(form: Partial<BreachForm>): Partial<Body> {
  const pairs = BREACH_FIELDS.filter((field) => form[field] !== undefined).map((field) => [
    field,
    (SENT[field] as (value: unknown) => unknown)(form[field]),
  ]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined)) as Partial<Body>;
}

/** Whether two values of a field are the same. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
