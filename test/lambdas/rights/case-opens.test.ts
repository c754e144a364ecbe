import { describe, expect, test } from 'vitest';
import { CHANNELS } from '../../../domain/rights/request.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { type Dossier, running, uploaded } from '../../support/story.ts';
import { changesNothing, refusal } from '../support.ts';
import { call, type Made, made } from './support.ts';

const CAME_IN = CHANNELS.filter((channel) => channel !== 'portal');

async function withDocument() {
  const one = practice();
  const dossier = await running(one);
  const documentId = await uploaded(one, dossier);
  return { one, dossier, documentId, reads: readsOf(one, dossier, documentId) };
}

/** Everything that an open case opens to the owner. */
const readsOf = (one: Practice, { dossierId }: Dossier, documentId: string) => [
  () => one.call('listDocuments', { dossierId }),
  () => one.call('getDocument', { dossierId, documentId }),
  () => one.call('downloadDocument', { dossierId, documentId }),
];
type Reads = ReturnType<typeof readsOf>;

const closed = async (one: Practice, reads: Reads) => {
  for (const read of reads) expect(await changesNothing(one, read)).toEqual(refusal(403, 'not-allowed'));
};
const open = async (reads: Reads) => {
  for (const read of reads) expect((await read()).status).toBeLessThan(300);
};

/** A request that the owner registers for somebody of whom it is not known yet who they are. */
async function registered(one: Practice, { dossierId }: Dossier, channel: string): Promise<Made> {
  const body = { kinds: ['access'], channel, receivedOn: one.today() };
  const reply = await call(one, 'registerRights', { dossierId }, { body });
  expect(reply.status).toBe(201);
  return { dossierId, requestId: (reply.body as { requestId: string }).requestId };
}
const proof = (one: Practice) => ({ method: one.policy.rights.identity.methods[1]?.id ?? '', on: one.today() });

describe('[EK-7.1] [EK-9.3b] a request opens the content to the owner only once it stands who asks', () => {
  test.each(CAME_IN)('that came in by %s: from the proof until its end', async (channel) => {
    const { one, dossier, reads } = await withDocument();
    const request = await registered(one, dossier, channel);
    await closed(one, reads);
    const doubt = { reason: 'identity-doubt', doubt: 'Een ander adres dan wij kennen' };
    expect((await call(one, 'askIdentity', { ...request }, { body: doubt })).status).toBeLessThan(300);
    await closed(one, reads);
    expect((await call(one, 'establishIdentity', { ...request }, { body: proof(one) })).status).toBeLessThan(300);
    await open(reads);
    expect((await call(one, 'withdrawRights', { ...request }, { as: dossier.client })).status).toBeLessThan(300);
    await closed(one, reads);
  });

  test('that the client proves by signing in, and one that is made in the portal', async () => {
    const first = await withDocument();
    const request = await registered(first.one, first.dossier, 'letter');
    const doubt = { reason: 'identity-doubt', doubt: 'Een ander adres dan wij kennen' };
    await call(first.one, 'askIdentity', { ...request }, { body: doubt });
    const confirmed = await call(
      first.one,
      'establishIdentity',
      { ...request },
      { as: first.dossier.client, body: proof(first.one) },
    );
    expect(confirmed.status).toBeLessThan(300);
    await open(first.reads);
    const second = await withDocument();
    await made(second.one, second.dossier, { kinds: ['access'] });
    await open(second.reads);
  });

  test('and never when it is withdrawn before', async () => {
    const { one, dossier, reads } = await withDocument();
    const request = await registered(one, dossier, 'letter');
    expect((await call(one, 'withdrawRights', { ...request }, { as: dossier.client })).status).toBeLessThan(300);
    await closed(one, reads);
  });
});
