import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVENTS } from '../../contracts/names.ts';
import { AT_ONCE } from '../../domain/cover/batch.ts';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, type Stage } from '../../local/story/stage.ts';
import { inspected, ticket } from '../e2e/uploads.ts';
import { ownStage, registered, running } from '../support/deployed.ts';
import { workflow } from './erasures.ts';

let stage: Stage;
let close: () => void = () => undefined;
let flow: Awaited<ReturnType<typeof workflow>>;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  flow = await workflow();
});
afterAll(() => {
  flow?.close();
  close();
});

test('[EK-4.3] an upload whose inspection fails to its last retry says so to who sent it', async () => {
  const made = await running(stage);
  const { documentId } = await ticket(stage, made);
  // A scan that did not come to an end is an error each time. As EventBridge does: it waits for no answer.
  const event = {
    'detail-type': EVENTS.malwareDetailType,
    detail: {
      s3ObjectDetails: { objectKey: `incoming/${made.dossierId}/${documentId}` },
      scanResultDetails: { scanResultStatus: 'FAILED' },
    },
  };
  await flow.tell('inspect', event);
  expect(await inspected(stage, made, documentId)).toMatchObject({
    state: 'rejected',
    rejection: { code: 'not-checked' },
  });
});

test('[EK-6.2] a handover of many dossiers is taken on and carried out by a function with its own rights', async () => {
  for (let n = 0; n < AT_ONCE; n += 1) await registered(stage);
  const [from, to] = [stage.people.get('coach'), stage.people.get('other-coach')];
  const body = { fromCoachId: from?.personId, toCoachId: to?.personId };
  const owner = as(stage, 'owner');
  const taken = await expected(202, owner.call('POST', '/api/handovers', { body }), 'the handover');
  const { batch } = taken.body as { batch: { batchId: string; total: number } };
  expect(batch.total).toBe(AT_ONCE + 1);
  const done = await eventually('the end of the batch', async () => {
    const { body: seen } = await expected(200, owner.call('GET', `/api/batches/${batch.batchId}`), 'the batch');
    return (seen as { state: string }).state === 'done' ? seen : undefined;
  });
  expect(done).toMatchObject({ state: 'done', done: batch.total, left: 0, refused: [] });
});
