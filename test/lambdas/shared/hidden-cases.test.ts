import { describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { type OperationSpec, schemaFor } from '../../../contracts/operation.ts';
import { policyById } from '../../../local/policies.ts';
import { askedPartner, disclosed, fetchDisclosed, granted, outboxOf, principal } from '../../support/consents.ts';
import { practice, type Reply, type Who } from '../../support/practice.ts';
import { announcement, ended, running, serviceOf, uploaded } from '../../support/story.ts';
import { Run as ComplaintRun, made as complained } from '../complaint/support.ts';
import { decide, made, Run, yes } from '../rights/support.ts';
import { refusal } from '../support.ts';

type World = Awaited<ReturnType<typeof world>>;
const NOWHERE = '99999999-9999-4999-8999-999999999999';

/** A dossier with something to read of everything, and the people around it. */
async function world() {
  let last = 0;
  const nextId = () => {
    last += 1;
    return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
  };
  const one = practice('re-integratieonderwijs', '2026-03-05T10:00:00Z', undefined, nextId);
  const zonneveld = await principal(one);
  const dossier = await running(one, { service: serviceOf(one, false), principalId: zonneveld.principalId });
  const documentId = await uploaded(one, dossier);
  const { consentId } = await disclosed(one, dossier, zonneveld, [documentId]);
  const manager = await one.invite('manager');
  await one.call('appointManager', { personId: manager.personId });
  const handler = await one.invite('coach');
  const partner = await one.invite('coach');
  await granted(one, dossier, (await askedPartner(one, dossier, partner)).consentId);
  const others = { coach: dossier.coach, manager, partner, principal: zonneveld.people[0] };
  return { one, dossier, documentId, consentId, handler, others, hidden: { complaintId: NOWHERE, requestId: NOWHERE } };
}

/** A complaint that somebody else handles: with a paper of the client, one of the owner, and the dossier read for it. */
async function complaint(all: World): Promise<World> {
  const { one, dossier, documentId, handler } = all;
  const { dossierId, client } = dossier;
  const paper = { fileName: 'klacht over mijn coach.txt', category: 'cv', forCase: true };
  const own = await uploaded(one, { ...dossier, coach: client }, Buffer.from('Zo ging het.\n'), paper);
  const complaintId = await complained(one, client, { about: { kind: 'other' }, dossierId, attachments: [own] });
  await new ComplaintRun(one, complaintId).go();
  const sent = await uploaded(one, { ...dossier, coach: one.owner }, Buffer.from('Een brief.\n'), {
    fileName: 'brief.txt',
  });
  done(await one.call('addAttachments', { complaintId }, { body: { attachments: [sent] } }));
  done(await one.call('assignHandler', { complaintId }, { body: { personId: handler.personId } }));
  for (const name of ['getDossier', 'listDocuments'] as const)
    done(await one.call(name, { dossierId }, { as: handler }));
  done(await one.call('downloadDocument', { dossierId, documentId }, { as: handler }));
  done(await one.call('getComplaint', { complaintId }, { as: handler }));
  return { ...all, hidden: { ...all.hidden, complaintId } };
}

/** A letter that asks for a copy, from somebody who has to say first who they are. */
async function letter(all: World): Promise<World> {
  const { one, dossier } = all;
  const body = { kinds: ['access'], channel: 'letter', receivedOn: one.today() };
  const reply = await one.call('registerRights', { dossierId: dossier.dossierId }, { body });
  done(reply);
  const { requestId } = reply.body as { requestId: string };
  await new Run(one, { requestId, dossierId: dossier.dossierId }).go();
  await uploaded(one, { ...dossier, coach: one.owner }, Buffer.from('Een brief.\n'), { fileName: 'brief.txt' });
  return { ...all, hidden: { ...all.hidden, requestId } };
}

/** A request for a copy, from the question to the package. */
async function request(all: World): Promise<World> {
  const { one, dossier } = all;
  const run = await made(one, dossier, { kinds: ['access'] });
  const machine = new Run(one, run);
  await machine.go();
  done(await one.call('getDossier', { dossierId: dossier.dossierId }));
  await machine.go();
  done(await decide(one, run, yes('access')));
  await machine.go();
  return { ...all, hidden: { ...all.hidden, requestId: run.requestId } };
}

function done({ status, body }: Reply): void {
  if (status >= 300) throw new Error(JSON.stringify(body));
}

/** Ids by the order in which they are met, and what is signed anew each time: two worlds have others for the same. */
function plain(text: string): string {
  const ids = new Map<string, string>();
  return text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
      if (!ids.has(id)) ids.set(id, `id ${ids.size + 1}`);
      return ids.get(id) ?? '';
    })
    .replaceAll(/"(next|url|hash)":"[^"]+"/g, '"$1":"…"')
    .replaceAll(/-----BEGIN PUBLIC KEY-----[^-]+/g, 'a key');
}

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

const CASES = { 'a complaint': complaint, 'a letter with a request': letter, 'a request': request } as const;
const asIs = async (all: World): Promise<World> => all;
const finished = async (all: World): Promise<World> => {
  await ended(all.one, all.dossier);
  return all;
};
const THEN = { 'while the trajectory runs': asIs, 'after its end': finished } as const;

describe.each(Object.entries(CASES))(
  '[RIO-7.2] [EK-7.1] %s that somebody may not know of changes no answer to them',
  (_, hide) => {
    // Everything that can be asked, by four people of two dossiers: more than a busy machine does in the ordinary time.
    test.each(Object.entries(THEN))('%s', { timeout: 240_000 }, async (__, then) => {
      const [without, withIt] = [await then(await world()), await then(await hide(await world()))];
      for (const who of ['coach', 'manager', 'partner', 'principal'] as const) {
        const expected = await answers(without, without.others[who]);
        const told = await answers(withIt, withIt.others[who]);
        expect(Object.keys(expected).length).toBeGreaterThan(50);
        expect([who, told]).toEqual([who, expected]);
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
