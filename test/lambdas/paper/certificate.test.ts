import { expect, test } from 'vitest';
import { destructionCertificateSchema } from '../../../contracts/proof/certificate.ts';
import { yes } from '../../support/consents.ts';
import { onPaper } from '../../support/paper.ts';
import { practice } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { erase, erasing, portsOn } from '../erasure/support.ts';

const ERASURE = '00000000-0000-4000-8000-0000000000ee';

test('[RIO-6.2] [RIO-6.3] the certificate of a destroyed dossier names its paper: how many, how and when, and what is left for whom', async () => {
  const one = practice();
  const dossier = await running(one);
  const { dossierId, coach } = dossier;
  const copies = [await onPaper(one, dossier), await onPaper(one, dossier), await onPaper(one, dossier)];
  for (const copyId of copies.slice(0, 2)) {
    one.clock.advance('P1D');
    const headers = { 'if-match': '"1"' };
    const body = { on: one.today(), method: 'cross-cut-shredder' };
    yes(await one.call('destroyPaper', { dossierId, copyId }, { as: coach, headers, body }));
  }
  await erasing(one, dossier);
  await erase({ erasureId: ERASURE, dossierId }, portsOn(one, one));
  const { certificateId } = (await one.erasures.load(ERASURE)) ?? {};
  const file = await one.proof.read(`certificates/${certificateId}.json`);
  expect(destructionCertificateSchema().parse(JSON.parse(Buffer.from(file ?? []).toString()))).toMatchObject({
    schemaVersion: 2,
    paper: {
      copies: 3,
      destroyed: [{ method: 'cross-cut-shredder', copies: 2, from: '2026-03-06', to: '2026-03-07' }],
      left: { copies: 1, by: 'coach' },
    },
  });
});
