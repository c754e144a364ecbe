import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar.ts';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, fact, type Stage } from '../../local/story/stage.ts';
import { pagesOf } from '../lambdas/letters/pdf-text.ts';
import { contents, type Made, ownStage, refusedUnchanged, running } from '../support/deployed.ts';

let stage: Stage;
let close: () => void = () => undefined;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
});
afterAll(() => close());

const requestId = ({ body }: { readonly body: unknown }): string => (body as { requestId: string }).requestId;
const ask = async ({ path }: Made, kind: string): Promise<string> => {
  const asked = as(stage, 'client').call('POST', `${path}/rights`, { body: { kinds: [kind] } });
  return `${path}/rights/${requestId(await expected(201, asked, 'the request'))}`;
};
const register = async ({ path }: Made, receivedOn: string, more: object = {}): Promise<string> => {
  const body = { kinds: ['access'], channel: 'letter', receivedOn, ...more };
  const asked = as(stage, 'owner').call('POST', `${path}/rights/registrations`, { body });
  return `${path}/rights/${requestId(await expected(201, asked, 'the registration'))}`;
};
const decide = (request: string, decision: object) =>
  as(stage, 'owner').call('POST', `${request}/decision`, { body: { decisions: [decision] } });

/** Until its execution waits: from then on its record does not change by itself. */
const waits = ({ dossierId }: Made, what: 'identity' | 'decision') =>
  eventually(`the wait for the ${what}`, async () =>
    JSON.stringify(await contents(stage, dossierId)).includes(`"awaits":"${what}"`) ? true : undefined,
  );
const closed = (request: string) =>
  eventually('the request to be closed', async () => {
    const { body } = await expected(200, as(stage, 'client').call('GET', request), 'the request');
    return (body as { state: string }).state === 'closed' ? true : undefined;
  });

describe('the term of a request', () => {
  test('[EK-9.3a] starts at receipt, and is not extended after its first month', async () => {
    const made = await running(stage);
    const receivedOn = addDays(fact(stage, 'today'), -40);
    const identity = { method: 'in-person', on: receivedOn };
    const request = await register(made, receivedOn, { identity });
    await waits(made, 'decision');
    const body = { by: 'P1M', reasons: 'Veel stukken.' };
    const extend = () => as(stage, 'owner').call('POST', `${request}/extension`, { body });
    await refusedUnchanged(stage, made, extend, [409, 'extension-late']);
  });

  test('[EK-9.3b] stands still for doubt about who asks, and for nothing else', async () => {
    const made = await running(stage);
    const request = await register(made, fact(stage, 'today'));
    await waits(made, 'identity');
    const stop = (reason: string) =>
      as(stage, 'owner').call('POST', `${request}/identity-question`, { body: { reason, doubt: 'Geen tijd.' } });
    await refusedUnchanged(stage, made, () => stop('busy'), [422, 'stop-reason']);
    const early = () => decide(request, { kind: 'access', outcome: 'granted' });
    await refusedUnchanged(stage, made, early, [409, 'identity-missing']);
    await expected(200, stop('identity-doubt'), 'a question about who asks');
    await refusedUnchanged(stage, made, () => stop('identity-doubt'), [409, 'identity-asked']);
  });
});

describe('a decision', () => {
  test('[EK-10.4] the letter of a refusal says why, and names the authority and the court; it is decided once', async () => {
    const made = await running(stage);
    const request = await ask(made, 'restriction');
    const no = { kind: 'restriction', outcome: 'refused', reasons: 'De gegevens kloppen.' };
    await expected(200, decide(request, no), 'no');
    await closed(request);
    const asked = as(stage, 'client').call('GET', `${request}/letters/decision/pdf`);
    const letter = pagesOf((await expected(200, asked, 'the letter')).bytes).join(' ');
    for (const words of ['De gegevens kloppen.', 'Autoriteit Persoonsgegevens', 'rechtbank'])
      expect(letter).toContain(words);
    await refusedUnchanged(stage, made, () => decide(request, no), [409, 'rights-closed']);
  });
});

describe('somebody else', () => {
  test('[RIO-3.6] finds nothing: not to ask about, not to read, not to take back', async () => {
    const made = await running(stage);
    const request = await ask(made, 'objection');
    await waits(made, 'decision');
    const other = await ownStage();
    const client = as(other.stage, 'client');
    const body = { kinds: ['access'] };
    for (const attempt of [
      () => client.call('POST', `${made.path}/rights`, { body }),
      () => client.call('GET', request),
      () => client.call('POST', `${request}/withdrawal`),
    ])
      await refusedUnchanged(stage, made, attempt, [404, 'not-found']);
    other.close();
  });
});
