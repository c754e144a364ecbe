import { randomUUID } from 'node:crypto';
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OUTPUTS } from '../../contracts/names.ts';
import { addDays } from '../../domain/calendar.ts';
import { clientConfig } from '../../local/cloud/cloud.ts';
import { outputOf } from '../../local/cloud/outputs.ts';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, fact, type Stage } from '../../local/story/stage.ts';
import { mailsAbout } from '../support/consents-deployed.ts';
import {
  contents,
  deployedCloud,
  expectProblem,
  type Made,
  ownStage,
  refusedUnchanged,
  running,
} from '../support/deployed.ts';
import { withoutRight } from '../support/rights.ts';

let stage: Stage;
let close: () => void = () => undefined;
let made: Made;
const machines = new SFNClient(clientConfig(deployedCloud()));

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  made = await running(stage);
});
afterAll(() => {
  machines.destroy();
  close();
});

const ask = async (body: object, { path }: Made = made): Promise<string> => {
  const asked = as(stage, 'client').call('POST', `${path}/rights`, { body });
  return ((await expected(201, asked, 'the request')).body as { requestId: string }).requestId;
};
const of = (requestId: string, { path }: Made = made): string => `${path}/rights/${requestId}`;
const decide = (requestId: string, decision: object, at: Made = made) =>
  as(stage, 'owner').call('POST', `${of(requestId, at)}/decision`, { body: { decisions: [decision] } });
const stateOf = async (requestId: string, at: Made = made): Promise<string> => {
  const { body } = await expected(200, as(stage, 'client').call('GET', of(requestId, at)), 'the request');
  return (body as { state: string }).state;
};
const reaches = (requestId: string, state: string, at: Made = made) =>
  eventually(`the request to be ${state}`, async () => ((await stateOf(requestId, at)) === state ? true : undefined));

/** Until its execution waits for the decision: from then on nothing changes by itself. */
const waiting = ({ dossierId }: Made) =>
  eventually('the execution to wait', async () =>
    JSON.stringify(await contents(stage, dossierId)).includes('"awaits":"decision"') ? true : undefined,
  );

