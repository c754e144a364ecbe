import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../domain/calendar.ts';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, fact, type Stage } from '../../local/story/stage.ts';
import { answer, ask, mailsAbout, noticesOf, questions, shown } from '../support/consents-deployed.ts';
import { agendaOf, deployedCloud, expectProblem, type Made, ownStage, running } from '../support/deployed.ts';
import { withoutRight } from '../support/rights.ts';
import { outbox, workflow } from '../workflows/erasures.ts';

let stage: Stage;
let close: () => void = () => undefined;
let flow: ReturnType<typeof questions>;
let functions: Awaited<ReturnType<typeof workflow>>;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  flow = questions(deployedCloud());
  functions = await workflow();
});
afterAll(() => {
  flow?.close();
  functions?.close();
  close();
});

const mailTo = (part: 'coach' | 'client', consentId: string): Promise<string[]> =>
  mailsAbout(stage, stage.people.get(part)?.email ?? '', consentId);
const mailed = (part: 'coach' | 'client', consentId: string) =>
  eventually(`a mail to the ${part}`, async () => ((await mailTo(part, consentId)).length > 0 ? true : undefined));
const record = (id: string) => ({
  Records: [{ dynamodb: { SequenceNumber: '1', NewImage: { dueKey: { S: id } } } }],
});

describe('[RIO-4.1] the mail service is down', () => {
  test('the question waits in the outbox, is sent once when it is back, and meanwhile can be answered', async () => {
    const made = await running(stage);
    const giveBack = await withoutRight(deployedCloud(), 'relay', 'ses:SendEmail');
    const consentId = await ask(stage, made);
    const entry = await eventually(
      'the question in the outbox',
      async () => noticesOf(await outbox(stage), consentId)[0],
    );
    expect(entry.effect.notice).toBe('consent-question');
    await functions.invoke('relay', record(entry.id));
    expect(noticesOf(await outbox(stage), consentId)).toHaveLength(1);
    await expected(200, answer(stage, made, consentId), 'an answer in the portal');
    await flow.reaches(consentId, 'SUCCEEDED');
    expect([await mailTo('client', consentId), await mailTo('coach', consentId)]).toEqual([[], []]);

    await giveBack();
    await eventually('an empty outbox', async () => {
      await functions.invoke('relay', {});
      return noticesOf(await outbox(stage), consentId).length === 0 ? true : undefined;
    });
    // The question and the receipt; and what came of it.
    const toClient = await mailTo('client', consentId);
    expect([new Set(toClient).size, toClient.length]).toEqual([2, 2]);
    expect(await mailTo('coach', consentId)).toHaveLength(1);
  });
});

describe('[RIO-4.1] the relay is invoked again with an answer', () => {
  test('the execution has it once, and whoever asked is told once', async () => {
    const made = await running(stage);
    const consentId = await ask(stage, made);
    await mailed('client', consentId);
    const giveBack = await withoutRight(deployedCloud(), 'relay', 'states:SendTaskSuccess');
    await expected(200, answer(stage, made, consentId), 'the answer');
    const entry = (await outbox(stage)).find(({ effect }) => effect.type === 'answer-token');
    if (!entry) throw new Error('The answer does not wait in the outbox');
    await functions.invoke('relay', record(entry.id));
    expect((await outbox(stage)).map(({ id }) => id)).toContain(entry.id);
    expect((await flow.describe(consentId)).status).toBe('RUNNING');
    await giveBack();
    await Promise.all([1, 2, 3].map(() => functions.invoke('relay', record(entry.id))));
    await flow.reaches(consentId, 'SUCCEEDED');
    await mailed('coach', consentId);
    await eventually('an empty outbox', async () =>
      noticesOf(await outbox(stage), consentId).length === 0 ? true : undefined,
    );
    expect(await mailTo('coach', consentId)).toHaveLength(1);
  });
});

