import { describe, expect, test } from 'vitest';
import type { Effect } from '../../../domain/effect.ts';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { bodyOf, changesNothing, refusal } from '../support.ts';

const TEXT = 'Zet in het reglement ook iets over spraakberichten';
const body = { text: TEXT };
const sent = async (one: Practice, as?: Parameters<Practice['call']>[2]) =>
  bodyOf<{ suggestionId: string }>(await one.call('sendSuggestion', {}, { body, ...as })).suggestionId;
const told = (one: Practice) =>
  one.items.dump('records').flatMap(({ pk, effect }) => (pk.startsWith('OUTBOX#') ? [effect as Effect] : []));

describe('[RIO-end] suggestions for improvement', () => {
  test('reach the owner from every role, and the answer reaches the sender', async () => {
    for (const role of ['coach', 'client'] as const) {
      const one = practice();
      const as = await one.invite(role);
      const suggestionId = await sent(one, { as });
      const facts = { suggestion: suggestionId };
      expect(told(one)).toContainEqual({
        type: 'notify',
        notice: 'suggestion-received',
        recipient: { to: 'owner' },
        facts,
      });
      const list = await one.call('listSuggestions');
      expect(list.body).toMatchObject({ items: [{ suggestionId, text: TEXT, state: 'open', role }] });
      expect(JSON.stringify(list.body)).not.toContain(as.personId);
      const answered = await one.call('answerSuggestion', { suggestionId }, { body: { answer: 'Dat doen wij' } });
      expect(answered).toMatchObject({ status: 200, body: { state: 'answered' } });
      expect(told(one)).toContainEqual({
        type: 'notify',
        notice: 'suggestion-answer',
        recipient: { to: 'person', personId: as.personId },
        facts,
      });
      expect((await one.call('getSuggestion', { suggestionId }, { as })).body).toMatchObject({
        answer: 'Dat doen wij',
      });
    }
  });

  test('come without signing in too; then nobody knows from whom', async () => {
    const one = practice();
    const reply = await one.call('sendPublicSuggestion', {}, { as: 'nobody', body });
    expect(reply.status).toBe(201);
    const { suggestionId } = bodyOf<{ suggestionId: string }>(reply);
    expect((await one.call('listSuggestions')).body).toMatchObject({ items: [{ suggestionId, text: TEXT }] });
    await one.call('answerSuggestion', { suggestionId }, { body: { answer: 'Dank' } });
    const notices = told(one).flatMap((effect) => ('notice' in effect ? [effect.notice] : []));
    expect(notices).toEqual(['suggestion-received']);
    expect(await one.call('sendSuggestion', {}, { as: 'nobody', body })).toEqual(refusal(401, 'unauthenticated'));
  });

  test('are answered once, by the owner alone', async () => {
    const one = practice();
    const as = await one.invite('client');
    const suggestionId = await sent(one, { as });
    const answer = (who: object) => one.call('answerSuggestion', { suggestionId }, { body: { answer: 'Ja' }, ...who });
    expect(await changesNothing(one, () => answer({ as }))).toEqual(refusal(403, 'not-allowed'));
    expect((await answer({})).status).toBe(200);
    expect(await changesNothing(one, () => answer({}))).toEqual(refusal(409, 'suggestion-answered'));
  });

  test('are read by the owner and the sender, and do not exist for anybody else', async () => {
    const one = practice();
    const [sender, other] = [await one.invite('client'), await one.invite('client')];
    const suggestionId = await sent(one, { as: sender });
    expect(await one.call('getSuggestion', { suggestionId }, { as: other })).toEqual(refusal(404, 'not-found'));
    const listOf = async (as: Who) => (await one.call('listSuggestions', {}, { as })).body;
    expect(await listOf(sender)).toMatchObject({ items: [{ suggestionId, text: TEXT }] });
    expect(await listOf(other)).toEqual({ items: [] });
    expect((await one.call('getSuggestion', { suggestionId })).status).toBe(200);
  });

  test('are listed for who sent them in pieces, the oldest first', async () => {
    const one = practice();
    const as = await one.invite('client');
    const ids = [];
    for (let made = 0; made < 3; made++) {
      ids.push(await sent(one, { as }));
      one.clock.advance('PT1M');
    }
    type Page = { readonly items: readonly { readonly suggestionId: string }[]; readonly next?: string };
    const read = async (query: Record<string, string>) =>
      bodyOf<Page>(await one.call('listSuggestions', {}, { as, query: { limit: '2', ...query } }));
    const first = await read({});
    const second = await read({ cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ suggestionId }) => suggestionId)).toEqual(ids);
    expect([first.items.length, second.next]).toEqual([2, undefined]);
  });

  test.each([
    [400, 'invalid-request', ''],
    [400, 'invalid-request', 'x'.repeat(4_001)],
    [422, 'citizen-service-number', 'Van 111222333'],
    [422, 'diagnosis', 'Diagnose: depressie'],
  ] as const)('are refused with %i %s', async (status, code, text) => {
    const one = practice();
    for (const route of ['sendSuggestion', 'sendPublicSuggestion'] as const) {
      const send = () => one.call(route, {}, { body: { text } });
      expect(await changesNothing(one, send)).toEqual(refusal(status, code));
    }
  });

  test('lie sealed, and go after their term with their key', async () => {
    const one = practice();
    const as = await one.invite('client');
    const suggestionId = await sent(one, { as });
    const stored = () => one.items.dump('records').filter(({ pk }) => pk === 'SUGGESTIONS');
    expect(JSON.stringify(stored())).not.toContain(TEXT);
    expect(JSON.stringify(stored())).not.toContain(as.personId);
    one.clock.advance('P1Y');
    expect(await sweep({ ...one, ...sweepCommands(one) })).toMatchObject({ failed: 0 });
    expect(one.items.dump('records').filter(({ pk }) => pk.startsWith('SUGGESTIONS'))).toEqual([]);
    expect([stored(), await one.vault.open(suggestionId)]).toEqual([[], undefined]);
    expect(await one.dossiers.agendaOf(suggestionId)).toEqual([]);
    expect(await one.call('getSuggestion', { suggestionId })).toEqual(refusal(404, 'not-found'));
  });
});
