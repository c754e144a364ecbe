import * as z from 'zod';
import { dossierNumber, line, name, pageQuery, prose, regulationVersion, slug, uuid } from '../common.ts';
import { birthDay, earlierDay, pastDay, plannedDay, type Today } from '../days.ts';
import { email } from '../email.ts';
import type { SchemaFacts } from '../operation.ts';

export const dossierParams = () => z.strictObject({ dossierId: uuid() });

/** As the chain grew, unless the last is asked first. */
export const auditQuery = () => z.strictObject({ ...pageQuery().shape, order: z.literal('last').optional() });

const FORMS = {
  name: () => name(),
  text: () => line(),
  'long-text': () => prose(),
  'birth-date': birthDay,
  email: () => email(),
  phone: () => z.string().regex(/^\+?[\d ()-]{6,24}$/),
};

/** The client's fields are the policy's closed list (RIO-2.2, EK-5.1); an optional one says why it is asked. */
function clientShape(facts: SchemaFacts): Record<string, z.ZodType<string>> {
  return Object.fromEntries(
    facts.clientFields.map((field) => [
      field.id,
      FORMS[field.form](facts).refine((text) => text.length <= field.maxLength, { message: 'too long' }),
    ]),
  );
}

const named = () => z.object({ firstName: name(), lastName: name() });

/** A new client's data: required fields are there, unknown ones refused. */
function clientBody(facts: SchemaFacts) {
  const required = new Set(facts.clientFields.filter((field) => field.required).map(({ id }) => id));
  const shape = Object.entries(clientShape(facts)).map(([id, form]) => [id, required.has(id) ? form : form.optional()]);
  return z.strictObject({
    ...named().shape,
    ...(Object.fromEntries(shape) as Record<string, z.ZodType<string | undefined>>),
  });
}

const takeOverBody = (today: Today) =>
  z.strictObject({
    startedOn: earlierDay(today),
    endedOn: earlierDay(today).optional(),
    outcome: slug().optional(),
    /** Its term of keeping has passed, and it comes in all the same: its destruction waits, and the owner is told. */
    pastTerm: z.literal(true).optional(),
  });

export const createDossierBody = (facts: SchemaFacts) =>
  z.strictObject({
    service: slug(),
    purpose: slug(),
    branch: slug().optional(),
    clientId: uuid(),
    /** Left out by a coach: then it is their own. */
    coachId: uuid().optional(),
    principalId: uuid().optional(),
    decisionReference: line().optional(),
    /** Of an earlier dossier of the same client, which is over and still kept. */
    earlierNumber: dossierNumber().optional(),
    /** Of a trajectory that was kept elsewhere until now: it runs, or has ended, since a day of before. */
    takenOver: takeOverBody(facts).optional(),
    client: clientBody(facts),
  });

/** Changes of the client's data; null takes an optional field away. */
export function changeClientBody(facts: SchemaFacts) {
  const required = new Set(facts.clientFields.filter((field) => field.required).map(({ id }) => id));
  const shape = Object.entries(clientShape(facts)).map(([id, form]) => [
    id,
    (required.has(id) ? form : form.nullable()).optional(),
  ]);
  return z
    .strictObject(Object.fromEntries(shape) as Record<string, z.ZodType<string | null | undefined>>)
    .refine((changes) => Object.keys(changes).length > 0, { message: 'nothing to change' });
}

/** Exactly one of the two keys (EK-7.2). A name is typed data and so never in a URL. */
export const lookUpBody = () =>
  z.union([z.strictObject({ number: dossierNumber() }), z.strictObject({ firstName: name(), lastName: name() })]);

export const recordNoticeBody = (today: Today) =>
  z.strictObject({
    regulationVersion: regulationVersion(),
    givenOn: pastDay(today),
    channel: slug(),
    readOn: pastDay(today).optional(),
  });
export const startBody = (today: Today) => z.strictObject({ startedOn: pastDay(today) });
/** What the trajectory came to is a class of the policy, asked for the anonymous figures only (EK-2.2, EK-5.1): nobody has to say it. */
export const endBody = (today: Today) => z.strictObject({ endedOn: pastDay(today), outcome: slug().optional() });
/** Null takes the outcome away; absent, it stays. */
export const changeEndBody = (today: Today) =>
  z.strictObject({ endedOn: pastDay(today), outcome: slug().nullable().optional() });
/** `withoutRejected`: who says so knows that documents were rejected, and that nothing comes in their place. */
export const completeTakeOverBody = () => z.strictObject({ withoutRejected: z.literal(true).optional() });
export const holdBody = (today: Today) => z.strictObject({ reason: prose(), reviewOn: plannedDay(today) });
/** Who commissions the trajectory, on which decision (EK-1.5). */
export const commissionBody = () =>
  z.strictObject({ principalId: uuid(), decisionReference: line().nullable().optional() });
