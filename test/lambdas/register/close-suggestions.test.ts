import { expect, test } from 'vitest';
import { yes } from '../../support/consents.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { changesNothing, refusal } from '../support.ts';

type Seen = { readonly suggestionId: string; readonly version: number };
type Listed = Seen & { readonly state: string; readonly answer?: string };
type Closed = { readonly closed: string[]; readonly left: { suggestionId: string; problem: string }[] };
const answer = 'Dit zijn geen voorstellen aan de praktijk.';

async function flooded(times: number) {
  const one = practice();
  for (let n = 0; n < times; n += 1)
    yes(await one.call('sendPublicSuggestion', {}, { as: 'nobody', body: { text: `Nummer ${n}.` } }));
  return { one, all: await listed(one) };
}
const listed = async (one: Practice) =>
  yes<{ items: Listed[] }>(await one.call('listSuggestions', {}, { query: { limit: '100' } })).items;
const seen = (some: readonly Listed[]): Seen[] => some.map(({ suggestionId, version }) => ({ suggestionId, version }));
const close = (one: Practice, suggestions: readonly Seen[], more: object = {}) =>
  one.call('closeSuggestions', {}, { body: { answer, suggestions, ...more } });

test('[RIO-end] fifty suggestions of nobody are closed together, with one answer', async () => {
  const { one, all } = await flooded(50);
  const { closed, left } = yes<Closed>(await close(one, seen(all)));
  expect([closed.length, left]).toEqual([50, []]);
  expect((await listed(one)).every((each) => each.state === 'answered' && each.answer === answer)).toBe(true);
});

test('what is answered already, changed since, or of somebody who waits for an answer stays as it is', async () => {
  const { one, all } = await flooded(3);
  const [first, second, third] = seen(all);
  if (!first || !second || !third) throw new Error('There are three');
  const client = await one.invite('client');
  const sent = await one.call('sendSuggestion', {}, { as: client, body: { text: 'De wachtkamer is koud.' } });
  const { suggestionId } = yes<{ suggestionId: string }>(sent);
  yes(await close(one, [first]));
  const again = { ...first, version: first.version + 1 };
  const { closed, left } = yes<Closed>(
    await close(one, [first, again, { ...second, version: 9 }, { suggestionId, version: 1 }, third]),
  );
  expect(closed).toEqual([third.suggestionId]);
  expect(left).toEqual([
    { suggestionId: first.suggestionId, problem: 'version-conflict' },
    { suggestionId: first.suggestionId, problem: 'suggestion-answered' },
    { suggestionId: second.suggestionId, problem: 'version-conflict' },
    { suggestionId, problem: 'not-allowed' },
  ]);
});

test('nobody but the owner closes any, and not without an answer', async () => {
  const { one, all } = await flooded(1);
  for (const role of ['coach', 'client', 'manager'] as const) {
    const as = await one.invite(role);
    const refused = () => one.call('closeSuggestions', {}, { as, body: { answer, suggestions: seen(all) } });
    expect(await changesNothing(one, refused)).toEqual(refusal(403, 'not-allowed'));
  }
  const empty = () => close(one, seen(all), { answer: '' });
  expect(await changesNothing(one, empty)).toEqual(refusal(400, 'invalid-request'));
  expect((await listed(one)).map(({ state }) => state)).toEqual(['open']);
});
