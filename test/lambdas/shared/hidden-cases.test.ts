import { describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { type OperationSpec, schemaFor } from '../../../contracts/operation.ts';
import { policyById } from '../../../local/policies.ts';
import { fetchDisclosed, outboxOf } from '../../support/consents.ts';
import type { Who } from '../../support/practice.ts';
import { announcement, ended } from '../../support/story.ts';
import { refusal } from '../support.ts';
import { CASES, NOWHERE, plain, request, type World, world } from './hidden.ts';

const named = (name: OperationName) => [...OPERATIONS[name].path.matchAll(/\{(\w+)\}/g)].map(([, param = '']) => param);
/** Everything that the API can be asked without a body: first what reads, then what does something. */
const ASKED = (Object.keys(OPERATIONS) as OperationName[])
  .filter(
    (name) => schemaFor(policyById('eigenkans'), OPERATIONS[name].body, '2026-03-05').safeParse(undefined).success,
  )
  .toSorted((one, other) => Number(OPERATIONS[other].kind === 'reads') - Number(OPERATIONS[one].kind === 'reads'));

/** What somebody is answered to everything, with the ids that they know or guess, page by page. */
async function answers(
  { one, dossier, documentId, consentId, hidden }: World,
  as: Who,
): Promise<Record<string, string>> {
  const known = {
    dossierId: dossier.dossierId,
    documentId,
    consentId,
    disclosureId: consentId,
    n: '1',
    version: '1',
    ...hidden,
  };
  const found: Record<string, string> = {};
  for (const name of ASKED) {
    const { path, query }: OperationSpec = OPERATIONS[name];
    const guesses: Record<string, string> = {
      ...known,
      letter: path.includes('/complaints') ? 'confirmation' : 'decision',
      kind: 'access',
    };
    const params = Object.fromEntries(named(name).map((param) => [param, guesses[param] ?? NOWHERE]));
    const pages = schemaFor(one.policy, query, '2026-03-05').safeParse({ limit: '5' }).success;
    let cursor: string | undefined;
    let page = 0;
    do {
      const asked = pages ? { query: { limit: '5', ...(cursor ? { cursor } : {}) } } : {};
      const reply = await one.call(name, params, { as, ...asked, headers: { 'if-match': '"4"' } });
      const { status, headers, body } = reply;
      found[`${name} ${page}`] = JSON.stringify({ status, etag: headers.etag, body });
      cursor = (body as { next?: string } | undefined)?.next;
      page += 1;
    } while (cursor !== undefined && page < 40);
  }
  const all = plain(
    Object.entries(found)
      .map(([name, text]) => `${name}\n${text}`)
      .join('\n\n'),
  );
  return Object.fromEntries(all.split('\n\n').map((text) => text.split('\n') as [string, string]));
}

/** The mails that wait for somebody. */
const noticesTo = ({ one }: World, { personId }: Who): string[] =>
  outboxOf(one)
    .filter(({ recipient }) => (recipient as { personId?: string } | undefined)?.personId === personId)
    .map(({ notice }) => String(notice))
    .sort();

const asIs = async (all: World): Promise<World> => all;
const finished = async (all: World): Promise<World> => {
  await ended(all.one, all.dossier);
  return all;
};
const THEN = { 'while the trajectory runs': asIs, 'after its end': finished } as const;

const PEOPLE = ['coach', 'manager', 'partner', 'principal'] as const;
type Person = (typeof PEOPLE)[number];
type All = Readonly<Record<Person, Readonly<Record<string, string>>>>;

/** What each is answered, one after the other in one world. */
async function answersOf(all: World): Promise<All> {
  const found = new Map<Person, Record<string, string>>();
  for (const who of PEOPLE) found.set(who, await answers(all, all.others[who]));
  return Object.fromEntries(found) as All; // With everybody in it, as they were all asked.
}

const withoutIt = new Map<string, Promise<All>>();
/** What all are answered where nothing is hidden: the same for everything that can be hidden, so that it is asked once. */
function answersWithoutIt(when: string, then: (all: World) => Promise<World>): Promise<All> {
  const asked = withoutIt.get(when) ?? world().then(then).then(answersOf);
  withoutIt.set(when, asked);
  return asked;
}

describe.each(Object.entries(CASES))(
  '[RIO-7.2] [EK-7.1] %s that somebody may not know of changes no answer to them',
  (_, hide) => {
    // Everything that can be asked, by four people of two dossiers: more than a busy machine does in the ordinary time.
    test.each(Object.entries(THEN))('%s', async (when, then) => {
      const expected = await answersWithoutIt(when, then);
      const told = await answersOf(await then(await hide(await world())));
      for (const who of PEOPLE) {
        expect(Object.keys(expected[who]).length).toBeGreaterThan(50);
        expect([who, told[who]]).toEqual([who, expected[who]]);
      }
    });

    test('nor any mail to them', async () => {
      const [without, withIt] = [await world(), await hide(await world())];
      for (const who of ['coach', 'manager', 'partner', 'principal'] as const) {
        const [before, after] = [noticesTo(without, without.others[who]), noticesTo(withIt, withIt.others[who])];
        expect([who, after]).toEqual([who, before]);
      }
      // The client is told, so there is something to be told.
      expect(noticesTo(withIt, withIt.dossier.client).length).toBeGreaterThan(
        noticesTo(without, without.dossier.client).length,
      );
    });

    test('nor to what the coach sends in after the end of the trajectory', async () => {
      const send = async (all: World) => {
        const { one, dossier } = await finished(all);
        const { dossierId, coach } = dossier;
        return one.call('requestUpload', { dossierId }, { as: coach, body: announcement(one) });
      };
      const [without, withIt] = [await send(await world()), await send(await hide(await world()))];
      expect([withIt.status, plain(JSON.stringify(withIt.body))]).toEqual([
        without.status,
        plain(JSON.stringify(without.body)),
      ]);
    });
  },
);

describe('[RIO-3.6] the client sees all of it', () => {
  test.each(Object.entries(CASES))('%s', async (_, hide) => {
    const { one, dossier, hidden } = await hide(await world());
    const { dossierId, client } = dossier;
    const id = hidden.complaintId === NOWHERE ? hidden.requestId : hidden.complaintId;
    const log = await one.call('listAudit', { dossierId }, { as: client, query: { limit: '100' } });
    expect(JSON.stringify(log.body)).toContain(id);
    const { items } = log.body as { items: { seq: number }[] };
    expect(items.map(({ seq }) => seq)).toEqual(items.map((__, place) => place + 1));
    const agenda = await one.call('listAgenda', { dossierId }, { as: client });
    const open = hide !== request;
    expect(JSON.stringify(agenda.body).includes(id)).toBe(open);
  });
});

describe('[RIO-7.2] a cursor says nothing, and is good for one list of one dossier only', () => {
  const LISTS = ['listAudit', 'listLedger'] as const;

  test.each(LISTS)('%s', async (name) => {
    const [all, other] = [await world(), await world()];
    const { one, dossier } = all;
    const { dossierId, coach } = dossier;
    const page = (cursor?: string) =>
      one.call(name, { dossierId }, { as: coach, query: { limit: '1', ...(cursor ? { cursor } : {}) } });
    expect((await fetchDisclosed(one, all.others.principal, all.consentId, all.documentId)).status).toBe(201);
    const { next } = (await page()).body as { next?: string };
    if (next === undefined) throw new Error('There is no second page');
    expect(Buffer.from(next, 'base64url').toString('latin1')).not.toMatch(/\d{6}/);
    expect((await page(next)).status).toBe(200);
    const elsewhere = LISTS.find((list) => list !== name) ?? name;
    for (const [list, at] of [[elsewhere, all] as const, [name, other] as const]) {
      const asked = { as: at.dossier.coach, query: { cursor: next } };
      expect(await at.one.call(list, { dossierId: at.dossier.dossierId }, asked)).toEqual(
        refusal(400, 'invalid-request'),
      );
    }
    expect((await page('MDAwMDAwMDAwMQ')).status).toBe(400);
  });
});
