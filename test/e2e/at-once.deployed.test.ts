import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

/**
 * Fifty in all: each is a process of its own in the local cloud. That fifty of each kind come through is shown for every operation that
 * makes something, on a simulated clock (test/lambdas/shared/contention.test.ts).
 */
test('fifty at once, of three kinds, are all made; whoever is told to come again is told when, and succeeds', async () => {
  const makers = Object.values(made);
  const answered: number[] = [];
  const untilMade = async (make: () => Promise<Reply>): Promise<Reply> => {
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
  const all = Array.from({ length: MANY }, (_, index) => makers[index % makers.length] ?? made.dossiers);
  const replies = await Promise.all(all.map(untilMade));
  expect(replies.map(({ status }) => status)).toEqual(all.map(() => 201));
  expect(answered.filter((status) => status !== 201 && status !== 503)).toEqual([]);
});
