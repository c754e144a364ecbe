import * as z from 'zod';
import { ACCOUNT_STATES, type Person } from '../../domain/person/person.ts';
import { NAMED, type SealedRecord, type StoredRecord } from './record.ts';

const person = () =>
  z.strictObject({
    personId: z.string(),
    role: z.enum(['owner', 'coach', 'client', 'principal', 'manager']),
    state: z.enum(ACCOUNT_STATES),
    principalId: z.string().optional(),
    appointedOn: z.string().optional(),
    noMail: z.literal(true).optional(),
    mailBounced: z.string().optional(),
    addressSince: z.string().optional(),
    account: z.string().optional(),
    version: z.number(),
  });
export const personRecord: StoredRecord<'person', Person, typeof person> = {
  name: 'person',
  fields: person,
  steps: [NAMED],
  compared: ['version'],
};

type Account = { readonly personId: string };
const account = () => z.strictObject({ personId: z.string() });
/** Whose an account is that the person was not invited with. */
export const accountRecord: StoredRecord<'account', Account, typeof account> = {
  name: 'account',
  fields: account,
  steps: [NAMED],
};

type Representative = { readonly personId: string };
const representative = () => z.strictObject({ personId: z.string() });
export const representativeRecord: StoredRecord<'representative', Representative, typeof representative> = {
  name: 'representative',
  fields: representative,
  steps: [NAMED],
};

type StoredPrincipal = {
  readonly principalId: string;
  readonly type: string;
  readonly secrets: { readonly name: string };
};
const principalFields = () => z.strictObject({ principalId: z.string(), type: z.string() });
const principalSecrets = () => z.strictObject({ name: z.string() });
export const principalRecord: SealedRecord<
  'principal',
  StoredPrincipal,
  typeof principalFields,
  typeof principalSecrets
> = { name: 'principal', fields: principalFields, secrets: principalSecrets, steps: [NAMED] };
