import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AGENDA_KINDS, type AgendaKind } from '../../../domain/catalogue.ts';
import { DESTROYS } from '../../../domain/destruction.ts';
import { RIGHT_KINDS, type RightKind } from '../../../domain/rights/request.ts';
import { dueCommands } from '../../../lambdas/agenda/commands.ts';
import { type Practice, practice } from '../../support/practice.ts';
import { type Dossier, ended, running, termPasses, uploaded } from '../../support/story.ts';
import { Run as ComplaintRun, made as complained } from '../complaint/support.ts';
import { call, decide, type Made, made, Run, requestOf, told } from './support.ts';

type Case = { readonly one: Practice; readonly dossier: Dossier; readonly documents: readonly string[] };

const dossierOf = async ({ one, dossier }: Case) => {
  const loaded = await one.dossiers.load(dossier.dossierId);
  if (!loaded) throw new Error('The dossier is there');
  return loaded;
};

async function hold(at: Case): Promise<number> {
  const { version } = (await dossierOf(at)).dossier;
  const options = { headers: { 'if-match': `"${version}"` }, body: { reason: 'Een zaak', reviewOn: addWeek(at.one) } };
  return (await at.one.call('placeHold', { dossierId: at.dossier.dossierId }, options)).status;
}
const addWeek = (one: Practice) =>
  one.clock
    .read()
    .add({ hours: 7 * 24 })
    .toString()
    .slice(0, 10);

async function lift(at: Case): Promise<void> {
  const { version } = (await dossierOf(at)).dossier;
  const headers = { 'if-match': `"${version}"` };
  const { status } = await at.one.call('liftHold', { dossierId: at.dossier.dossierId }, { headers });
  expect(status).toBe(200);
}

/** What there is of the content: the state of the dossier, and of each document its record and its bytes. */
async function contentOf(at: Case) {
  const { dossier, key } = await dossierOf(at);
  const { versions } = await at.one.objects.listVersions('');
  const documents = [];
  for (const id of at.documents)
    documents.push({
      id,
      record: (await at.one.documents.load(dossier.dossierId, id, key)) !== undefined,
      bytes: versions.some((version) => version.key.includes(id)),
    });
  return { erasing: dossier.state === 'erasing', documents };
}

/** Does something just before the nth time that something is written or deleted. @returns whether it came that far. */
function before(at: Case, nth: number, act: () => Promise<void>): { readonly came: () => boolean } {
  let left = nth;
  let came = false;
  const tick = async () => {
    left -= 1;
    if (left !== 0) return;
    came = true;
    await act();
  };
  const { items, objects } = at.one;
  const transact = items.transact.bind(items);
  items.transact = async (writes) => {
    await tick();
    return transact(writes);
  };
  const deleteVersions = objects.deleteVersions.bind(objects);
  objects.deleteVersions = async (versions) => {
    await tick();
    return deleteVersions(versions);
  };
  return { came: () => came };
}

async function begin(): Promise<Case> {
  const one = practice();
  const dossier = await running(one);
  return { one, dossier, documents: [await uploaded(one, dossier), await uploaded(one, dossier)] };
}

type Scenario = { readonly body: (at: Case) => object; readonly decision: (at: Case) => object };
const changes = ({ documents }: Case) => ({
  kinds: ['removal'],
  changes: [
    ...documents.map((documentId) => ({ kind: 'removal', target: { documentId }, ground: 'not-relevant' })),
    { kind: 'removal', target: { field: 'phone' }, ground: 'not-relevant' },
  ],
});
/** Of every kind of right that destroys, wholly and in part. */
const SCENARIOS: { readonly [K in RightKind]?: readonly (readonly [string, Scenario])[] } = {
  removal: [
    ['granted', { body: changes, decision: () => ({ kind: 'removal', outcome: 'granted' }) }],
    [
      'in part',
      {
        body: changes,
        decision: () => ({ kind: 'removal', outcome: 'partly', changes: [1, 2], reasons: 'Het nummer is nodig.' }),
      },
    ],
  ],
  erasure: [
    ['granted', { body: () => ({ kinds: ['erasure'] }), decision: () => ({ kind: 'erasure', outcome: 'granted' }) }],
    [
      'in part',
      {
        body: () => ({ kinds: ['erasure'] }),
        decision: ({ documents }) => ({
          kind: 'erasure',
          outcome: 'partly',
          exceptions: ['legal-claim'],
          documents,
        }),
      },
    ],
  ],
};
const destroying = RIGHT_KINDS.filter((kind) => DESTROYS[kind]);
const CASES = destroying.flatMap((kind) =>
  (SCENARIOS[kind] ?? []).map(([how, scenario]) => [kind, how, scenario] as const),
);

