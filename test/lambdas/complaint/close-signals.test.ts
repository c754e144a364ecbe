import { expect, test } from 'vitest';
import { swept, yes } from '../../support/consents.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { changesNothing, refusal } from '../support.ts';

type Line = { readonly complaintId: string; readonly state: 'received' | 'confirmed'; readonly channel: string };
type Closed = { readonly closed: string[]; readonly left: { complaintId: string; problem: string }[] };
const reasons = 'Dit zijn geen klachten over de praktijk.';

async function flooded(times: number) {
  const one = practice();
  for (let n = 0; n < times; n += 1)
    yes(await one.call('sendSignal', {}, { as: 'nobody', body: { text: `Nummer ${n}.` } }));
  return { one, lines: await lines(one) };
}
const lines = async (one: Practice) =>
  yes<{ items: Line[] }>(await one.call('listComplaints', {}, { query: { limit: '100' } })).items;
const seen = (some: readonly Line[]) => some.map(({ complaintId, state }) => ({ complaintId, state }));
const close = (one: Practice, signals: readonly object[], more: object = {}) =>
  one.call('closeSignals', {}, { body: { reasons, signals, ...more } });

test('[RIO-7.2] fifty signals are closed together, with reasons, and nothing more comes of them', async () => {
  const { one, lines: all } = await flooded(50);
  const { closed, left } = yes<Closed>(await close(one, seen(all)));
  expect([closed.length, left]).toEqual([50, []]);
  expect((await lines(one)).every(({ state }) => String(state) === 'closed')).toBe(true);
  const [{ complaintId = '' } = {}] = all;
  const told = JSON.stringify(yes(await one.call('getComplaint', { complaintId })));
  for (const said of ['not-taken-up', reasons]) expect(told).toContain(said);
  one.clock.advance('P60D');
  await swept(one);
  const overdue = one.items.dump('records').filter((item) => JSON.stringify(item).includes('"complaint-overdue"'));
  expect(overdue).toEqual([]);
});

test('what changed since it was read, is closed already, or is no signal stays as it is, and the others are closed', async () => {
  const { one, lines: all } = await flooded(3);
  const [first, second, third] = seen(all);
  const { dossierId, client } = await running(one);
  const body = { dossierId, about: { kind: 'other' }, text: 'Het gesprek was te laat.' };
  const { complaintId } = yes<{ complaintId: string }>(await one.call('makeComplaint', {}, { as: client, body }));
  yes(await close(one, [first ?? {}]));
  const { closed, left } = yes<Closed>(
    await close(one, [first ?? {}, { ...second, state: 'confirmed' }, { complaintId, state: 'received' }, third ?? {}]),
  );
  expect(closed).toEqual([third?.complaintId]);
  expect(left).toEqual([
    { complaintId: first?.complaintId, problem: 'version-conflict' },
    { complaintId: second?.complaintId, problem: 'version-conflict' },
    { complaintId, problem: 'not-allowed' },
  ]);
});

test('nobody but the owner closes any, and not without reasons', async () => {
  const { one, lines: all } = await flooded(1);
  for (const role of ['coach', 'client', 'manager'] as const) {
    const as = await one.invite(role);
    const reply = await one.call('closeSignals', {}, { as, body: { reasons, signals: seen(all) } });
    if (reply.status === 200) expect((reply.body as Closed).closed).toEqual([]);
    else expect([403, 404]).toContain(reply.status);
  }
  const refused = await changesNothing(one, () => close(one, seen(all), { reasons: '' }));
  expect(refused).toEqual(refusal(400, 'invalid-request'));
  expect((await lines(one)).map(({ state }) => state)).toEqual(['received']);
});
