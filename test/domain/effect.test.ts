import { expect, test } from 'vitest';
import type { Notice } from '../../domain/catalogue.ts';
import { type Effect, isOptional, type Recipient, toTheirAccount } from '../../domain/effect.ts';

const OWNER: Recipient = { to: 'owner' };
const CLIENT: Recipient = { to: 'person', personId: 'client-1' };

test.each<[string, Notice, Recipient, boolean]>([
  ['who wants no mail sees in the portal what was opened for them', 'disclosure-opened', CLIENT, true],
  ['the owner, who answers for the practice, does without nothing', 'disclosure-opened', OWNER, false],
  ['[RIO-4.3] a client hears that somebody else reads the dossier', 'coach-changed', CLIENT, false],
  ['the owner hears what goes wrong', 'mail-bounced', OWNER, false],
])('%s', (_, notice, recipient, optional) => {
  expect(isOptional(notice, recipient)).toBe(optional);
});

test('the last notice goes to the account itself, and no other effect changes', () => {
  const person = { personId: 'client-1', role: 'client', state: 'removed', version: 2, account: 'account-9' } as const;
  const notice: Effect = { type: 'notify', notice: 'coach-changed', recipient: CLIENT, facts: {} };
  const last: Effect = { ...notice, lastNotice: true };
  const answer: Effect = { type: 'answer-token', token: 'token-1', outcome: 'done' };
  const toAccount = { ...last, recipient: { to: 'person', personId: 'account-9' } };
  expect(toTheirAccount([notice, last, answer], person)).toStrictEqual([notice, toAccount, answer]);
  // Who never had another account is known by their own id.
  const { account: _, ...first } = person;
  expect(toTheirAccount([last], first)).toStrictEqual([last]);
});
