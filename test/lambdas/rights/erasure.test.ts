import { expect, test } from 'vitest';
import { practice } from '../../support/practice.ts';
import { running, uploaded } from '../../support/story.ts';
import { erase, PERSONAL, portsOn } from '../erasure/support.ts';
import { everything } from '../support.ts';
import { call, decide, made, Run, yes } from './support.ts';

test('[RIO-6.3] per direct: asked, decided, and minutes later nothing is left but a certificate that says why', async () => {
  const one = practice();
  const { principalId } = (await one.call('registerPrincipal', {}, { body: { type: 'employer', name: 'Werkgever' } }))
    .body as { principalId: string };
  const dossier = await running(one, { principalId });
  await uploaded(one, dossier);
  const body = { kinds: ['access'], channel: 'letter', receivedOn: one.today() };
  await call(one, 'registerRights', { dossierId: dossier.dossierId }, { body });
  const request = await made(one, dossier, { kinds: ['erasure'], note: 'Alles weg', order: 'erasure-first' });
  const run = new Run(one, request);
  await run.go();
  await decide(one, request, yes('erasure'));
  expect(await run.go()).toBe('Ended');
  const erasureId = request.requestId;
  await erase({ erasureId, dossierId: dossier.dossierId }, portsOn(one, one));
  const erasure = await one.erasures.load(erasureId);
  expect(erasure).toMatchObject({
    ground: 'client-request',
    destructionDueOn: one.today(),
    trajectoryEndedOn: one.today(),
  });
  const { versions } = await one.proof.listVersions('');
  const json = versions.find(({ key }) => key.endsWith('.json'))?.key ?? '';
  const certificate = JSON.parse(Buffer.from((await one.proof.read(json)) ?? []).toString());
  expect(certificate).toMatchObject({ ground: 'client-request', verification: { objectsLeft: 0, recordsLeft: 0 } });
  // The name is not in the relation register either: service and year only (RIO-6.4).
  const [line] = (await one.survivors.relations(10)).items;
  expect(line).toMatchObject({ principalId, service: 'reintegration-track-1' });
  expect(line?.clientName).toBeUndefined();
  const left = (await everything(one)).filter(
    (text) => !text.includes('"AUDIT#') && !text.includes('"OUTBOX#') && !text.includes('"AGENDA#erasure-look#'),
  );
  expect(left.filter((text) => text.includes(dossier.dossierId) && text.startsWith('records'))).toEqual([]);
  expect((await everything(one)).filter((text) => PERSONAL.test(text))).toEqual([]);
  expect(one.items.dump('records').filter(({ pk }) => pk === 'RIGHTS')).toEqual([]);
});
