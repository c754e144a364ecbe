import { describe, expect, test } from 'vitest';
import { consentTask } from '../../../contracts/tasks.ts';
import { consentStep } from '../../../lambdas/consent/task.ts';
import { attempt } from '../../../lambdas/relay/relay.ts';
import { taskShell } from '../../../lambdas/runtime/task.ts';
import { ask, askedPartner, partnerQuestion } from '../../support/consents.ts';
import { practice } from '../../support/practice.ts';
import { running } from '../../support/story.ts';

type Line = { readonly message: string; readonly [field: string]: unknown };
const TYPED = 'Omdat mevrouw Van Zomeren dat vroeg';

/** A question to a client, with what the log says of it from the request to the step of its execution. */
async function followed() {
  const one = practice();
  const dossier = await running(one);
  const partner = await one.invite('coach');
  one.logged.length = 0;
  const { consentId } = await askedPartner(one, dossier, partner, {}, TYPED);
  // The cast: what the fake log keeps of a line.
  const lines = one.logged as unknown as readonly Line[];
  const [answered] = lines.filter(({ message }) => message === 'answered');
  const outbox = String(answered?.outbox).split(' ');
  for (const id of outbox) await attempt(one, id);
  const step = taskShell(one, consentTask, consentStep);
  await step({ step: 'ask', consentId, dossierId: dossier.dossierId, token: 'the-token-of-this-task' });
  return { one, dossier, partner, consentId, lines, answered, outbox };
}

describe('[EK-4.1] the log leads, by ids,', () => {
  test('from a request to what it left in the outbox, to the execution, and to each of its steps', async () => {
    const { consentId, lines, answered, outbox, dossier } = await followed();
    expect(answered).toMatchObject({ operation: 'askConsent', requestId: 'test', status: 201 });
    const started = lines.filter(({ machine }) => machine !== undefined);
    expect(started).toEqual([
      {
        message: 'carrying out',
        outbox: expect.stringMatching(new RegExp(outbox.join('|'))),
        effect: 'start-execution',
        machine: 'consent',
        execution: consentId,
        consentId,
        dossierId: dossier.dossierId,
      },
    ]);
    for (const id of outbox) expect(lines).toContainEqual({ message: 'relayed', outbox: id });
    expect(lines).toContainEqual({
      message: 'done',
      step: 'ask',
      consentId,
      dossierId: dossier.dossierId,
      outbox: expect.stringMatching(/^[0-9a-f-]{36}( [0-9a-f-]{36})*$/),
    });
  });

  test('without a word that was typed, an address or a token', async () => {
    const { lines } = await followed();
    expect(JSON.stringify(lines)).not.toMatch(/Zomeren|voorbeeld\.example|the-token/);
  });

  test('and of two requests at once to what each of them left', async () => {
    const one = practice();
    const dossiers = [await running(one), await running(one)];
    const partner = await one.invite('coach');
    one.logged.length = 0;
    const asked = await Promise.all(dossiers.map((dossier) => ask(one, dossier, partnerQuestion(partner))));
    const lines = (one.logged as unknown as readonly Line[]).filter(({ message }) => message === 'answered');
    expect([asked.length, lines.length]).toEqual([2, 2]);
    const all = lines.flatMap(({ outbox }) => String(outbox).split(' '));
    expect(new Set(all).size).toBe(all.length);
    const waiting = one.items.dump('records').filter(({ pk }) => pk.startsWith('OUTBOX#'));
    for (const id of all) expect(waiting.map(({ dueKey }) => dueKey)).toContain(id);
  });
});
