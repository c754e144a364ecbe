import type * as z from 'zod';
import type { meReply, personReply } from '../../contracts/person/replies.ts';
import type { Wishes } from '../../domain/person/accounts.ts';
import type { Actor, Person } from '../../domain/person/person.ts';

/** An account on the owner's list. */
export const personView = ({
  version: _,
  addressSince: __,
  account: ___,
  ...person
}: Person): z.input<ReturnType<typeof personReply>> => person;

/** What somebody is told of themselves. The owner, whom the deployment made, has no record, and gets every mail. */
export const meView = (
  { personId, role, appointed, principalId }: Actor,
  { mail, locale }: Wishes,
  appointedOn: string | undefined,
): z.input<ReturnType<typeof meReply>> => ({
  personId,
  role,
  mail,
  locale,
  ...(appointed ? { appointed } : {}),
  ...(appointedOn === undefined ? {} : { appointedOn }),
  ...(principalId === undefined ? {} : { principalId }),
});
