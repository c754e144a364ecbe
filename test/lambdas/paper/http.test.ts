import { describe, expect, test } from 'vitest';
import type { DossierReply } from '../../../contracts/dossier/replies.ts';
import type { CopyReply } from '../../../contracts/paper/replies.ts';
import { DOSSIER_LISTS } from '../../../domain/access/lists.ts';
import { policyIds } from '../../../local/policies.ts';
import {
  answer,
  ask,
  askedPartner,
  granted,
  noticesOf,
  plannedCover,
  questionOf,
  swept,
  yes,
} from '../../support/consents.ts';
import { onPaper } from '../../support/paper.ts';
import { type Practice, practice, type Reply, type Who } from '../../support/practice.ts';
import { type Dossier, ended, running, uploaded } from '../../support/story.ts';

type Act =
  | 'takeOutPaper'
  | 'bringBackPaper'
  | 'movePaper'
  | 'destroyPaper'
  | 'takeBackPaperDestruction'
  | 'correctPaper';

async function scene(policyId?: string) {
  const one = practice(policyId);
  const dossier = await running(one);
  const copyId = await onPaper(one, dossier);
  return { one, dossier, copyId, places: one.policy.paper.places.map(({ id }) => id) };
}

const read = async (one: Practice, { dossierId, coach }: Dossier, copyId: string, as: Who = coach) =>
  yes<CopyReply>(await one.call('getPaper', { dossierId, copyId }, { as }));

/** On the version that is shown now, unless it says otherwise. */
async function act(
  one: Practice,
  name: Act,
  dossier: Dossier,
  copyId: string,
  { as = dossier.coach, version, body }: { as?: Who; version?: number; body?: object } = {},
): Promise<Reply> {
  const shown = version ?? (await read(one, dossier, copyId)).version;
  const headers = { 'if-match': `"${shown}"` };
  return one.call(name, { dossierId: dossier.dossierId, copyId }, { as, headers, ...(body ? { body } : {}) });
}

const code = ({ body }: Reply) => (body as { type: string }).type.split(':').at(-1);
const agendaOf = async (one: Practice, { dossierId }: Dossier) =>
  Object.fromEntries(
    (await one.dossiers.agendaOf(dossierId))
      .filter(({ kind }) => kind.startsWith('paper'))
      .map((item) => [item.kind, item.dueOn]),
  );
const list = async (one: Practice, { dossierId }: Dossier, as: Who) =>
  yes<{ items: CopyReply[] }>(await one.call('listPaper', { dossierId }, { as })).items;

describe.each(policyIds)('a printed copy (%s)', (policyId) => {
  test('[RIO-3.2] [RIO-3.6] belongs to the dossier, and its client sees what, when, by whom and where', async () => {
    const { one, dossier, places } = await scene(policyId);
    const documentId = await uploaded(one, dossier);
    const copyId = await onPaper(one, dossier, documentId);
    const copy = await read(one, dossier, copyId, dossier.client);
    expect(copy).toMatchObject({
      documentId,
      words: 'verslag.txt',
      sheet: expect.stringMatching(/^\d{4}-\d{4}\/2$/),
      printedOn: one.today(),
      by: { role: 'coach', name: 'Anke' },
      place: places[0],
      state: 'kept',
    });
    expect((await list(one, dossier, dossier.client)).map(({ sheet }) => sheet.split('/')[1]).sort()).toEqual([
      '1',
      '2',
    ]);
  });

  test('[RIO-3.3] is visible as out and asked back each day, and comes back under lock', async () => {
    const { one, dossier, copyId, places } = await scene(policyId);
    yes(await act(one, 'takeOutPaper', dossier, copyId));
    const out = await read(one, dossier, copyId, dossier.client);
    expect(out).toMatchObject({ state: 'out', out: { on: '2026-03-05', backBy: '2026-03-06', late: false } });
    expect(await agendaOf(one, dossier)).toEqual({ 'paper-return': '2026-03-06' });
    one.clock.advance('P1D');
    for (const times of [1, 2]) {
      await swept(one);
      expect(noticesOf(one, 'paper-asked-back')).toHaveLength(times);
      one.clock.advance('P1D');
    }
    expect((await read(one, dossier, copyId)).out?.late).toBe(true);
    const back = yes<CopyReply>(await act(one, 'bringBackPaper', dossier, copyId, { body: { place: places[1] } }));
    expect(back).toMatchObject({ state: 'kept', place: places[1] });
    expect(back.out).toBeUndefined();
    expect(await agendaOf(one, dossier)).toEqual({});
    await swept(one);
    expect(noticesOf(one, 'paper-asked-back')).toHaveLength(2);
  });
});

