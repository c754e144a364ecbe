import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { yes } from '../../support/consents.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { everyRegulation } from '../../support/regulations.ts';
import { changesNothing } from '../support.ts';

/** Whatever anybody can send without signing in, also what comes tomorrow. What wants the word of a link has its own bound. */
const open = (Object.entries(OPERATIONS) as [OperationName, (typeof OPERATIONS)[OperationName]][]).flatMap(
  ([name, { public: isPublic, kind, namedInBody }]) =>
    isPublic && kind !== 'reads' && namedInBody !== true ? [name] : [],
);

const send = (one: Practice, name: OperationName, text = 'Het kan beter.', headers = {}) =>
  one.call(name, {}, { as: 'nobody', body: { text }, headers });

const full = async (name: OperationName, policyId?: string) => {
  const one = practice(policyId);
  for (let n = 0; n < one.policy.registers.openSendsADay; n += 1) expect((await send(one, name)).status).toBe(201);
  return one;
};

test.each(everyRegulation.flatMap((policyId) => open.map((name) => [name, policyId] as const)))(
  'after as many as the policy takes in a day, %s answers when the next day begins, and the other ways (%s)',
  async (name, policyId) => {
    const one = await full(name, policyId);
    const { status, headers, body } = await send(one, name, 'Nog een.', { 'accept-language': 'en' });
    expect([status, body]).toEqual([429, expect.objectContaining({ type: 'urn:dossierwacht:problem:open-limit' })]);
    expect((body as { detail: string }).detail).toMatch(/Call or mail the practice.* letter/);
    const after = one.clock.read().add({ seconds: Number(headers['retry-after']) });
    const local = after.toZonedDateTimeISO('Europe/Amsterdam');
    expect(local.toPlainDate().toString()).toBe(Temporal.PlainDate.from(one.today()).add({ days: 1 }).toString());
    expect(local.toPlainTime().toString({ smallestUnit: 'second' })).toBe('00:00:00');
    one.clock.advance('P1D');
    expect((await send(one, name)).status).toBe(201);
  },
);

test.each(open)(
  'a full day of %s costs the others nothing: not other ways in, and not those who sign in',
  async (name) => {
    const one = await full(name);
    const before = (table: 'records' | 'vault') => one.items.dump(table).filter(({ pk }) => pk !== 'COUNTER');
    const kept = [before('records'), before('vault')];
    expect((await send(one, name)).status).toBe(429);
    expect([before('records'), before('vault')]).toEqual(kept);
    for (const other of open) if (other !== name) expect((await send(one, other)).status).toBe(201);
    const client = await one.invite('client');
    yes(await one.call('sendSuggestion', {}, { as: client, body: { text: 'De wachtkamer is koud.' } }));
    const about = { kind: 'other' };
    yes(await one.call('makeComplaint', {}, { as: client, body: { about, text: 'Het gesprek was te laat.' } }));
  },
);

test.each(open)('what %s refuses anyway is not counted', async (name) => {
  const one = practice();
  const most = one.policy.registers.openSendsADay;
  for (let n = 0; n < most + 1; n += 1) await changesNothing(one, () => send(one, name, ''));
  expect((await send(one, name)).status).toBe(201);
});
