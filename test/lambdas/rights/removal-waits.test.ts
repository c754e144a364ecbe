import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import { CHANNELS } from '../../../domain/rights/request.ts';
import { sweepCommands } from '../../../lambdas/agenda/commands.ts';
import { sweep } from '../../../lambdas/agenda/sweep.ts';
import { type Practice, practice, type Who } from '../../support/practice.ts';
import { type Dossier, running, uploaded } from '../../support/story.ts';
import { changesNothing, refusal } from '../support.ts';
import { call, decide, effectsOf, type Made, Run, requestOf, taskPorts } from './support.ts';

type At = {
  readonly one: Practice;
  readonly dossier: Dossier;
  readonly documentId: string;
  readonly request: Made;
};

/** What came on paper or by word of mouth: somebody else than the client puts it into the system. */
const REGISTERED = CHANNELS.filter((channel) => channel !== 'portal');
/** Each way in which a request takes single documents away. */
const WAYS = {
  removal: (documentId: string) => ({
    body: {
      kinds: ['removal'],
      changes: [{ kind: 'removal', target: { documentId }, ground: 'not-relevant' }],
    },
    decision: { kind: 'removal', outcome: 'granted' },
  }),
  /** The letter says which in the client's words; who decides looks it up. */
  unnamed: (documentId: string) => ({
    body: {
      kinds: ['removal'],
      changes: [
        { kind: 'removal', target: { unnamed: 'document' }, ground: 'not-relevant', from: 'Het verslag van maart' },
      ],
    },
    decision: { kind: 'removal', outcome: 'granted', documents: [documentId] },
  }),
  erasure: (documentId: string) => ({
    body: { kinds: ['erasure'] },
    decision: { kind: 'erasure', outcome: 'partly', exceptions: ['legal-claim'], documents: [documentId] },
  }),
} as const;
type Way = keyof typeof WAYS;
const CASES = (Object.keys(WAYS) as Way[]).flatMap((way) => REGISTERED.map((channel) => [way, channel] as const));

const swept = (one: Practice) => sweep({ ...one, ...sweepCommands(one) });
/** The execution goes on from where the request is. */
const goesOn = ({ one, request }: At) => new Run(one, request, taskPorts(one)).go();
const mails = (one: Practice) =>
  effectsOf(one).flatMap((effect) =>
    effect.type === 'notify' ? [{ notice: effect.notice, to: effect.recipient.to, on: effect.facts.on }] : [],
  );
/** The document is there: its record and its bytes, never one without the other. */
async function isThere({ one, dossier: { dossierId }, documentId }: At): Promise<boolean> {
  const loaded = await one.dossiers.load(dossierId);
  const record = loaded && (await one.documents.load(dossierId, documentId, loaded.key));
  const { versions } = await one.objects.listVersions('');
  expect(versions.some(({ key }) => key.includes(documentId))).toBe(record !== undefined);
  return record !== undefined;
}

/** Registered by the owner from a letter, granted, and its execution went as far as it goes. */
async function granted(way: Way = 'removal', channel: (typeof REGISTERED)[number] = 'letter'): Promise<At> {
  const one = practice();
  const dossier = await running(one);
  const { dossierId } = dossier;
  const documentId = await uploaded(one, dossier);
  const { body, decision } = WAYS[way](documentId);
  const identity = { method: 'in-person', on: one.today() };
  const letter = { ...body, channel, receivedOn: one.today(), identity };
  const reply = await call(one, 'registerRights', { dossierId }, { body: letter });
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  const at = { one, dossier, documentId, request: { dossierId, requestId: (reply.body as Made).requestId } };
  const run = new Run(one, at.request);
  expect(await run.go()).toBe('AwaitDecision');
  const decided = await decide(one, at.request, [decision]);
  expect(decided.status, JSON.stringify(decided.body)).toBe(200);
  expect(await run.go()).toBe('Waits');
  return at;
}

const onRequest = async ({ one, request }: At, operation: 'confirmRemoval' | 'takeBackRemoval', as: Who = one.owner) =>
  one.call(operation, { ...request }, { as, headers: { 'if-match': `"${(await requestOf(one, request))?.version}"` } });
const onDossier = async (
  { one, dossier: { dossierId } }: At,
  operation: 'objectToDestruction' | 'liftHold',
  as: Who = one.owner,
) => {
  const version = (await one.dossiers.load(dossierId))?.dossier.version;
  return one.call(operation, { dossierId }, { as, headers: { 'if-match': `"${version}"` } });
};
const seen = async ({ one, request }: At) => (await call(one, 'getRights', { ...request })).body;
const shown = async ({ one, dossier: { dossierId } }: At, as: Who) =>
  (await one.call('getDossier', { dossierId }, { as })).body as { readonly removals?: readonly object[] };

const home = async ({ one, dossier: { client } }: At) =>
  (await one.call('getOverview', {}, { as: client })).body as {
    readonly tasks: readonly object[];
    readonly waits: readonly { readonly kind: string }[];
  };