describe('the destruction of paper', () => {
  test('[RIO-6.2] is asked of the coach within a year of the end, confirmed with day, method and who, and then nobody asks', async () => {
    const { one, dossier, copyId } = await scene();
    const second = await onPaper(one, dossier);
    await ended(one, dossier);
    const due = { 'paper-reminder': '2027-02-05', 'paper-destruction': '2027-03-05', 'paper-late': '2027-03-06' };
    expect(await agendaOf(one, dossier)).toEqual(due);
    one.clock.advance('P11M');
    await swept(one);
    expect(noticesOf(one, 'paper-destruction-due')).toMatchObject([
      { recipient: { personId: dossier.coach.personId }, facts: { copies: '2', on: '2027-03-05' } },
    ]);
    expect(await read(one, dossier, copyId)).toMatchObject({ destroyBy: '2027-03-05', late: false });
    const body = { on: one.today(), method: 'cross-cut-shredder' };
    const gone = yes<CopyReply>(await act(one, 'destroyPaper', dossier, copyId, { body }));
    expect(gone).toMatchObject({ state: 'destroyed', destruction: { ...body, by: { role: 'coach', name: 'Anke' } } });
    yes(await act(one, 'destroyPaper', dossier, second, { body: { ...body, method: 'handed-to-client' } }));
    expect(await agendaOf(one, dossier)).toEqual({});
    one.clock.advance('P3M');
    await swept(one);
    expect(noticesOf(one, 'paper-late')).toEqual([]);
  });

  test('[RIO-6.2] [EK-4.1] is told to the owner when it is late, each week until it is done; the owner sees that and not what it is', async () => {
    const { one, dossier, copyId } = await scene();
    await ended(one, dossier);
    one.clock.advance('P1Y');
    await swept(one);
    expect(noticesOf(one, 'paper-late')).toEqual([]);
    one.clock.advance('P1D');
    await swept(one);
    await swept(one);
    expect(noticesOf(one, 'paper-late').map(({ recipient }) => recipient)).toEqual(
      expect.arrayContaining([{ to: 'owner' }, { to: 'person', personId: dossier.coach.personId }]),
    );
    expect(noticesOf(one, 'paper-late')).toHaveLength(2);
    one.clock.advance('P7D');
    await swept(one);
    expect(noticesOf(one, 'paper-late')).toHaveLength(4);
    const [seen] = await list(one, dossier, one.owner);
    expect(seen).toMatchObject({ copyId, late: true, destroyBy: '2027-03-05', state: 'kept' });
    expect(seen?.words).toBeUndefined();
    expect((await list(one, dossier, dossier.client))[0]?.words).toBe('Brief van de gemeente');
  });

  test('[RIO-6.2] is later or sooner as the client decides in a consent, until they take it back', async () => {
    const { one, dossier } = await scene();
    await ended(one, dossier);
    const dayOf = async () => (await agendaOf(one, dossier))['paper-destruction'];
    const decide = async (scope: string, on: string) => {
      const { consentId } = yes<{ consentId: string }>(
        await ask(one, dossier, { scope, subject: { kind: 'day', on } }),
      );
      yes(await answer(one, dossier, consentId, 'granted'));
      return consentId;
    };
    const { dossierId, client } = dossier;
    const withdraw = async (consentId: string) =>
      yes(await one.call('withdrawConsent', { dossierId, consentId }, { as: client }));
    const longer = await decide('keep-paper-longer', '2029-01-01');
    expect(await dayOf()).toBe('2029-01-01');
    const shorter = await decide('keep-paper-shorter', '2026-06-01');
    expect(await dayOf()).toBe('2026-06-01');
    await withdraw(shorter);
    expect(await dayOf()).toBe('2029-01-01');
    await withdraw(longer);
    expect(await dayOf()).toBe('2027-03-05');
  });

  test('[RIO-6.2] [AVG-17.3.e] waits under a legal hold', async () => {
    const { one, dossier, copyId } = await scene();
    await ended(one, dossier);
    const { dossierId } = dossier;
    const version = (await one.dossiers.load(dossierId))?.dossier.version;
    const headers = { 'if-match': `"${version}"` };
    yes(
      await one.call('placeHold', { dossierId }, { headers, body: { reason: 'Een geschil', reviewOn: '2026-06-01' } }),
    );
    expect(await agendaOf(one, dossier)).toEqual({});
    const body = { on: one.today(), method: 'cross-cut-shredder' };
    expect(code(await act(one, 'destroyPaper', dossier, copyId, { body }))).toBe('held');
    expect((await read(one, dossier, copyId)).destroyBy).toBeUndefined();
  });
});

