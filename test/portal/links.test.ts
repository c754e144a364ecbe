import { expect, it } from 'vitest';
import type { Recipient } from '../../domain/effect.ts';
import { noticeMail } from '../../lambdas/mail/notices.ts';
import { policyById, policyIds } from '../../local/policies.ts';
import { NOTICES } from '../support/catalogue.ts';
import { isPage } from '../support/portal-routes.ts';

const PORTAL = 'https://portaal.example';

/** Links in mails to pages that are still to be made. It only gets shorter: one that is there fails. */
const TO_COME: readonly string[] = [];

const DAY = '2026-04-05';
/** All that any notice is told, of one of each kind. */
const FACTS = {
  dossier: 'the-dossier',
  consent: 'the-consent',
  request: 'the-request',
  complaint: 'the-complaint',
  breach: 'the-breach',
  copy: 'the-copy',
  summary: 'the-summary',
  token: 'the-token',
  suggestion: 'the-suggestion',
  certificate: 'the-certificate',
  person: 'the-person',
  percent: '80',
  regulation: '2018-06-01',
  ...{ event: 'granted', outcome: 'granted', kind: 'access', kinds: 'correction', ground: 'term', late: 'true' },
  ...{ day: DAY, on: DAY, dueOn: DAY, outer: DAY, endsOn: DAY, endedOn: DAY, reviewOn: DAY },
  ...{ until: '2026-03-08T09:30:00Z', years: '5', mails: '31', heldBack: '21', faults: '1', number: 'K-2026-0001' },
};

const RECIPIENTS: readonly (readonly [reader: string, recipient: Recipient])[] = [
  ['client', { to: 'person', personId: 'person-1' }],
  ['owner', { to: 'owner' }],
];

/** The address of each link to the portal in any mail, with the notices that have it. */
function links(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const policy of policyIds.map(policyById))
    for (const notice of NOTICES)
      for (const [reader, recipient] of RECIPIENTS) {
        const contact = { email: 'anke@voorbeeld.example', givenName: 'Anke', locale: 'nl' };
        const { text } = noticeMail(
          { policy, portalOrigin: PORTAL },
          { notice, facts: { ...FACTS, reader }, recipient },
          contact,
        );
        for (const word of text.split(/\s+/).filter((one) => one.startsWith(PORTAL))) {
          const path = word.slice(PORTAL.length);
          found.set(path, [...new Set([...(found.get(path) ?? []), notice])]);
        }
      }
  return found;
}

it('each link in a mail leads to a page of the portal', () => {
  const all = links();
  expect(all.size).toBeGreaterThan(5);
  // A fact that a notice reads and that is missing above would be in the link as this.
  expect([...all.keys()].filter((path) => path.includes('undefined'))).toEqual([]);
  const without = [...all].filter(([path]) => !isPage(path));
  expect(
    without
      .map(([path, notices]) => `${path} (${notices.join(', ')})`)
      .filter((line) => !TO_COME.some((path) => line.startsWith(`${path} `))),
  ).toEqual([]);
  expect(TO_COME.filter((path) => !without.some(([missing]) => missing === path))).toEqual([]);
});