describe('[RIO-6.3] [AVG-17.1] single documents that somebody else asked to remove for the client', () => {
  test.each(CASES)('(%s, by %s) wait the grace, told to client and owner with the day, and go then', async (...as) => {
    const at = await granted(...as);
    const { one, request } = at;
    const day = addDays(one.today(), 7);
    expect(mails(one).filter(({ notice }) => notice === 'removal-waits')).toEqual([
      { notice: 'removal-waits', to: 'person', on: day },
      { notice: 'removal-waits', to: 'owner', on: day },
    ]);
    expect(await seen(at)).toMatchObject({
      state: 'decided',
      executions: [{ kind: WAYS[as[0]]('').decision.kind, state: 'todo', waitsUntil: day, overdue: false }],
    });
    for (const more of ['P6D', 'P1D']) {
      expect(await goesOn(at)).toBe('Waits');
      await swept(one);
      expect(await isThere(at), `before ${more}`).toBe(true);
      one.clock.advance(more);
    }
    const said = mails(one).map(({ notice }) => notice);
    expect(said.filter((notice) => /done|overdue|failed|recipient/.test(notice))).toEqual([]);
    await swept(one);
    expect(await goesOn(at)).toBe('Ended');
    expect(await isThere(at)).toBe(false);
    expect(mails(one).map(({ notice }) => notice)).toContain('rights-done');
    // Its term ran from the day on which it could be done (EK-10.5).
    expect(await requestOf(one, request)).toMatchObject({
      state: 'closed',
      executions: [{ state: 'done', from: day, doneOn: day }],
    });
    expect((await shown(at, at.dossier.client)).removals).toBeUndefined();
  });

  test('a letter that does not name them is decided with their names, of documents that are there, and with no others', async () => {
    const one = practice();
    const dossier = await running(one);
    const { dossierId, client } = dossier;
    const documentId = await uploaded(one, dossier);
    const { body, decision } = WAYS.unnamed(documentId);
    expect(await changesNothing(one, () => call(one, 'makeRights', { dossierId }, { as: client, body }))).toEqual(
      refusal(400, 'invalid-request'),
    );
    const letter = {
      ...body,
      channel: 'letter',
      receivedOn: one.today(),
      identity: { method: 'in-person', on: one.today() },
    };
    const wordless = body.changes.map(({ from: _, ...rest }) => rest);
    const correcting = body.changes.map((change) => ({ ...change, kind: 'correction', to: 'Iets anders' }));
    for (const [changes, kinds, code] of [
      [wordless, ['removal'], 'changes-missing'],
      [correcting, ['correction'], 'change-target-unknown'],
    ] as const) {
      const refused = () => call(one, 'registerRights', { dossierId }, { body: { ...letter, changes, kinds } });
      expect(await changesNothing(one, refused)).toEqual(refusal(422, code));
    }
    const made = await call(one, 'registerRights', { dossierId }, { body: letter });
    const request = { dossierId, requestId: (made.body as Made).requestId };
    expect(await new Run(one, request).go()).toBe('AwaitDecision');
    const { commands } = (await call(one, 'getRights', { ...request })).body as {
      readonly commands: readonly { readonly name: string; readonly choices?: readonly object[] }[];
    };
    expect(commands.find(({ name }) => name === 'decideRights')?.choices).toEqual([
      { choice: 'removal', allowed: true },
    ]);
    const { documents: _, ...nameless } = decision;
    const other = { ...decision, documents: [dossierId] };
    for (const [what, code] of [
      [nameless, 'decision-incomplete'],
      [{ ...decision, documents: [] }, 'decision-incomplete'],
      [other, 'document-unknown'],
      [{ ...decision, outcome: 'refused', reasons: 'Het is nodig.' }, 'decision-incomplete'],
    ] as const)
      expect(await changesNothing(one, () => decide(one, request, [what]))).toEqual(refusal(422, code));
    expect((await decide(one, request, [decision])).status).toBe(200);
    expect((await call(one, 'getRights', { ...request })).body).toMatchObject({
      changes: [{ target: { unnamed: 'document' }, from: 'Het verslag van maart' }],
      decisions: [{ documents: [documentId] }],
    });
  });

  test('the owner can confirm it: the next sweep carries it out', async () => {
    const at = await granted();
    const { one, dossier } = at;
    expect(await changesNothing(one, () => onRequest(at, 'confirmRemoval', dossier.client))).toEqual(
      refusal(403, 'not-allowed'),
    );
    expect((await onRequest(at, 'confirmRemoval')).status).toBe(200);
    expect(await seen(at)).toMatchObject({ executions: [{ waitsUntil: one.today() }] });
    await swept(one);
    expect(await goesOn(at)).toBe('Ended');
    expect(await isThere(at)).toBe(false);
    expect(await changesNothing(one, () => onRequest(at, 'confirmRemoval'))).toEqual(
      refusal(409, 'removal-not-waiting'),
    );
  });

  test('the client objects: it is held, and waits again when the owner lifts that', async () => {
    const at = await granted();
    const { one, dossier } = at;
    const first = addDays(one.today(), 7);
    expect(await shown(at, dossier.client)).toMatchObject({ removals: [{ on: first, canBeObjectedTo: true }] });
    expect((await onDossier(at, 'objectToDestruction', dossier.client)).status).toBe(200);
    expect(mails(one)).toContainEqual({ notice: 'removal-off', to: 'person', on: undefined });
    expect(await seen(at)).toMatchObject({ executions: [{ state: 'held' }] });
    expect(await changesNothing(one, () => onRequest(at, 'confirmRemoval'))).toEqual(refusal(409, 'held'));
    one.clock.advance('P10D');
    await swept(one);
    expect(await goesOn(at)).toBe('Waits');
    expect(await isThere(at)).toBe(true);
    expect((await onDossier(at, 'liftHold')).status).toBe(200);
    const day = addDays(one.today(), 7);
    expect(mails(one).filter(({ notice, on }) => notice === 'removal-waits' && on === day)).toHaveLength(2);
    expect(await shown(at, one.owner)).toMatchObject({ removals: [{ on: day }] });
    // Once: only a real reason keeps it longer.
    expect(await changesNothing(one, () => onDossier(at, 'objectToDestruction', dossier.client))).toEqual(
      refusal(409, 'destruction-objected'),
    );
    one.clock.advance('P6D');
    await swept(one);
    expect(await goesOn(at)).toBe('Waits');
    one.clock.advance('P1D');
    await swept(one);
    expect(await goesOn(at)).toBe('Ended');
    expect(await isThere(at)).toBe(false);
  });

  test.each(['client', 'owner'] as const)('the %s takes it back: nothing goes, and the request closes', async (who) => {
    const at = await granted();
    const { one, dossier, request } = at;
    expect(await changesNothing(one, () => onRequest(at, 'takeBackRemoval', dossier.coach))).toEqual(
      refusal(403, 'not-allowed'),
    );
    const before = mails(one).length;
    expect((await onRequest(at, 'takeBackRemoval', who === 'client' ? dossier.client : one.owner)).status).toBe(200);
    const said = mails(one).slice(before);
    expect(said).toContainEqual({ notice: 'removal-off', to: 'person', on: undefined });
    expect(said.some(({ to }) => to === 'owner')).toBe(who === 'client');
    expect(await goesOn(at)).toBe('Ended');
    expect(await requestOf(one, request)).toMatchObject({
      state: 'closed',
      executions: [],
      decisions: [{ kind: 'removal', outcome: 'granted', withdrawnOn: one.today() }],
    });
    one.clock.advance('P8D');
    await swept(one);
    expect(await isThere(at)).toBe(true);
    expect(await changesNothing(one, () => onRequest(at, 'takeBackRemoval'))).toEqual(
      refusal(409, 'removal-not-waiting'),
    );
  });

  test('the owner cannot say meanwhile that it was done by hand', async () => {
    const at = await granted();
    const body = { kind: 'removal' };
    expect(await changesNothing(at.one, () => call(at.one, 'recordExecution', { ...at.request }, { body }))).toEqual(
      refusal(409, 'not-due'),
    );
  });

  test.each(Object.keys(WAYS) as Way[])(
    '[AVG-12.1] (%s) are on the home of the client with their day, and whether the client can still object',
    async (way) => {
      const at = await granted(way);
      const { one, dossier, request } = at;
      const { dossierId, requestId: reference } = request;
      const dueOn = addDays(one.today(), 7);
      const task = { kind: 'removal', dossierId, reference, dueOn };
      expect(await home(at)).toMatchObject({ tasks: [{ ...task, canBeObjectedTo: true }], waits: [] });
      await onDossier(at, 'objectToDestruction', dossier.client);
      // Nothing is promised of what may not go: that the owner looks whether it has to stay is.
      expect(await home(at)).toMatchObject({ tasks: [], waits: [{ kind: 'objection', dossierId }] });
      await onDossier(at, 'liftHold');
      expect(await home(at)).toMatchObject({ tasks: [task], waits: [] });
      expect((await home(at)).tasks[0]).not.toHaveProperty('canBeObjectedTo');
    },
  );

  test('[RIO-3.6] client and owner see at the dossier what waits; the coach, who sees no request, does not', async () => {
    const at = await granted();
    const { one, dossier, request } = at;
    const day = addDays(one.today(), 7);
    expect((await shown(at, dossier.client)).removals).toEqual([
      { requestId: request.requestId, on: day, canBeObjectedTo: true },
    ]);
    expect((await shown(at, one.owner)).removals).toEqual([{ requestId: request.requestId, on: day }]);
    expect((await shown(at, dossier.coach)).removals).toBeUndefined();
  });
});

test('[RIO-6.3] what the client asks in their own account waits for nothing', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, client } = dossier;
  const documentId = await uploaded(one, dossier);
  const { body, decision } = WAYS.removal(documentId);
  const reply = await call(one, 'makeRights', { dossierId }, { as: client, body });
  const request = { dossierId, requestId: (reply.body as Made).requestId };
  const run = new Run(one, request);
  await run.go();
  await decide(one, request, [decision]);
  expect(await run.go()).toBe('Ended');
  expect(await isThere({ one, dossier, documentId, request })).toBe(false);
});
