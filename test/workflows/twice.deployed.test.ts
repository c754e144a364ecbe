import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, type Stage } from '../../local/story/stage.ts';
import { deployedCloud, expectProblem, ownStage, registered, running } from '../support/deployed.ts';
import { withoutRight } from '../support/rights.ts';
import { certified, outbox, overdue, workflow } from './erasures.ts';

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

const record = (id: string) => ({
  Records: [{ dynamodb: { SequenceNumber: '1', NewImage: { dueKey: { S: id } } } }],
});

describe('the relay is invoked twice with the same record', () => {
  test('[RIO-2.1] one mail', async () => {
    const giveBack = await withoutRight(deployedCloud(), 'relay', 'ses:SendEmail');
    const made = await registered(stage);
    const body = { regulationVersion: stage.facts.get('regulation'), givenOn: '2020-01-10', channel: 'email' };
    await expected(201, as(stage, 'coach').call('POST', `${made.path}/notices`, { body }), 'the notice');
    const client = stage.people.get('client');
    const entry = (await outbox(stage)).find(
      ({ effect }) =>
        effect.type === 'notify' && effect.recipient.to === 'person' && effect.recipient.personId === client?.personId,
    );
    if (!entry) throw new Error('The mail does not wait in the outbox');
    await flow.invoke('relay', record(entry.id));
    expect((await outbox(stage)).map(({ id }) => id)).toContain(entry.id);
    await giveBack();
    await Promise.all([1, 2, 3].map(() => flow.invoke('relay', record(entry.id))));
    // The stream's own relay may have had it meanwhile, without the right; then it is free again.
    await eventually('the mail', async () => {
      await flow.invoke('relay', record(entry.id));
      return (await outbox(stage)).some(({ id }) => id === entry.id) ? undefined : true;
    });
    const mails = (await stage.machinery.mails()).filter(({ To }) => To.includes(client?.email ?? ''));
    expect(mails.filter(({ BodyText }) => BodyText.includes('/regulations/'))).toHaveLength(1);
  });

  test('[RIO-6.3] one execution', async () => {
    const made = await overdue(stage);
    const giveBack = await withoutRight(deployedCloud(), 'relay', 'states:StartExecution');
    await stage.machinery.run('sweep');
    const entry = (await outbox(stage)).find(
      ({ effect }) => effect.type === 'start-execution' && effect.input.dossierId === made.dossierId,
    );
    if (entry?.effect.type !== 'start-execution') throw new Error('The destruction was not decided');
    await giveBack();
    await Promise.all([1, 2, 3].map(() => flow.invoke('relay', record(entry.id))));
    expect(await certified(stage, made)).toMatchObject({ documents: 1, objectVersions: 1 });
    expect(await flow.named(entry.effect.name)).toBe(1);
  });
});

describe('two change the same dossier at once', () => {
  test('one of them wins, the other is told, and both see what won', async () => {
    const made = await running(stage);
    await expected(
      200,
      as(stage, 'coach').call('POST', `${made.path}/end`, { body: { endedOn: '2024-01-31' } }),
      'end',
    );
    const { etag = '' } = await as(stage, 'owner').call('GET', made.path);
    const days = ['2024-02-01', '2024-02-02'] as const;
    const change = (part: 'coach' | 'owner', endedOn: string) =>
      as(stage, part).call('PUT', `${made.path}/end`, { headers: { 'if-match': etag }, body: { endedOn } });
    const replies = await Promise.all([change('coach', days[0]), change('owner', days[1])]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [winner, loser] = replies[0].status === 200 ? [0, 1] : [1, 0];
    expectProblem(replies[loser] as (typeof replies)[0], 412, 'version-conflict');
    const now = await as(stage, 'coach').call('GET', made.path);
    expect((now.body as { endedOn: string }).endedOn).toBe(days[winner]);
    expectProblem(await change('coach', '2024-02-03'), 412, 'version-conflict');
  });

  test('without a version nothing is changed', async () => {
    const made = await running(stage);
    await expected(
      200,
      as(stage, 'coach').call('POST', `${made.path}/end`, { body: { endedOn: '2024-01-31' } }),
      'end',
    );
    const asked = as(stage, 'coach').call('PUT', `${made.path}/end`, { body: { endedOn: '2024-02-01' } });
    expectProblem(await asked, 428, 'precondition-required');
  });

  test('[RIO-1.8] made at once, dossiers get numbers of their own', async () => {
    const made = await Promise.all([1, 2, 3].map(() => registered(stage)));
    expect(new Set(made.map(({ number }) => number)).size).toBe(3);
  });
});
