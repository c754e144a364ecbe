import { expect, test } from 'vitest';
import { type Act, DESTROYS, refuseLoss, refuseUnderHold } from '../../domain/destruction.ts';
import { ENDED, HELD } from './support/samples.ts';

/**
 * The end of a dossier's time, what a client has taken away, and the end of the time of a complaint's content. Everything else
 * leaves the content where it is, and goes on under a hold: a term that runs, a right to see, an answer that is awaited.
 */
const STOPPED: readonly Act[] = ['complaint-retention', 'destruction', 'erasure', 'removal', 'rights-removal'];
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

test('[EK-10.1] under a hold nothing that was typed goes, and nothing is written over', () => {
  const client = { firstName: 'Noor', lastName: 'de Wit', phone: '06' };
  const secrets = { client, decisionReference: 'WW-77', holdReason: 'Een geschil' };
  const held = { ...HELD, secrets };
  const refused = (field: string) => ({
    ok: false,
    refusal: { code: 'held-content', rule: 'hold.blocks-destruction', field },
  });
  expect(refuseLoss(held, { ...secrets, client: { ...client, phone: '07' } })).toStrictEqual(refused('phone'));
  expect(refuseLoss(held, { client, holdReason: 'Een geschil' })).toStrictEqual(refused('decisionReference'));
  // What comes beside it, and the reason of the hold itself, may.
  expect(refuseLoss(held, { ...secrets, client: { ...client, address: 'Dorpsstraat 12' } })).toBeUndefined();
  expect(refuseLoss(held, { client, decisionReference: 'WW-77' })).toBeUndefined();
  expect(refuseLoss(HELD, { ...HELD.secrets, decisionReference: 'WW-78' })).toBeUndefined();
  expect(refuseLoss({ ...ENDED, secrets }, { client: { firstName: 'Noor', lastName: 'Prins' } })).toBeUndefined();
});