describe('bad input changes nothing', () => {
  const shredded = (on: string, method = 'cross-cut-shredder') => ({ on, method });

  test.each<[string, Act, object, number, string]>([
    ['[RIO-3.3] an open place', 'movePaper', { place: 'desk' }, 422, 'place-not-locked'],
    ['[RIO-6.2] a destruction in the future', 'destroyPaper', shredded('2026-03-06'), 422, 'destroyed-in-future'],
    [
      '[RIO-6.2] a destruction before it was printed',
      'destroyPaper',
      shredded('2026-03-04'),
      422,
      'destroyed-before-printed',
    ],
    ['[RIO-6.2] a method that does not exist', 'destroyPaper', shredded('2026-03-05', 'bin'), 422, 'method-unknown'],
    ['[RIO-3.3] brought back while it is there', 'bringBackPaper', { place: 'coach-cabinet' }, 409, 'paper-not-out'],
    ['a day that is none', 'destroyPaper', shredded('2026-02-30'), 400, 'invalid-request'],
    ['nothing at all', 'destroyPaper', {}, 400, 'invalid-request'],
  ])('%s', async (_what, name, body, status, refusal) => {
    const { one, dossier, copyId } = await scene();
    const before = await read(one, dossier, copyId);
    const reply = await act(one, name, dossier, copyId, { body });
    expect([reply.status, code(reply)]).toEqual([status, refusal]);
    expect(await read(one, dossier, copyId)).toEqual(before);
  });

  test('[RIO-3.3] a copy that would lie in an open place, of another dossier, or of what is no document', async () => {
    const { one, dossier } = await scene();
    const other = await running(one);
    const theirs = await uploaded(one, other);
    const { dossierId, coach } = dossier;
    const what = { words: 'Een brief', category: one.policy.categories[0]?.id, printedOn: one.today() };
    const place = 'coach-cabinet';
    for (const [body, refusal] of [
      [{ ...what, place: 'desk' }, 'place-not-locked'],
      [{ documentId: theirs, printedOn: one.today(), place }, 'document-unknown'],
      [{ printedOn: one.today(), place }, 'paper-what'],
      [{ ...what, printedOn: '2026-03-06', place }, 'printed-in-future'],
    ] as const)
      expect(code(await one.call('recordPaper', { dossierId }, { as: coach, body }))).toBe(refusal);
    expect(await list(one, dossier, coach)).toHaveLength(1);
  });

  test('[RIO-6.2] confirming twice: the second has an old version, and later it is destroyed already', async () => {
    const { one, dossier, copyId } = await scene();
    const body = shredded(one.today());
    const twice = await Promise.all([1, 2].map(() => act(one, 'destroyPaper', dossier, copyId, { version: 1, body })));
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(code(await act(one, 'destroyPaper', dossier, copyId, { body }))).toBe('paper-destroyed');
    expect((await one.dossiers.load(dossier.dossierId))?.dossier.paper).toMatchObject({
      kept: 0,
      destroyed: [{ copies: 1 }],
    });
  });

  test('[RIO-3.3] two people at once: who moves what another one took out is told', async () => {
    const { one, dossier, copyId } = await scene();
    yes(await act(one, 'takeOutPaper', dossier, copyId));
    expect(
      (await act(one, 'movePaper', dossier, copyId, { version: 1, body: { place: 'office-archive' } })).status,
    ).toBe(412);
  });
});

