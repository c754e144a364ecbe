import { expect, test } from 'vitest';
import type { Notice } from '../../domain/catalogue.ts';
import { isOptional, type Recipient } from '../../domain/effect.ts';

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