describe('a request, as deployed', () => {
  test('[EK-10.4] a refusal goes at once with its letter, and the execution ends; it knows ids only', async () => {
    const requestId = await ask({ kinds: ['restriction'] });
    await expected(200, decide(requestId, { kind: 'restriction', outcome: 'refused', reasons: 'Geen grond.' }), 'no');
    await reaches(requestId, 'closed');
    const letter = await as(stage, 'client').call('GET', `${of(requestId)}/letters/decision/pdf`);
    expect(letter.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const arn = outputOf(deployedCloud().outputs, 'workflow', OUTPUTS.workflow.rightsMachineArn);
    const executionArn = `${arn.replace(':stateMachine:', ':execution:')}:${requestId}`;
    const execution = await eventually('the end of the execution', async () => {
      const found = await machines.send(new DescribeExecutionCommand({ executionArn }));
      return found.status === 'RUNNING' ? undefined : found;
    });
    expect(execution.status).toBe('SUCCEEDED');
    expect(JSON.parse(execution.input ?? '')).toEqual({ requestId, dossierId: made.dossierId });
    const client = stage.people.get('client')?.email ?? '';
    const mails = await eventually('the mail', async () => {
      const sent = await mailsAbout(stage, client, requestId);
      return sent.length >= 2 ? sent : undefined;
    });
    expect(new Set(mails).size).toBe(mails.length);
  });

  test('[EK-9.3c] [EK-10.5] a package that cannot be made alarms the owner; one command goes on, and nothing half is offered', async () => {
    const giveBack = await withoutRight(deployedCloud(), 'exportPackage', 'kms:Decrypt');
    const requestId = await ask({ kinds: ['access'] });
    await expected(200, decide(requestId, { kind: 'access', outcome: 'granted' }), 'yes');
    const stuck = 'De uitvoering van een verzoek is blijven steken';
    await eventually('the alarm', async () =>
      (await mailsAbout(stage, stage.ownerEmail, requestId)).includes(stuck) ? true : undefined,
    );
    const fetch = () => as(stage, 'client').call('POST', `${of(requestId)}/packages/access/downloads`);
    expect((await fetch()).status).toBe(404);
    await giveBack();
    await expected(200, as(stage, 'owner').call('POST', `${of(requestId)}/resumption`), 'going on');
    await reaches(requestId, 'closed');
    expect((await fetch()).status).toBe(201);
  });

  test('[RIO-6.3] an erasure that is decided twice at once is one', async () => {
    const own = await running(stage);
    const requestId = await ask({ kinds: ['erasure'] }, own);
    const yes = { kind: 'erasure', outcome: 'granted' };
    const answers = await Promise.all([decide(requestId, yes, own), decide(requestId, yes, own)]);
    expect(answers.map(({ status }) => status).sort()[0]).toBe(200);
    const certificates = await eventually('the certificate', async () => {
      const { body } = await expected(200, as(stage, 'owner').call('GET', '/api/certificates'), 'certificates');
      const { items } = body as { items: { dossierNumber: string }[] };
      const found = items.filter(({ dossierNumber }) => dossierNumber === own.number);
      return found.length > 0 ? found : undefined;
    });
    expect(certificates).toHaveLength(1);
    expect((await as(stage, 'client').call('GET', own.path)).status).toBe(404);
  });
});

describe('bad input changes nothing', () => {
  const phone = { kind: 'correction', target: { field: 'phone' }, ground: 'incorrect', to: '0687654321' };
  const unknown = { ...phone, ground: 'mood' };

  test.each([
    ['[EK-10.3] a correction without changes', { kinds: ['correction'] }, 422, 'changes-missing'],
    ['[EK-10.2] a ground of nobody', { kinds: ['correction'], changes: [unknown] }, 422, 'change-ground-unknown'],
  ])('%s', async (_what, body, status, code) => {
    const asked = () => as(stage, 'client').call('POST', `${made.path}/rights`, { body });
    await refusedUnchanged(stage, made, asked, [status, code]);
  });

  test('[EK-9.3a] a date of receipt that is still to come, and a request about another client’s dossier', async () => {
    const receivedOn = addDays(fact(stage, 'today'), 1);
    const body = { kinds: ['access'], channel: 'letter', receivedOn };
    const registered = () => as(stage, 'owner').call('POST', `${made.path}/rights/registrations`, { body });
    await refusedUnchanged(stage, made, registered, [422, 'received-in-future']);
    const elsewhere = `/api/dossiers/${randomUUID()}/rights`;
    expectProblem(await as(stage, 'client').call('POST', elsewhere, { body: { kinds: ['access'] } }), 404, 'not-found');
    const stranger = as(stage, 'other-coach').call('POST', `${made.path}/rights`, { body: { kinds: ['access'] } });
    expectProblem(await stranger, 404, 'not-found');
  });

  test('[EK-10.4] a refusal without reasons, an extension too long or twice, another reason to stop, a closed request', async () => {
    const own = await running(stage);
    const requestId = await ask({ kinds: ['objection'] }, own);
    await waiting(own);
    const owner = as(stage, 'owner');
    const refuse = () => decide(requestId, { kind: 'objection', outcome: 'refused', reasons: '' }, own);
    await refusedUnchanged(stage, own, refuse, [422, 'reasons-missing']);
    const extend = (by: string) =>
      owner.call('POST', `${of(requestId, own)}/extension`, { body: { by, reasons: 'Veel stukken.' } });
    await refusedUnchanged(stage, own, () => extend('P3M'), [422, 'extension-too-long']);
    await expected(200, extend('P1M'), 'an extension');
    await refusedUnchanged(stage, own, () => extend('P1M'), [409, 'extension-twice']);
    const stop = () =>
      owner.call('POST', `${of(requestId, own)}/identity-question`, { body: { reason: 'busy', doubt: 'Geen tijd.' } });
    expect((await stop()).status).toBeGreaterThanOrEqual(400);
    await expected(200, as(stage, 'client').call('POST', `${of(requestId, own)}/withdrawal`), 'taking it back');
    await refusedUnchanged(stage, own, () => decide(requestId, { kind: 'objection', outcome: 'granted' }, own), [
      409,
      'rights-closed',
    ]);
  });

  test('[RIO-6.3] erasure while access is open: the order is asked, and nothing is lost', async () => {
    const own = await running(stage);
    await ask({ kinds: ['access'] }, own);
    await waiting(own);
    const asked = () => as(stage, 'client').call('POST', `${own.path}/rights`, { body: { kinds: ['erasure'] } });
    await refusedUnchanged(stage, own, asked, [409, 'order-needed']);
  });
});
