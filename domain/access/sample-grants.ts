import type { Temporal } from 'temporal-polyfill';
import type { Consent, ConsentSubject } from '../consent/consent.ts';
import { grantOf } from '../consent/grants.ts';
import type { ConsentRules } from '../consent/rules.ts';
import type { Role } from '../person/person.ts';
import { grantOfCase, type OpenCase } from './case.ts';
import type { Grant } from './grant.ts';

/** Everything that a consent can open and an open case can, for somebody in each role, with every tick set. */
export function sampleGrants(
  who: string,
  rules: ConsentRules,
  now: Temporal.Instant,
): { readonly [R in Role]: readonly Grant[] } {
  const at = now.toString();
  const day = at.slice(0, 10);
  const consented = (subject: ConsentSubject) => grantOf({ ...GRANTED, answeredAt: at, subject }, rules);
  const opened = (kind: OpenCase['kind'], handlerId?: string) =>
    grantOfCase({ caseId: who, kind, state: 'open', openedAt: at, ...(handlerId === undefined ? {} : { handlerId }) });
  const handled = opened('complaint', who);
  return {
    client: [],
    owner: some(opened('rights-request'), opened('complaint')),
    coach: some(
      consented({ kind: 'partner', personId: who, categories: ['every'], clientData: true }),
      consented({ kind: 'cover', coverId: who, coachId: who, personId: who, from: day, until: day }),
      handled,
    ),
    principal: some(consented({ kind: 'disclosure', principalId: who, documents: [] })),
    manager: some(handled),
  };
}

const some = (...grants: readonly (Grant | undefined)[]): Grant[] => grants.filter((grant) => grant !== undefined);

const GRANTED: Omit<Consent, 'secrets' | 'subject' | 'answeredAt'> = {
  consentId: 'sample',
  dossierId: 'sample',
  clientId: 'sample',
  version: 1,
  state: 'granted',
  scope: 'sample',
  textVersion: '1',
  askedBy: { personId: 'sample', role: 'coach' },
  askedAt: '',
  expiresOn: '',
  bounces: [],
  receipts: [],
};
