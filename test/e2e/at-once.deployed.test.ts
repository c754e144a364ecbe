import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../local/story/session.ts';
import { as, type Stage } from '../../local/story/stage.ts';
import { newDossier, ownStage } from '../support/deployed.ts';

const MANY = 50;
/** How often somebody comes again. */
const TIMES = 5;

let stage: Stage;
let close = (): void => {};
beforeAll(async () => {
  ({ stage, close } = await ownStage());
});
afterAll(() => close());

/** Whatever contends: a number of the year, the chain of the practice, or both. */
const made = {
  dossiers: () => as(stage, 'coach').call('POST', '/api/dossiers', { body: newDossier(stage) }),
  signals: () => stage.anyone.call('POST', '/api/signals', { body: { text: 'De deur stond open.' } }),
  accounts: () => {
    const body = { role: 'coach', email: `coach-${randomUUID()}@voorbeeld.example`, givenName: 'Anke' };
    return as(stage, 'owner').call('POST', '/api/people', { body });
  },
} as const satisfies { readonly [what in string]: () => Promise<Reply> };

describe.each(Object.entries(made))('%s', (_, make) => {
  test('fifty at once are all made; whoever is told to come again is told when, and succeeds', async () => {
    const answered: number[] = [];
    const untilMade = async (): Promise<Reply> => {
      let reply = await make();
      answered.push(reply.status);
      for (let again = 0; again < TIMES && reply.status !== 201; again += 1) {
        expect([reply.status, reply.retryAfter]).toEqual([503, expect.any(Number)]);
        await setTimeout(1_000 * (reply.retryAfter ?? 0));
        reply = await make();
        answered.push(reply.status);
      }
      return reply;
    };
    const replies = await Promise.all(Array.from({ length: MANY }, untilMade));
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: MANY }, () => 201));
    expect(answered.filter((status) => status !== 201 && status !== 503)).toEqual([]);
  });
});
