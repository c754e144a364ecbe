import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../local/story/machinery.ts';
import { as, expected, type Stage } from '../../local/story/stage.ts';
import { uploaded } from '../e2e/uploads.ts';
import {
  answer,
  ask,
  askToShare,
  consentPath,
  download,
  mailsAbout,
  principal,
  questions,
  shown,
  withdraw,
} from '../support/consents-deployed.ts';
import { agendaOf, deployedCloud, expectProblem, type Made, ownStage, running } from '../support/deployed.ts';

let stage: Stage;
let close: () => void = () => undefined;
let flow: ReturnType<typeof questions>;

beforeAll(async () => {
  ({ stage, close } = await ownStage());
  flow = questions(deployedCloud());
});
afterAll(() => {
  flow?.close();
  close();
});

const mailTo = (part: 'coach' | 'client', consentId: string): Promise<string[]> =>
  mailsAbout(stage, stage.people.get(part)?.email ?? '', consentId);

/** Asks on a dossier of its own, until the execution waits for the answer and the mail has come. */
async function waiting(): Promise<{ made: Made; consentId: string }> {
  const made = await running(stage);
  const consentId = await ask(stage, made);
  await eventually('the question by mail', async () =>
    (await mailTo('client', consentId)).length === 1 ? true : undefined,
  );
  expect(await flow.describe(consentId)).toMatchObject({ status: 'RUNNING' });
  return { made, consentId };
}

describe('[RIO-4.1] a question to the client', () => {
  test('waits for its answer, and whoever asked is told once', async () => {
    const [yes, no, back] = await Promise.all([waiting(), waiting(), waiting()]);
    for (const { made, consentId } of [yes, no, back]) {
      const { input } = await flow.describe(consentId);
      expect(JSON.parse(input)).toEqual({ consentId, dossierId: made.dossierId });
      expect((await agendaOf(stage, made)).map(({ kind }) => kind).sort()).toEqual([
        'consent-expiry',
        'consent-reminder',
      ]);
    }

    const granted = await expected(200, answer(stage, yes.made, yes.consentId), 'yes');
    expect(granted.body).toMatchObject({ state: 'granted' });
    const refused = answer(stage, no.made, no.consentId, { answer: 'refused', textVersion: '1' });
    expect((await expected(200, refused, 'no')).body).toMatchObject({ state: 'refused' });
    const cancelled = as(stage, 'coach').call('POST', `${consentPath(back.made, back.consentId)}/cancellation`);
    await expected(200, cancelled, 'the question is taken back');

    for (const { made, consentId } of [yes, no, back]) {
      await flow.reaches(consentId, 'SUCCEEDED');
      expect(await agendaOf(stage, made)).toEqual([]);
    }
    for (const { consentId } of [yes, no]) await expect.poll(() => mailTo('coach', consentId)).toHaveLength(1);

    await expected(200, withdraw(stage, yes.made, yes.consentId), 'the withdrawal');
    expectProblem(await withdraw(stage, yes.made, yes.consentId), 409, 'consent-not-granted');
    const events = async ({ made, consentId }: typeof yes) =>
      (await shown(stage, made, consentId)).receipts.map(({ event }) => event);
    expect(await Promise.all([yes, no].map(events))).toEqual([['granted', 'withdrawn'], ['refused']]);
    expect((await flow.describe(yes.consentId)).status).toBe('SUCCEEDED');
  });
});

describe('[RIO-5.1] a withdrawal while the principal downloads', () => {
  test('nothing is handed out after it returned, and the ledger has what was handed out before', async () => {
    const made = await running(stage);
    const documentId = await uploaded(stage, made);
    const { principalId, session } = await principal(stage);
    const consentId = await askToShare(stage, made, principalId, [documentId]);
    await expected(200, answer(stage, made, consentId), 'the answer');

    let returned = Number.POSITIVE_INFINITY;
    const seen: { late: boolean; status: number }[] = [];
    const one = async (): Promise<number> => {
      const began = performance.now();
      const { status } = await download(session, consentId, documentId);
      seen.push({ late: began > returned, status });
      return status;
    };
    const several = <T>(what: () => Promise<T>): Promise<T[]> => Promise.all([what(), what(), what()]);
    expect(await several(one)).toEqual([201, 201, 201]);
    // Each asks again and again, until it is refused.
    const asking = several(async () => {
      while ((await one()) !== 404);
    });
    await expect.poll(() => seen.length, { interval: 10 }).toBeGreaterThan(5);
    expect((await withdraw(stage, made, consentId)).status).toBe(200);
    returned = performance.now();
    await asking;
    await several(one);
    const late = seen.filter((request) => request.late).map(({ status }) => status);
    expect(late.length).toBeGreaterThanOrEqual(3);
    expect(new Set(late)).toEqual(new Set([404]));

    const handedOut = seen.filter(({ status }) => status === 201).length;
    const ledger = await expected(200, as(stage, 'client').call('GET', `${made.path}/ledger`), 'the ledger');
    const events = (ledger.body as { items: { event: string }[] }).items.map(({ event }) => event);
    expect(events.filter((event) => event === 'downloaded')).toHaveLength(handedOut);
    expect(events.at(-1)).toBe('closed');

    const audit = await expected(200, as(stage, 'client').call('GET', `${made.path}/audit?limit=100`), 'the trace');
    const actions = (audit.body as { items: { action: string }[] }).items.map(({ action }) => action);
    expect(actions.filter((action) => action === 'document.download')).toHaveLength(handedOut);
    expect(actions.lastIndexOf('document.download')).toBeLessThan(actions.indexOf('consent.withdraw'));
  });
});
