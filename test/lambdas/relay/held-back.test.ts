import { expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../../contracts/api.ts';
import { relayEvent, relayLeftBehind } from '../../../lambdas/relay/relay.ts';
import { swept } from '../../support/consents.ts';
import { type Practice, practice } from '../../support/practice.ts';

/** Whatever anybody can send without signing in, also what comes tomorrow. What wants the word of a link has its own bound. */
const open = (Object.entries(OPERATIONS) as [OperationName, (typeof OPERATIONS)[OperationName]][]).flatMap(
  ([name, { public: isPublic, kind, namedInBody }]) =>
    isPublic && kind !== 'reads' && namedInBody !== true ? [name] : [],
);
const flood = async (one: Practice, name: OperationName, times: number) => {
  for (let n = 0; n < times; n += 1)
    expect((await one.call(name, {}, { as: 'nobody', body: { text: `Nummer ${n}.` } })).status).toBe(201);
};
const mailsSince = async (one: Practice, before: number): Promise<string[]> => {
  await relayLeftBehind(one);
  return one.mailer.sent.slice(before).map(({ subject }) => subject);
};

test.each(open)(
  'a flood of %s is ten mails to the owner that day, and one the next that says how many',
  async (name) => {
    const one = practice();
    await flood(one, name, 25);
    const most = one.policy.registers.openMailsADay;
    expect(await mailsSince(one, 0)).toHaveLength(most);
    // Nothing of it waits, and nothing was lost but mails.
    expect(one.items.dump('records').filter(({ pk }) => pk.startsWith('OUTBOX#'))).toEqual([]);
    one.clock.advance('P1D');
    for (let time = 0; time < 2; time += 1) await relayEvent(one, {});
    const [digest, ...others] = one.mailer.sent.slice(most);
    expect(others).toEqual([]);
    expect(digest?.text).toMatch(/5 maart 2026.* 25 .* 15 /s);
    expect(digest?.text).not.toContain('Nummer');
  },
);

test('what becomes late of a flood is as few mails, each day', async () => {
  const one = practice();
  await flood(one, 'sendSignal', 15);
  await mailsSince(one, 0);
  for (let day = 0; day < 60; day += 1) {
    one.clock.advance('P1D');
    await swept(one);
    const before = one.mailer.sent.length;
    await relayEvent(one, {});
    // The digest of the day before comes beside them.
    expect(one.mailer.sent.length - before).toBeLessThanOrEqual(one.policy.registers.openMailsADay + 1);
  }
});

test('what somebody sends who signed in is always told', async () => {
  const one = practice();
  const client = await one.invite('client');
  for (let n = 0; n < 15; n += 1)
    expect((await one.call('sendSuggestion', {}, { as: client, body: { text: `Nummer ${n}.` } })).status).toBe(201);
  expect(await mailsSince(one, 0)).toHaveLength(15);
});
