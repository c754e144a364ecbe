import { expect, test } from 'vitest';
import { type Act, DESTROYS, refuseUnderHold } from '../../domain/destruction.ts';
import { ENDED, HELD } from './support/samples.ts';

/**
 * The end of a dossier's time, what a client has taken away, and the end of the time of a complaint's content. Everything else
 * leaves the content where it is, and goes on under a hold: a term that runs, a right to see, an answer that is awaited.
 */
const STOPPED: readonly Act[] = ['complaint-retention', 'destruction', 'erasure', 'removal'];
const ACTS = Object.keys(DESTROYS) as Act[];

test('[EK-10.1] a legal hold stops exactly what takes content away', () => {
  expect(ACTS.filter((act) => refuseUnderHold(act, HELD, 'hold.blocks-destruction') !== undefined).sort()).toEqual(
    STOPPED,
  );
  expect(refuseUnderHold('erasure', HELD, 'hold.blocks-destruction', 'kind')).toStrictEqual({
    ok: false,
    refusal: { code: 'held', rule: 'hold.blocks-destruction', field: 'kind' },
  });
});

test('[EK-10.1] without a hold nothing is stopped', () => {
  expect(ACTS.filter((act) => refuseUnderHold(act, ENDED, 'hold.blocks-destruction') !== undefined)).toEqual([]);
});
