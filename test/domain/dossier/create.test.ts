import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../domain/article.ts';
import { type CreateDossier, createDossier, type DossierParties } from '../../../domain/dossier/create.ts';
import { dossierNumber } from '../../../domain/dossier/dossier.ts';
import { citing } from '../../support/citing.ts';
import { allowed, refusal } from '../support/outcomes.ts';
import { RULES } from '../support/rules.ts';
import { ENDED, person, RUNNING, TODAY } from '../support/samples.ts';

const COMMAND: CreateDossier = {
  dossierId: 'dossier-1',
  number: '2026-0001',
  service: 'career-check',
  purpose: 'guidance',
  client: { firstName: 'Noor', lastName: 'de Wit', email: 'noor@voorbeeld.example' },
};
const NAMED: DossierParties = {
  client: person('client'),
  coach: person('coach'),
  principalKnown: true,
  who: { who: { isOwner: false }, client: { isOwner: false } },
};

const create = (command: Partial<CreateDossier> = {}, parties: Partial<DossierParties> = {}) =>
  createDossier({ ...COMMAND, ...command }, { ...NAMED, ...parties }, RULES, TODAY);

type Refused = readonly [
  why: string,
  command: Partial<CreateDossier>,
  parties: Partial<DossierParties>,
  code: string,
  article: ArticleId,
  field: string,
];

const withClient = (field: string, text: string) => ({ client: { ...COMMAND.client, [field]: text } });
const removed = { state: 'removed' } as const;

const REFUSED: readonly Refused[] = [
  ['[RIO-2.2] a service outside the policy', { service: 'astrology' }, {}, 'service-unknown', 'RIO-2.2', 'service'],
  ['[EK-2.1] a purpose outside the policy', { purpose: 'curiosity' }, {}, 'purpose-unknown', 'EK-2.1', 'purpose'],
  ['[EK-1.3] a branch that does not exist', { branch: 'south' }, {}, 'branch-unknown', 'EK-1.3', 'branch'],
  ['[RIO-1.3] a client without an account', {}, { client: undefined }, 'client-unknown', 'RIO-1.3', 'clientId'],
  ['[RIO-1.3] a client who is a coach', {}, { client: person('coach') }, 'client-unknown', 'RIO-1.3', 'clientId'],
  [
    '[RIO-1.3] a client who was removed',
    {},
    { client: { ...person('client'), ...removed } },
    'client-unknown',
    'RIO-1.3',
    'clientId',
  ],
  ['[RIO-1.7] a coach without an account', {}, { coach: undefined }, 'coach-unknown', 'RIO-1.7', 'coachId'],
  ['[RIO-1.7] a coach who is the owner', {}, { coach: person('owner') }, 'coach-unknown', 'RIO-1.7', 'coachId'],
  [
    '[RIO-1.7] a coach who was removed',
    {},
    { coach: { ...person('coach'), ...removed } },
    'coach-unknown',
    'RIO-1.7',
    'coachId',
  ],
  [
    '[RIO-1.3] an earlier dossier that is not there',
    {},
    { earlier: { dossier: undefined, reference: '' } },
    'earlier-dossier-unknown',
    'RIO-1.3',
    'earlierNumber',
  ],
  ...[
    { ...ENDED, clientId: 'client-2' },
    { ...ENDED, state: 'erasing' as const },
    RUNNING,
    { ...ENDED, restriction: { requestId: 'request-1', placedOn: TODAY } },
  ].map(
    (dossier, n): Refused => [
      `[RIO-1.3] an earlier dossier that cannot be referred to (${n})`,
      {},
      { earlier: { dossier, reference: 'x' } },
      'earlier-dossier-unknown',
      'RIO-1.3',
      'earlierNumber',
    ],
  ),
  [
    '[RIO-1.4] a principal nobody registered',
    { principalId: 'works' },
    { principalKnown: false },
    'principal-unknown',
    'RIO-1.4',
    'principalId',
  ],
  [
    '[RIO-2.2] a citizen service number as an address',
    withClient('address', 'BSN 111222333'),
    {},
    'citizen-service-number',
    'RIO-2.2',
    'address',
  ],
  [
    '[RIO-2.2] a citizen service number as the reference of a decision',
    { decisionReference: '111222333' },
    {},
    'citizen-service-number',
    'RIO-2.2',
    'decisionReference',
  ],
];

describe('recording a client', () => {
  it.each(REFUSED)('refuses %s', (_why, command, parties, code, article, field) => {
    expect(refusal(create(command, parties))).toEqual({ code, rule: citing(article), field });
  });

  it('[RIO-1.8] [EK-1.6] makes a registered dossier with what was asked and nothing else', () => {
    const { next, agenda, effects } = allowed(create());
    expect(next).toEqual({
      dossierId: 'dossier-1',
      number: '2026-0001',
      version: 1,
      state: 'registered',
      policyId: 'practice',
      service: 'career-check',
      purpose: 'guidance',
      clientId: 'client-1',
      coachId: 'coach-1',
      createdOn: TODAY,
      notices: [],
      secrets: { client: COMMAND.client },
    });
    expect([agenda, effects]).toEqual([[], []]);
  });

  it('[EK-1.3] [EK-1.5] keeps a branch, a principal and the reference of its decision where there are', () => {
    const { next } = allowed(create({ branch: 'north', principalId: 'works', decisionReference: 'WW-77' }));
    expect(next).toMatchObject({ branch: 'north', principalId: 'works', secrets: { decisionReference: 'WW-77' } });
  });

  it('[RIO-1.8] keeps what leads to an earlier dossier sealed, and nothing of that dossier', () => {
    const { next, audit } = allowed(create({}, { earlier: { dossier: ENDED, reference: 'reference' } }));
    expect(next.secrets).toEqual({ client: COMMAND.client, follows: 'reference' });
    const said = { act: 'combine', action: 'dossier.follow', rules: ['dossier.of-a-client'] };
    expect(audit).toEqual([...allowed(create()).audit, said]);
  });

  it('[RIO-1.5] records the act of collecting', () => {
    expect(allowed(create()).audit).toEqual([
      {
        act: 'collect',
        action: 'dossier.create',
        rules: citing('RIO-1.8', 'RIO-2.2', 'EK-2.1'),
        facts: { number: '2026-0001', service: 'career-check', purpose: 'guidance', coach: 'coach-1' },
      },
    ]);
  });
});

describe('a dossier number', () => {
  it.each([
    [2026, 1, '2026-0001'],
    [2026, 9_999, '2026-9999'],
    [2027, 10_000, '2027-10000'],
  ])('of %i and %i is %s', (year, sequence, number) => {
    expect(dossierNumber(year, sequence)).toBe(number);
  });
});
