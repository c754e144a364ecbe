import { describe, expect, test } from 'vitest';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { type Dossier, registered, running } from '../../support/story.ts';
import { made, Run } from '../complaint/support.ts';
import { erase, erasing, portsOn, STEPS } from '../erasure/support.ts';
import { chainOf } from '../support.ts';

const ERASURE = '00000000-0000-4000-8000-0000000000ee';
const SECOND = '00000000-0000-4000-8000-0000000000ef';
const send = async (one: Practice, as: Who | 'nobody', text: string) => {
  const route = as === 'nobody' ? 'sendPublicSuggestion' : 'sendSuggestion';
  return ((await one.call(route, {}, { as, body: { text } })).body as { suggestionId: string }).suggestionId;
};
const texts = async (one: Practice): Promise<string[]> =>
  ((await one.call('listSuggestions')).body as { items: { text: string }[] }).items.map(({ text }) => text).sort();
const destroy = (one: Practice, { dossierId }: Dossier, erasureId = ERASURE) =>
  erase({ erasureId, dossierId }, portsOn(one, one));

/** Where anything of a suggestion lies, but for the log. */
const placesOf = (one: Practice, suggestionId: string): string[] =>
  (['records', 'vault'] as const).flatMap((table) =>
    one.items
      .dump(table)
      .filter((item) => !/^(AUDIT|OUTBOX)#/.test(item.pk) && JSON.stringify(item).includes(suggestionId))
      .map(({ pk }) => pk),
  );

describe('[RIO-6.3] [RIO-end] the suggestions of a client', () => {
  test('go with the last dossier: what was said, who said it, and the key; those of others stay', async () => {
    const one = practice();
    const dossier = await running(one);
    const { client, coach } = dossier;
    const suggestionId = await send(one, client, 'Zet de thee klaar');
    await one.call('answerSuggestion', { suggestionId }, { body: { answer: 'Dat doen wij' } });
    expect(new Set(placesOf(one, suggestionId)).size).toBe(4);
    await send(one, coach, 'Van de coach');
    await send(one, 'nobody', 'Van niemand');
    await erasing(one, dossier);
    await destroy(one, dossier);
    expect(await texts(one)).toEqual(['Van de coach', 'Van niemand']);
    expect(placesOf(one, suggestionId)).toEqual([]);
    const erased = (await chainOf(one, 'organisation')).filter(({ action }) => action === 'suggestion.erase');
    expect(erased).toMatchObject([{ actor: { role: 'system' }, act: 'erase', facts: { suggestion: suggestionId } }]);
    expect(await one.items.query('records', `SUGGESTIONS#${client.personId}`)).toEqual({ items: [] });
  });

  test('stay while another dossier of theirs lives', async () => {
    const one = practice();
    const dossier = await running(one);
    const other = await registered(one, {}, { client: dossier.client });
    await send(one, dossier.client, 'Zet de thee klaar');
    await erasing(one, dossier);
    await destroy(one, dossier);
    expect(await texts(one)).toEqual(['Zet de thee klaar']);
    const loaded = await one.dossiers.load(other.dossierId);
    if (!loaded) throw new Error('The dossier is there');
    const last = { ...loaded.dossier, state: 'erasing', endedOn: one.today() } as const;
    await one.items.transact([one.dossiers.saveWrite(loaded, last).write]);
    await destroy(one, other, SECOND);
    expect(await texts(one)).toEqual([]);
  });

  test('go also when they were sent while the dossier was being destroyed', async () => {
    const one = practice();
    const dossier = await running(one);
    await erasing(one, dossier);
    const task = { erasureId: ERASURE, dossierId: dossier.dossierId };
    const ports = portsOn(one, one);
    const [tell, ...before] = STEPS.toReversed();
    for (const [, , run] of before.toReversed()) await run(task, ports);
    const suggestionId = await send(one, dossier.client, 'Nog iets');
    expect(await tell?.[2](task, ports)).toEqual({ outcome: 'done' });
    expect([await texts(one), placesOf(one, suggestionId)]).toEqual([[], []]);
  });

  test('go with the complaint that kept the account, when that is the last', async () => {
    const one = practice();
    const dossier = await running(one);
    const { dossierId, client } = dossier;
    const complaintId = await made(one, client, { dossierId, about: { kind: 'other' } });
    const run = new Run(one, complaintId);
    await run.go();
    await erasing(one, dossier);
    await destroy(one, dossier);
    await one.call('withdrawComplaint', { complaintId }, { as: client });
    await run.go();
    one.clock.advance('P18M');
    await send(one, client, 'Zet de thee klaar');
    one.clock.advance('P6M');
    expect(await texts(one)).toEqual(['Zet de thee klaar']);
    expect(await sweep({ ...one, ...sweepCommands(one) })).toMatchObject({ failed: 0 });
    expect(await one.people.load(client.personId)).toBeUndefined();
    expect(await texts(one)).toEqual([]);
  });
});