describe('[RIO-4.3] an execution that is stopped by hand', () => {
  const onDay = async (days: number): Promise<void> => {
    await stage.machinery.shiftClock(`P${days}D`);
  };
  const sweptOn = async (days: number): Promise<void> => {
    await onDay(days);
    await stage.machinery.run('sweep');
  };
  const kinds = async (made: Made): Promise<string[]> => (await agendaOf(stage, made)).map(({ kind }) => kind).sort();

  test('the answer counts, the grant ends on its day, silence lapses, and whoever asked is told', async () => {
    const [covered, silent] = [await running(stage), await running(stage)];
    const today = fact(stage, 'today');
    const replacement = as(stage, 'other-coach');
    const body = {
      replacementId: stage.people.get('other-coach')?.personId,
      from: today,
      until: addDays(today, 1),
      dossierIds: [covered.dossierId],
    };
    const planned = await expected(201, as(stage, 'coach').call('POST', '/api/covers', { body }), 'the absence');
    const [line] = (planned.body as { dossiers: { consentId: string }[] }).dossiers;
    const [cover, question] = [line?.consentId ?? '', await ask(stage, silent)];
    for (const consentId of [cover, question]) {
      await mailed('client', consentId);
      await flow.stop(consentId);
    }
    await expected(200, answer(stage, covered, cover), 'the answer counts');
    await expected(200, replacement.call('GET', covered.path), 'the replacement reads');
    expect(await kinds(covered)).toEqual(['consent-end', 'consent-tell']);
    expect(await kinds(silent)).toEqual(['consent-expiry', 'consent-reminder']);
    try {
      await sweptOn(1);
      await expected(200, replacement.call('GET', covered.path), 'on the last day');
      await mailed('coach', cover);
      await onDay(2);
      expectProblem(await replacement.call('GET', covered.path), 404, 'not-found');
      await sweptOn(2);
      expect(await shown(stage, covered, cover)).toMatchObject({ state: 'ended' });
      await sweptOn(13);
      expect(await shown(stage, silent, question)).toMatchObject({ state: 'asked' });
      await onDay(14);
      expectProblem(await answer(stage, silent, question), 409, 'consent-expired');
      await sweptOn(14);
      expect(await shown(stage, silent, question)).toMatchObject({ state: 'expired' });
      await sweptOn(15);
      await mailed('coach', question);
    } finally {
      await onDay(0);
    }
    for (const made of [covered, silent]) expect(await kinds(made)).toEqual([]);
    for (const consentId of [cover, question]) {
      expect((await flow.describe(consentId)).status).toBe('ABORTED');
      expect(await mailTo('coach', consentId)).toHaveLength(1);
    }
    // The question, one reminder, and that it lapsed.
    expect(new Set(await mailTo('client', question)).size).toBe(3);
    expect(await mailTo('client', question)).toHaveLength(3);
  });
});

describe('[RIO-4.1] a mail that does not arrive', () => {
  test('is on the case, the owner sees it, and nothing more is asked until there is another address', async () => {
    const owner = as(stage, 'owner');
    const email = `bounce+${randomUUID()}@simulator.amazonses.com`;
    const person = { role: 'client', email, givenName: 'Aya' };
    const invited = await expected(201, owner.call('POST', '/api/people', { body: person }), 'inviting');
    const { personId } = invited.body as { personId: string };
    const made = await running(stage, '2020-01-10', { clientId: personId });
    const consentId = await ask(stage, made);
    const seen = await eventually('the bounce on the case', async () => {
      const list = await expected(200, owner.call('GET', `${made.path}/consents`), 'the questions');
      const { items } = list.body as { items: { consentId: string; bounces: { kind: string }[] }[] };
      const bounces = items.find((one) => one.consentId === consentId)?.bounces ?? [];
      return bounces.length > 0 ? bounces : undefined;
    });
    expect(seen).toMatchObject([{ kind: 'permanent' }]);
    await eventually('the mail to the owner', async () =>
      (await mailsAbout(stage, stage.ownerEmail, consentId)).length > 0 ? true : undefined,
    );
    const shorter = { scope: 'keep-digital-shorter', subject: { kind: 'day', on: addDays(fact(stage, 'today'), 30) } };
    const again = () => as(stage, 'coach').call('POST', `${made.path}/consents`, { body: shorter });
    expectProblem(await again(), 409, 'mail-bounces');
    const body = { email: `aya-${randomUUID()}@voorbeeld.example` };
    const changed = await owner.call('PUT', `/api/people/${personId}/email`, { body });
    expect(changed.status).toBeLessThan(300);
    await expected(201, again(), 'with another address');
  });
});
