import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import { practice } from '../../support/practice.ts';
import { running, uploaded } from '../../support/story.ts';
import { refusal } from '../support.ts';
import { call, decide, type Made, made, Run, yes } from './support.ts';

describe('[RIO-3.6] [EK-9.3a] a request for data in the instant in which an erasure starts', () => {
  test.each(['access', 'portability'])(
    '%s: it is answered first, or was never taken, whenever it comes',
    async (kind) => {
      for (let nth = 1; ; nth += 1) {
        const one = practice();
        const dossier = await running(one);
        const erasure = await made(one, dossier, { kinds: ['erasure'] });
        const run = new Run(one, erasure);
        await run.go();
        await decide(one, erasure, yes('erasure'));
        let left = nth;
        let status: number | undefined;
        const transact = one.items.transact.bind(one.items);
        one.items.transact = async (writes) => {
          left -= 1;
          if (left === 0) {
            const body = { kinds: [kind] };
            const { dossierId, client } = dossier;
            status = (await call(one, 'makeRights', { dossierId }, { as: client, body })).status;
          }
          return transact(writes);
        };
        await run.go();
        const { state } = (await one.dossiers.load(dossier.dossierId))?.dossier ?? {};
        if (status === undefined) {
          expect([state, nth > 1]).toEqual(['erasing', true]);
          break;
        }
        if (status === 201) expect(state, `at ${nth}`).toBe('running');
        else expect([status, state], `at ${nth}`).toEqual([404, 'erasing']);
      }
    },
  );
});

describe('[EK-10.1] [EK-10.4] [AVG-17.3] what a legal hold kept from being done is decided anew', () => {
  async function begun(body: object) {
    const one = practice();
    const dossier = await running(one);
    const documentId = await uploaded(one, dossier);
    const request = await made(one, dossier, body);
    const run = new Run(one, request);
    await run.go();
    const { dossierId } = dossier;
    const match = async () => {
      const { dossier: now } = (await one.dossiers.load(dossierId)) ?? {};
      return { 'if-match': `"${now?.version}"` };
    };
    const hold = async () => {
      const reason = { reason: 'Een zaak', reviewOn: addDays(one.today(), 30) };
      const reply = await one.call('placeHold', { dossierId }, { headers: await match(), body: reason });
      expect(reply.status).toBe(200);
    };
    const lift = async () => {
      expect((await one.call('liftHold', { dossierId }, { headers: await match() })).status).toBe(200);
    };
    const again = async () => new Run(one, request).go();
    const state = async () => (await one.dossiers.load(dossierId))?.dossier.state;
    const view = async () => (await call(one, 'getRights', { ...request })).body as object;
    return { one, dossier, documentId, request, run, hold, lift, again, state, view };
  }
  const no = (kind: string) => ({ kind, outcome: 'refused', exceptions: ['legal-claim'] });
  const removal = {
    kinds: ['removal'],
    changes: [{ kind: 'removal', target: { field: 'phone' }, ground: 'not-relevant' }],
  };
  const BODIES = [
    ['erasure', { kinds: ['erasure'] }],
    ['removal', removal],
  ] as const;

  test.each(BODIES)(
    '%s that was granted and is held: refused after all, and the request closes',
    async (kind, body) => {
      const { one, request, run, hold, again, view, state } = await begun(body);
      await decide(one, request, yes(kind));
      await hold();
      await run.go();
      expect(await view()).toMatchObject({ executions: [{ state: 'held' }] });
      expect((await decide(one, request, [no(kind)])).status).toBe(200);
      expect(await again()).toBe('Ended');
      expect(await view()).toMatchObject({ state: 'closed', decisions: [{ outcome: 'refused' }], executions: [] });
      expect(await state()).toBe('running');
    },
  );

  test.each(BODIES)('%s that was refused under a hold: granted after it, and carried out', async (kind, body) => {
    const { one, request, run, hold, lift, again, view, state } = await begun(body);
    await hold();
    expect((await decide(one, request, [no(kind)])).status).toBe(200);
    expect(await run.go()).toBe('Ended');
    // Still held: it can be said again, and not granted.
    expect(await decide(one, request, yes(kind))).toEqual(refusal(409, 'held'));
    await lift();
    expect((await decide(one, request, yes(kind))).status).toBe(200);
    expect(await again()).toBe('Ended');
    if (kind === 'erasure') expect(await state()).toBe('erasing');
    else expect(await view()).toMatchObject({ state: 'closed', executions: [{ kind, state: 'done' }] });
  });

  test('erasure that was granted wholly and is held: in part after all, when the hold is gone', async () => {
    const { one, request, run, hold, lift, again, state, documentId, dossier } = await begun({ kinds: ['erasure'] });
    await decide(one, request, yes('erasure'));
    await hold();
    await run.go();
    await lift();
    const partly = { kind: 'erasure', outcome: 'partly', exceptions: ['legal-claim'], documents: [documentId] };
    expect((await decide(one, request, [partly])).status).toBe(200);
    expect(await again()).toBe('Ended');
    const there = await one.dossiers.load(dossier.dossierId);
    expect(await state()).toBe('running');
    expect(there && (await one.documents.load(dossier.dossierId, documentId, there.key))).toBeUndefined();
  });

  test('what no hold touched is decided once', async () => {
    const cases: readonly (readonly [object, (request: Made) => object[]])[] = [
      [{ kinds: ['erasure'] }, () => [no('erasure')]],
      [{ kinds: ['restriction'] }, () => yes('restriction')],
    ];
    for (const [body, decisions] of cases) {
      const { one, request, run, hold } = await begun(body);
      await decide(one, request, decisions(request));
      await run.go();
      await hold();
      expect(await decide(one, request, decisions(request))).toEqual(refusal(409, 'rights-closed'));
    }
  });

  test('of several rights only those that the hold touched are decided anew', async () => {
    const { one, request, run, hold, lift, again, view } = await begun({
      ...removal,
      kinds: ['removal', 'restriction'],
    });
    await decide(one, request, yes('removal', 'restriction'));
    await hold();
    await run.go();
    expect(await decide(one, request, [no('removal'), ...yes('restriction')])).toEqual(
      refusal(422, 'decision-incomplete'),
    );
    await lift();
    expect(
      (await decide(one, request, [{ kind: 'removal', outcome: 'refused', reasons: 'Het nummer is nodig.' }])).status,
    ).toBe(200);
    expect(await again()).toBe('Ended');
    expect(await view()).toMatchObject({
      state: 'closed',
      decisions: [
        { kind: 'removal', outcome: 'refused' },
        { kind: 'restriction', outcome: 'granted' },
      ],
      executions: [{ kind: 'restriction', state: 'done' }],
    });
  });
});
