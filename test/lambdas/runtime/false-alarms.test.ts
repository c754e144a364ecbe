import { describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import type { OperationSpec } from '../../../contracts/operation.ts';
import { ORGANISATION_CHAIN } from '../../../domain/audit.ts';
import { findingsIn } from '../../../domain/free-text.ts';
import type { Actor } from '../../../domain/person/person.ts';
import type { Operation } from '../../../lambdas/runtime/http/exchange.ts';
import { Refused } from '../../../lambdas/runtime/http/exchange.ts';
import { falseAlarmsIn } from '../../../lambdas/runtime/http/false-alarms.ts';
import { partnerQuestion } from '../../support/consents.ts';
import { type Leaf, takes, textLeaves } from '../../support/leaves.ts';
import { type Practice, practice, type Reply, type Who } from '../../support/practice.ts';
import { clientData, type Dossier, running } from '../../support/story.ts';
import { bodyOf, chainOf, changesNothing, everything, refusal } from '../support.ts';

/** It looks like a diagnosis and is none: the name of a course. */
const COURSE = 'Cursus diagnose: storingen aan motoren';
const NUMBER = 'Ordernummer 111222333';

const specOf = (operation: OperationName): OperationSpec => OPERATIONS[operation];
const actor = (role: Actor['role'], more: Partial<Actor> = {}): Actor => ({ personId: 'somebody', role, ...more });
const WHO_MAY = [actor('owner'), actor('coach'), actor('manager', { appointed: true })];
const WHO_MAY_NOT = [actor('client'), actor('principal'), actor('manager')];

/** A body with this text in that place and nothing else. */
const bodyWith = ({ at }: Leaf, text: string): unknown =>
  at
    .split('.')
    .slice(1)
    .reduceRight<unknown>((inner, part) => (part === '0' ? [inner] : { [part]: inner }), text);

/** What comes of a request to one operation; the name of the field that is refused. */
function asked(leaf: Leaf, text: string, who: Actor, header?: string) {
  const operation: Pick<Operation, 'spec'> = { spec: specOf(leaf.operation) };
  const exchange = {
    // The step reads the contract alone.
    operation: operation as Operation,
    actor: who,
    headers: (header === undefined ? {} : { 'false-alarm': header }) as Record<string, string>,
  };
  try {
    return falseAlarmsIn(exchange, bodyWith(leaf, text));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return [error.problem.refusal.code, error.problem.refusal.field];
  }
}

const typed = textLeaves().filter(
  (leaf) => leaf.at.startsWith('body') && specOf(leaf.operation).kind !== 'reads' && takes(leaf, 'Storing, motor'),
);
const fieldOf = ({ at }: Leaf): string => at.split('.').slice(1).join('.');
const places = typed.map((leaf) => [`${leaf.operation} ${fieldOf(leaf)}`, leaf] as const);

describe.each(places)('[RIO-2.2] [EK-5.1] %s', (_name, leaf) => {
  const isPublic = specOf(leaf.operation).public === true;

  test('takes what looks like a diagnosis only when somebody of the practice says that it is none', () => {
    const no = ['diagnosis', fieldOf(leaf)];
    for (const who of [...WHO_MAY, ...WHO_MAY_NOT]) {
      expect(asked(leaf, COURSE, who)).toEqual(no);
      expect(asked(leaf, COURSE, who, 'another.field')).toEqual(no);
    }
    const yes = [{ field: fieldOf(leaf), kind: 'diagnosis' }];
    for (const who of WHO_MAY) expect(asked(leaf, COURSE, who, `other, ${fieldOf(leaf)}`)).toEqual(isPublic ? no : yes);
    for (const who of WHO_MAY_NOT) expect(asked(leaf, COURSE, who, fieldOf(leaf))).toEqual(no);
  });

  test('takes no number that passes the eleven test, whatever anybody says of it', () => {
    for (const who of WHO_MAY)
      expect(asked(leaf, NUMBER, who, fieldOf(leaf))).toEqual(['citizen-service-number', fieldOf(leaf)]);
  });
});

test.each([
  'client-111222333@voorbeeld.example',
  '11122233-3a4b-4c5d-8e6f-0a1b2c3d4e5f',
  `${'111222333a'.repeat(6)}bbbb`,
])('%s is no text: an address of an account, an id and a hash have any digits', (sent) => {
  expect(findingsIn({ sent })).toEqual([]);
  expect(findingsIn({ sent: `Over ${sent} en 111222333` })).toEqual([
    { field: 'sent', kind: 'citizen-service-number' },
  ]);
});

test('there are places in many operations', () => {
  expect(new Set(typed.map(({ operation }) => operation)).size).toBeGreaterThan(25);
});

type At = { readonly one: Practice; readonly dossier: Dossier; readonly colleague: Who };
type Send = (at: At, text: string, headers?: Record<string, string>) => Promise<Reply>;
const alarm = (field: string) => ({ 'false-alarm': field });
const versionOf = async ({ one, dossier }: At) => {
  const loaded = await one.dossiers.load(dossier.dossierId);
  return { 'if-match': `"${loaded?.dossier.version}"` };
};

/** Commits of each kind: of the dossier, of what lies in it, of the practice, and in parts. */
const COMMITS: readonly (readonly [operation: string, field: string, chain: 'dossier' | 'practice', Send])[] = [
  [
    'changeClient',
    'education',
    'dossier',
    async (at, text, headers) =>
      at.one.call(
        'changeClient',
        { dossierId: at.dossier.dossierId },
        { as: at.dossier.coach, headers: { ...(await versionOf(at)), ...headers }, body: { education: text } },
      ),
  ],
  [
    'placeHold',
    'reason',
    'dossier',
    async (at, text, headers) =>
      at.one.call(
        'placeHold',
        { dossierId: at.dossier.dossierId },
        { headers: { ...(await versionOf(at)), ...headers }, body: { reason: text, reviewOn: '2026-05-05' } },
      ),
  ],
  [
    'askConsent',
    'reason',
    'dossier',
    ({ one, dossier: { dossierId, coach }, colleague }, text, headers = {}) =>
      one.call(
        'askConsent',
        { dossierId },
        { as: coach, headers, body: { ...partnerQuestion(colleague), reason: text } },
      ),
  ],
  [
    'registerRights',
    'note',
    'dossier',
    ({ one, dossier: { dossierId } }, text, headers = {}) => {
      const body = { kinds: ['access'], channel: 'letter', receivedOn: one.today(), note: text };
      return one.call('registerRights', { dossierId }, { headers, body });
    },
  ],
  [
    'recordBreach',
    'happened',
    'practice',
    ({ one }, text, headers = {}) => {
      const body = { awareAt: '2026-03-05T09:00:00Z', kinds: ['integrity'], foundBy: 'coach', happened: text };
      return one.call('recordBreach', {}, { headers, body });
    },
  ],
];

describe('[RIO-2.2] [RIO-1.5] a false alarm', () => {
  test.each(COMMITS)('of %s is recorded with it, in the same transaction', async (_operation, field, chain, send) => {
    const one = practice();
    const at = { one, dossier: await running(one), colleague: await one.invite('coach') };
    expect(await changesNothing(one, () => send(at, COURSE))).toEqual(refusal(422, 'diagnosis'));
    const entries = () => chainOf(one, chain === 'dossier' ? at.dossier.dossierId : ORGANISATION_CHAIN);
    const before = (await entries()).length;
    expect((await send(at, COURSE, alarm(field))).status).toBeLessThan(300);
    const added = (await entries()).slice(before);
    expect(added.at(-1)).toMatchObject({ action: 'free-text.false-alarm', facts: { field, kind: 'diagnosis' } });
    expect(new Set(added.map(({ at: moment }) => moment)).size).toBe(1);
    // The words lie sealed, and nowhere else.
    expect((await everything(one)).filter((text) => text.includes('storingen'))).toEqual([]);
  });

  test('is read by the client and the owner, since the field can give a case away', async () => {
    const one = practice();
    const dossier = await running(one);
    const { dossierId, coach, client } = dossier;
    const body = { kinds: ['access'], channel: 'letter', receivedOn: one.today(), note: COURSE };
    await one.call('registerRights', { dossierId }, { headers: alarm('note'), body });
    const read = async (as: Who) =>
      bodyOf<{ items: { action: string }[] }>(await one.call('listAudit', { dossierId }, { as })).items.map(
        ({ action }) => action,
      );
    for (const as of [client, one.owner]) expect(await read(as)).toContain('free-text.false-alarm');
    expect(await read(coach)).not.toContain('free-text.false-alarm');
  });

  test('is said of a field by its place, in a list and in an object', async () => {
    const one = practice();
    const coach = await one.invite('coach');
    const client = await one.invite('client');
    const service = one.policy.services[0]?.id;
    const body = {
      ...{ service, purpose: one.policy.purposes[0]?.id, clientId: client.personId },
      client: { ...clientData, education: COURSE },
    };
    const create = (field: string) => one.call('createDossier', {}, { as: coach, headers: alarm(field), body });
    expect(await changesNothing(one, () => create('education'))).toEqual(refusal(422, 'diagnosis'));
    expect((await create('client.education')).status).toBe(201);
  });
});
