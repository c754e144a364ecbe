import { expect, test } from 'vitest';
import { complaintStep } from '../../../lambdas/complaint/task-steps.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { registered } from '../../support/story.ts';
import { effectsOf } from '../rights/support.ts';
import { complaintOf, made, Run } from './support.ts';

/** Does something just after a complaint was read, so that what is decided on it no longer holds. */
function between(one: Practice, times: number, act: () => Promise<unknown>): void {
  const load = one.complaints.load.bind(one.complaints);
  let left = times;
  one.complaints.load = async (complaintId) => {
    const loaded = await load(complaintId);
    if (left > 0) {
      left -= 1;
      await act();
    }
    return loaded;
  };
}
const answered = (one: Practice): string[] =>
  effectsOf(one).flatMap((effect) => (effect.type === 'answer-token' ? [effect.outcome] : []));

test('[RIO-7.2] an answer that comes while the execution leaves its token is heard', async () => {
  const one = practice();
  const { client } = await registered(one);
  const complaintId = await made(one, client, { about: { kind: 'other' } });
  const run = new Run(one, complaintId);
  await run.go();
  const decision = { outcome: 'not-taken-up', reasons: 'Dit gaat niet over ons.' };
  await one.call('decideComplaint', { complaintId }, { body: decision });
  between(one, 1, () => one.call('answerComplaint', { complaintId }, { as: client, body: { solved: false } }));
  expect(await run.go()).toBe('AwaitDecision');
  expect(run.path).toEqual([
    'Open',
    'Opened',
    'AwaitDecision',
    'Decided',
    'AwaitAnswer',
    'Answered',
    'Open',
    'Opened',
    'AwaitDecision',
  ]);
  expect(answered(one)).toEqual(['decided', 'reopened']);
  expect((await complaintOf(one, complaintId)).state).toBe('confirmed');
});

test('[RIO-7.2] a step that never gets a turn fails, and changes nothing', async () => {
  const one = practice();
  const { client } = await registered(one);
  const complaintId = await made(one, client, { about: { kind: 'other' } });
  const before = await complaintOf(one, complaintId);
  const load = one.complaints.load.bind(one.complaints);
  one.complaints.load = async (id) => {
    const loaded = await load(id);
    return loaded && { ...loaded, complaint: { ...loaded.complaint, version: 99 } };
  };
  await expect(complaintStep(one, { step: 'open', complaintId })).rejects.toThrow('changed meanwhile');
  one.complaints.load = load;
  expect(await complaintOf(one, complaintId)).toEqual(before);
});

test('[RIO-7.2] waiting for what is not there any more ends at once', async () => {
  const one = practice();
  const task = { step: 'await', for: 'decision', token: 'token-9', complaintId: one.owner.personId } as const;
  expect(await complaintStep(one, task)).toEqual({ outcome: 'gone' });
  expect(answered(one)).toEqual(['gone']);
});