/** An execution goes on by the definition that it was started with, which may be of a release before. */
const RELEASES = '../test/lib/releases/';
const DEFINITIONS = [
  'rights-request.asl.json',
  ...readdirSync(new URL(`../../../statemachines/${RELEASES}`, import.meta.url), { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => `${RELEASES}${name}/rights-request.asl.json`),
];
const OF_ALL_RELEASES = CASES.flatMap(([kind, how, scenario]) =>
  DEFINITIONS.map((definition) => [kind, how, definition, scenario] as const),
);

async function asked({ body }: Scenario, definition?: string): Promise<{ at: Case; request: Made; run: Run }> {
  const at = await begin();
  const request = await made(at.one, at.dossier, body(at));
  const run = new Run(at.one, request, undefined, definition);
  await run.go();
  return { at, request, run };
}

describe('[EK-10.1] [RIO-6.3] a legal hold stops every granted right that destroys', () => {
  test('of which there is a scenario each', () => {
    expect(Object.keys(SCENARIOS).sort()).toEqual([...destroying].sort());
  });

  test.each(CASES)('%s, %s: before the decision, which is refused then', async (_kind, _how, scenario) => {
    const { at, request } = await asked(scenario);
    await hold(at);
    const reply = await decide(at.one, request, [scenario.decision(at)]);
    expect(reply).toMatchObject({ status: 409, body: { type: 'urn:dossierwacht:problem:held' } });
  });

  test.each(OF_ALL_RELEASES)(
    '%s, %s, by %s: between decision and execution, until it is lifted',
    async (_kind, _how, definition, scenario) => {
      const { at, request, run } = await asked(scenario, definition);
      expect((await decide(at.one, request, [scenario.decision(at)])).status).toBe(200);
      const content = await contentOf(at);
      await hold(at);
      expect(await run.go()).toBe('Waits');
      expect(await contentOf(at)).toEqual(content);
      expect(told(at.one)).toContain('rights-held');
      expect(told(at.one)).not.toContain('rights-failed');
      const view = await call(at.one, 'getRights', { ...request });
      expect(view.body).toMatchObject({ executions: [{ state: 'held' }] });
      // Resumed too early it waits again.
      const resume = () => call(at.one, 'resumeRights', { ...request });
      expect((await resume()).status).toBe(200);
      expect(await new Run(at.one, request).go()).toBe('Waits');
      expect(await contentOf(at)).toEqual(content);
      await lift(at);
      expect((await resume()).status).toBe(200);
      expect(await new Run(at.one, request).go()).toBe('Ended');
      expect(await contentOf(at)).not.toEqual(content);
    },
  );

  test.each(CASES)('%s, %s: while it is carried out, whenever that is', async (_kind, _how, scenario) => {
    for (let nth = 1; ; nth += 1) {
      const { at, request, run } = await asked(scenario);
      expect((await decide(at.one, request, [scenario.decision(at)])).status).toBe(200);
      let there: Awaited<ReturnType<typeof contentOf>> | undefined;
      const race = before(at, nth, async () => {
        if ((await hold(at)) === 200) there = await contentOf(at);
      });
      const stood = await run.go();
      if (!race.came()) {
        expect([stood, nth > 1]).toEqual(['Ended', true]);
        break;
      }
      // Too late for a dossier that is being erased: the hold was refused.
      if (there === undefined) continue;
      const now = await contentOf(at);
      expect(now.erasing, `at ${nth}: ${stood}`).toBe(false);
      for (const [place, document] of there.documents.entries())
        if (document.record) expect(now.documents[place], `at ${nth}`).toEqual(document);
      // What had begun is ended, and not left half done.
      for (const document of now.documents) expect(document.bytes, `at ${nth}`).toBe(document.record);
    }
  });
});

test('a removal that was done by hand is not recorded under a hold', async () => {
  const { at, request, run } = await asked(CASES[0]?.[2] as Scenario);
  await decide(at.one, request, [{ kind: 'removal', outcome: 'granted', byHand: true }]);
  expect(await run.go()).toBe('Waits');
  await hold(at);
  const reply = await call(at.one, 'recordExecution', { ...request }, { body: { kind: 'removal' } });
  expect(reply).toMatchObject({ status: 409, body: { type: 'urn:dossierwacht:problem:held' } });
});

const email = { target: { field: 'email' }, ground: 'incorrect', to: 'm@voorbeeld.example' };
const HARMLESS: { readonly [K in RightKind]?: object } = {
  access: { kinds: ['access'] },
  portability: { kinds: ['portability'] },
  correction: { kinds: ['correction'], changes: [{ kind: 'correction', ...email }] },
  completion: { kinds: ['completion'], changes: [{ kind: 'completion', ...email, ground: 'incomplete' }] },
  objection: { kinds: ['objection'] },
  restriction: { kinds: ['restriction'] },
};

test.each(RIGHT_KINDS.filter((kind) => !DESTROYS[kind]))('a hold does not stop %s', async (kind) => {
  const at = await begin();
  await hold(at);
  const request = await made(at.one, at.dossier, HARMLESS[kind] ?? {});
  const run = new Run(at.one, request);
  await run.go();
  expect((await decide(at.one, request, [{ kind, outcome: 'granted' }])).status).toBe(200);
  expect(await run.go()).toBe('Ended');
});

type Due = (
  at: Case,
) => Promise<{ readonly subject: string; readonly reference: string; gone: () => Promise<boolean> }>;
/** Of every kind of the agenda that destroys: the day has come. */
const DUE: { readonly [K in AgendaKind]?: Due } = {
  destruction: async (at) => {
    await ended(at.one, at.dossier);
    await termPasses(at.one);
    const gone = async () => (await dossierOf(at)).dossier.state === 'erasing';
    return { subject: at.dossier.dossierId, reference: 'dossier', gone };
  },
  'rights-removal': async (at) => {
    const { one, dossier, documents } = at;
    const { dossierId } = dossier;
    const identity = { method: 'in-person', on: one.today() };
    const body = { kinds: ['erasure'], channel: 'letter', receivedOn: one.today(), identity };
    const made = (await call(one, 'registerRights', { dossierId }, { body })).body as Made;
    const request = { dossierId, requestId: made.requestId };
    await new Run(one, request).go();
    await decide(one, request, [{ kind: 'erasure', outcome: 'partly', exceptions: ['legal-claim'], documents }]);
    one.clock.advance('P7D');
    // Its request goes on with it; what is carried out then asks for a hold once more.
    const gone = async () => (await requestOf(one, request))?.executions[0]?.waits === undefined;
    return { subject: dossierId, reference: 'dossier', gone };
  },
  'complaint-retention': async (at) => {
    const { one, dossier } = at;
    const complaintId = await complained(one, dossier.client, {
      dossierId: dossier.dossierId,
      about: { kind: 'other' },
    });
    const run = new ComplaintRun(one, complaintId);
    await run.go();
    await one.call('withdrawComplaint', { complaintId }, { as: dossier.client });
    await run.go();
    one.clock.advance('P2Y');
    const gone = async () => {
      const { body } = await one.call('listComplaints', {}, {});
      return JSON.stringify(body).includes('"erased"');
    };
    return { subject: dossier.dossierId, reference: complaintId, gone };
  },
};

describe('[EK-10.1] a legal hold stops every act of the agenda that destroys', () => {
  const kinds = AGENDA_KINDS.filter((kind) => DESTROYS[kind]);

  test('of which there is a scenario each', () => {
    expect(Object.keys(DUE).sort()).toEqual([...kinds].sort());
  });

  test.each(kinds)('%s: it happens without one, and never after one was placed', async (kind) => {
    for (let nth = 1; ; nth += 1) {
      const at = await begin();
      const { subject, reference, gone } = await (DUE[kind] as Due)(at);
      const item = (await at.one.dossiers.agendaOf(subject)).find((one) => one.kind === kind);
      if (!item) throw new Error('It is on the agenda');
      expect(item.reference).toBe(reference);
      let placed = false;
      const race = before(at, nth, async () => {
        placed = (await hold(at)) === 200 && !(await gone());
      });
      await dueCommands(at.one)[kind](item, at.one.today());
      if (!race.came()) {
        expect(await gone()).toBe(true);
        break;
      }
      if (placed) expect(await gone(), `at ${nth}`).toBe(false);
    }
  });
});
