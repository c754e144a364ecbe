import { expect, test } from 'vitest';
import { type Practice, practice } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { erase, erasing, portsOn } from '../erasure/support.ts';
import { effectsOf } from '../rights/support.ts';
import { made, Run, sweep, told } from './support.ts';

const ERASURE = '00000000-0000-4000-8000-0000000000ee';

/** The second look of the next day is the last that names the dossier. */
const recordsOf = (one: Practice): string =>
  JSON.stringify(
    one.items.dump('records').filter(({ pk, kind }) => !/^(AUDIT|OUTBOX)#/.test(pk) && kind !== 'erasure-look'),
  );
/** Of mails after which the account goes. */
const farewells = (one: Practice): string[] =>
  effectsOf(one).flatMap((effect) => (effect.type === 'notify' && effect.lastNotice ? [effect.notice] : []));

test('[RIO-7.2] [RIO-6.3] a dossier takes its settled complaints with it, but for their lines', async () => {
  const one = practice();
  const dossier = await running(one);
  const complaintId = await made(one, dossier.client, { dossierId: dossier.dossierId, about: { kind: 'other' } });
  const run = new Run(one, complaintId);
  await run.go();
  await one.call('withdrawComplaint', { complaintId }, { as: dossier.client });
  expect(await run.go()).toBe('Ended');
  await erasing(one, dossier);
  await erase({ erasureId: ERASURE, dossierId: dossier.dossierId }, portsOn(one, one));
  expect((await one.call('getComplaint', { complaintId }, { as: dossier.client })).status).not.toBe(200);
  const [line] = (await one.complaints.register(10)).items;
  expect(line).toMatchObject({ number: 'K-2026-0001', state: 'erased', outcome: 'withdrawn' });
  expect(recordsOf(one)).not.toContain(complaintId);
  expect(farewells(one)).toEqual(['dossier-destroyed']);
});

test('[RIO-7.1] [RIO-6.3] one that still runs goes on without the dossier, with its term and its execution', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, client } = dossier;
  const text = 'Mijn verslag lag op de gang.';
  const complaintId = await made(one, client, { dossierId, about: { kind: 'other' }, text });
  const run = new Run(one, complaintId);
  expect(await run.go()).toBe('AwaitDecision');
  const before = await one.call('getComplaint', { complaintId }, { as: client });
  await erasing(one, dossier);
  expect((await one.call('getComplaint', { complaintId }, { as: client })).status).toBe(409);
  await erase({ erasureId: ERASURE, dossierId }, portsOn(one, one));
  expect(told(one)).toContain('complaint-apart');
  // Nothing of the dossier is left: where the complaint lies now is its own.
  expect(recordsOf(one)).not.toContain(dossierId);
  // The account stays for as long as there is something to say with it.
  expect(farewells(one)).toEqual([]);
  const seen = await one.call('getComplaint', { complaintId }, { as: client });
  expect(seen.body).toMatchObject({ state: 'confirmed', case: { text, attachments: [] } });
  const terms = ({ body }: { readonly body: unknown }) => (body as { case: { terms: unknown } }).case.terms;
  expect(terms(seen)).toEqual(terms(before));
  const decision = { outcome: 'not-taken-up', reasons: 'Er is niets meer om naar te kijken.' };
  expect((await one.call('decideComplaint', { complaintId }, { body: decision })).status).toBe(200);
  expect(await run.go()).toBe('AwaitAnswer');
  await one.call('answerComplaint', { complaintId }, { as: client, body: { solved: true } });
  expect(await run.go()).toBe('Ended');
  one.clock.advance('P2Y');
  expect(await sweep(one, complaintId)).toEqual(['done']);
  expect(farewells(one)).toEqual(['complaint-destroyed']);
  expect(recordsOf(one)).not.toContain(client.personId);
  expect(one.items.dump('vault').map(({ pk }) => pk)).not.toContain(`SUBJECT#${complaintId}`);
});

test('[RIO-7.2] an execution that ended while its dossier was being destroyed is started anew', async () => {
  const one = practice();
  const dossier = await running(one);
  const complaintId = await made(one, dossier.client, { dossierId: dossier.dossierId, about: { kind: 'other' } });
  await erasing(one, dossier);
  expect(await new Run(one, complaintId).go()).toBe('Ended');
  await erase({ erasureId: ERASURE, dossierId: dossier.dossierId }, portsOn(one, one));
  const starts = effectsOf(one).flatMap((effect) =>
    effect.type === 'start-execution' && effect.machine === 'complaint' ? [effect.name] : [],
  );
  expect(starts).toEqual([complaintId, `${complaintId}-2`]);
  expect(await new Run(one, complaintId).go()).toBe('AwaitDecision');
});

test('[RIO-7.1] a new complaint about a dossier that is being destroyed is kept without it, and that is said', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, client } = dossier;
  await erasing(one, dossier);
  const body = { dossierId, about: { kind: 'other' }, text: 'Ook dit nog', attachments: [dossierId] };
  const reply = await one.call('makeComplaint', {}, { as: client, body });
  expect(reply).toMatchObject({ status: 201, body: { withoutDossier: { nl: expect.stringContaining('vernietigd') } } });
  await erase({ erasureId: ERASURE, dossierId }, portsOn(one, one));
  const { complaintId } = reply.body as { complaintId: string };
  const seen = await one.call('getComplaint', { complaintId }, { as: client });
  expect(seen.body).toMatchObject({ case: { text: 'Ook dit nog', attachments: [] } });
  expect(farewells(one)).toEqual([]);
});

test('[RIO-7.1] a letter about a decision in it is the client’s all the same, and not for the owner to judge', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, client } = dossier;
  await erasing(one, dossier);
  const about = { kind: 'decision', requestId: dossierId };
  const body = { dossierId, about, text: 'Zie de brief.', channel: 'letter', receivedOn: one.today() };
  const reply = await one.call('registerComplaint', {}, { body });
  expect(reply.status).toBe(201);
  const { complaintId } = reply.body as { complaintId: string };
  expect(await new Run(one, complaintId).go()).toBe('AwaitDecision');
  expect((await one.call('getComplaint', { complaintId }, { as: client })).body).toMatchObject({
    case: { complainant: 'client', handler: { kind: 'outside' } },
  });
});