describe('who does what with paper', () => {
  test('[RIO-3.2] nobody but the coach records, moves and destroys; a stranger finds nothing', async () => {
    const { one, dossier, copyId } = await scene();
    const stranger = await one.invite('coach');
    const body = { on: one.today(), method: 'cross-cut-shredder' };
    for (const as of [dossier.client, one.owner])
      expect((await act(one, 'destroyPaper', dossier, copyId, { as, version: 1, body })).status).toBe(403);
    expect((await act(one, 'destroyPaper', dossier, copyId, { as: stranger, version: 1, body })).status).toBe(404);
    const { dossierId } = dossier;
    expect((await one.call('getPaper', { dossierId, copyId }, { as: stranger })).status).toBe(404);
  });

  test('[RIO-4.1] a partner coach sees the paper of the categories that the client ticked', async () => {
    const { one, dossier } = await scene();
    const partner = await one.invite('coach');
    const cv = await onPaper(one, dossier, undefined, { category: 'cv' });
    await onPaper(one, dossier, undefined, { category: 'report' });
    await granted(one, dossier, (await askedPartner(one, dossier, partner)).consentId);
    expect((await list(one, dossier, partner)).map(({ copyId }) => copyId)).toEqual([cv]);
  });

  test('[RIO-4.1] the dossier says to each reader which of its lists they may open, and those they can', async () => {
    const { one, dossier } = await scene();
    const { dossierId, client, coach } = dossier;
    const [reads, looks] = [await one.invite('coach'), await one.invite('coach')];
    await granted(one, dossier, (await askedPartner(one, dossier, reads)).consentId);
    await granted(one, dossier, (await askedPartner(one, dossier, looks, { categories: [] })).consentId);
    const LISTS = {
      'activity.list': 'listActivities',
      'agenda.read': 'listAgenda',
      'audit.read': 'listAudit',
      'ledger.read': 'listLedger',
      'rights.read': 'listRights',
      'time.read': 'getTime',
      'consent.list': 'listConsents',
      'consult.list': 'listConsults',
      'document.list': 'listDocuments',
      'paper.list': 'listPaper',
      'question.list': 'listQuestions',
      'summary.list': 'listSummaries',
      'test-invitation.list': 'listTestInvitations',
    } as const;
    expect(Object.keys(LISTS).sort()).toEqual([...DOSSIER_LISTS].sort());
    for (const as of [client, coach, one.owner, reads, looks]) {
      const { opens = [] } = yes<DossierReply>(await one.call('getDossier', { dossierId }, { as }));
      for (const [list, operation] of Object.entries(LISTS)) {
        const { status } = await one.call(operation as 'listPaper', { dossierId }, { as });
        expect([list, (opens as string[]).includes(list)]).toEqual([list, status === 200]);
      }
    }
    const { opens } = yes<DossierReply>(await one.call('getDossier', { dossierId }, { as: looks }));
    expect(opens).not.toContain('paper.list');
  });

  test('[RIO-4.3] a replacement takes paper out and brings it back, and destroys none', async () => {
    const { one, dossier, copyId } = await scene();
    const replacement = await one.invite('coach');
    const { dossierId, coach } = dossier;
    const days = { from: one.today(), until: one.today(), dossierIds: [dossierId] };
    const cover = await plannedCover(one, coach, { replacementId: replacement.personId, ...days });
    await granted(one, dossier, questionOf(cover, dossierId));
    const out = yes<CopyReply>(await act(one, 'takeOutPaper', dossier, copyId, { as: replacement }));
    expect(out.out?.by.role).toBe('coach');
    yes(await act(one, 'bringBackPaper', dossier, copyId, { as: replacement, body: { place: 'coach-cabinet' } }));
    const body = { on: one.today(), method: 'cross-cut-shredder' };
    expect((await act(one, 'destroyPaper', dossier, copyId, { as: replacement, body })).status).toBe(404);
  });
});

describe('[RIO-6.2] a destruction that was confirmed by mistake', () => {
  const GONE = { on: '2026-03-05', method: 'cross-cut-shredder' };
  const REASON = 'Het verkeerde nummer: deze brief ligt nog in de kast.';

  async function confirmed() {
    const { one, dossier, copyId, places } = await scene();
    await ended(one, dossier);
    yes(await act(one, 'destroyPaper', dossier, copyId, { body: GONE }));
    return { one, dossier, copyId, places };
  }
  const back = (one: Practice, dossier: Dossier, copyId: string, more: { as?: Who; version?: number } = {}) =>
    act(one, 'takeBackPaperDestruction', dossier, copyId, { ...more, body: { reason: REASON } });

  test('is taken back with the reason: it lies where it lay, has to go in time as before, and both stay to be read', async () => {
    const { one, dossier, copyId, places } = await confirmed();
    const asked = await agendaOf(one, dossier);
    expect(asked).toEqual({});
    one.clock.advance('P1D');
    yes(await back(one, dossier, copyId));
    const taken = { destruction: expect.objectContaining(GONE), on: '2026-03-06', by: { role: 'coach', name: 'Anke' } };
    expect(await read(one, dossier, copyId, dossier.client)).toMatchObject({
      state: 'kept',
      place: places[0],
      destroyBy: '2027-03-05',
      takenBack: [{ ...taken, reason: REASON }],
    });
    expect((await read(one, dossier, copyId, dossier.client)).destruction).toBeUndefined();
    expect(await agendaOf(one, dossier)).toMatchObject({ 'paper-destruction': '2027-03-05' });
    const [seen] = (await read(one, dossier, copyId, one.owner)).takenBack ?? [];
    expect(seen).not.toHaveProperty('reason');
    expect((await one.dossiers.load(dossier.dossierId))?.dossier.paper).toMatchObject({ kept: 1, destroyed: [] });

    yes(await act(one, 'destroyPaper', dossier, copyId, { body: { ...GONE, on: '2026-03-06' } }));
    expect(await read(one, dossier, copyId)).toMatchObject({ state: 'destroyed', takenBack: [taken] });
    expect(await agendaOf(one, dossier)).toEqual({});
  });

  test('leaves a link in the log that says what was taken back, and not why', async () => {
    const { one, dossier, copyId } = await confirmed();
    yes(await back(one, dossier, copyId));
    const { items } = yes<{ items: { action: string; facts: object }[] }>(
      await one.call('listAudit', { dossierId: dossier.dossierId }, { as: dossier.client }),
    );
    expect(items.map(({ action }) => action)).toContain('paper.not-destroyed');
    expect(JSON.stringify(one.items.dump('records'))).not.toContain(REASON);
  });

  test('is refused where nothing was confirmed, on an old version, without a reason, and to anybody but the coach', async () => {
    const { one, dossier, copyId } = await scene();
    expect(code(await back(one, dossier, copyId))).toBe('paper-not-destroyed');
    yes(await act(one, 'destroyPaper', dossier, copyId, { body: GONE }));
    expect(code(await back(one, dossier, copyId, { version: 1 }))).toBe('version-conflict');
    const empty = await act(one, 'takeBackPaperDestruction', dossier, copyId, { body: { reason: ' ' } });
    expect(empty.status).toBe(400);
    for (const as of [dossier.client, one.owner])
      expect(code(await back(one, dossier, copyId, { as })), as.role).toBe('not-allowed');
    expect((await read(one, dossier, copyId)).state).toBe('destroyed');
  });
});
