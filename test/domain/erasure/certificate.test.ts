import { describe, expect, it } from 'vitest';
import { certificateBodySchema } from '../../../contracts/proof/certificate.ts';
import { CERTIFIED_STEPS, type CertificateFacts, certifyDestruction } from '../../../domain/erasure/certificate.ts';
import { citing } from '../../support/citing.ts';

const at = '2031-03-01T02:00:05.000Z';
const facts = (
  erasure: Partial<CertificateFacts['erasure']> = {},
  more: Partial<CertificateFacts> = {},
): CertificateFacts => ({
  erasure: {
    erasureId: '0b8f5a0e-7c39-4e0c-8f0a-64d1f1a2c9e7',
    version: 7,
    dossierId: 'c2a1e9d4-3b6f-4f57-a0de-91b7c5d8e6f2',
    dossierNumber: '2026-0001',
    policyId: 're-integratieonderwijs',
    ground: 'retention-term',
    articles: ['RIO-6.3', 'AVG-5.1.e'],
    service: 'career-check',
    principalId: '11111111-1111-4111-8111-111111111111',
    parties: { clientId: '22222222-2222-4222-8222-222222222222', coachId: '33333333-3333-4333-8333-333333333333' },
    trajectoryEndedOn: '2026-03-01',
    destructionDueOn: '2031-03-01',
    startedAt: '2031-03-01T02:00:01.000Z',
    steps: Object.fromEntries(CERTIFIED_STEPS.map((step) => [step, at])),
    counts: { documents: 2, objectVersions: 5, deleteMarkers: 1, records: 40, keysDestroyed: 1, lookups: 4 },
    survivors: ['clientName', 'service', 'year'],
    listedAt: at,
    auditHead: { seq: 12, hash: 'a'.repeat(64) },
    certificateId: '5d0f7a52-1f0c-4b8e-9a53-2f1d6a3c7b10',
    completedAt: '2031-03-01T02:00:06.000Z',
    ...erasure,
  },
  left: { objects: 0, records: 0 },
  organisation: 'Praktijk De Linde',
  regulationVersion: '2018-06-01',
  ...more,
});
const refusalOf = (given: CertificateFacts) => {
  const answer = certifyDestruction(given);
  return answer.ok ? undefined : answer.refusal;
};

describe('what is certified', () => {
  it('[RIO-6.3] [EK-10.1] is what the case recorded, in the form of the contract', () => {
    const answer = certifyDestruction(facts());
    if (!answer.ok) throw new Error(answer.refusal.code);
    expect(certificateBodySchema().parse(answer.body)).toEqual(answer.body);
    expect(answer).toStrictEqual({
      ok: true,
      body: {
        kind: 'destruction-certificate',
        schemaVersion: 1,
        certificateId: '5d0f7a52-1f0c-4b8e-9a53-2f1d6a3c7b10',
        erasureId: '0b8f5a0e-7c39-4e0c-8f0a-64d1f1a2c9e7',
        dossierId: 'c2a1e9d4-3b6f-4f57-a0de-91b7c5d8e6f2',
        dossierNumber: '2026-0001',
        policy: { id: 're-integratieonderwijs', version: '2018-06-01' },
        organisation: 'Praktijk De Linde',
        articles: ['RIO-6.3', 'AVG-5.1.e'],
        ground: 'retention-term',
        trajectoryEndedOn: '2026-03-01',
        destructionDueOn: '2031-03-01',
        startedAt: '2031-03-01T02:00:01.000Z',
        completedAt: '2031-03-01T02:00:06.000Z',
        counts: { documents: 2, objectVersions: 5, deleteMarkers: 1, records: 40, keysDestroyed: 1, lookups: 4 },
        verification: { listedAt: at, objectsLeft: 0, recordsLeft: 0 },
        auditHead: { seq: 12, hash: 'a'.repeat(64) },
        survivors: ['clientName', 'service', 'year'],
      },
    });
  });

  it('[RIO-6.2] names the paper: how many copies, which went how and when, and what the coach still has to destroy', () => {
    const shredded = { method: 'cross-cut-shredder', copies: 2, from: '2026-04-01', to: '2027-02-01' };
    for (const [paper, named] of [
      [
        { copies: 3, destroyed: [shredded], left: 1 },
        { copies: 3, destroyed: [shredded], left: { copies: 1, by: 'coach' } },
      ],
      [
        { copies: 2, destroyed: [shredded], left: 0 },
        { copies: 2, destroyed: [shredded] },
      ],
      [
        { copies: 0, destroyed: [], left: 0 },
        { copies: 0, destroyed: [] },
      ],
    ] as const) {
      const answer = certifyDestruction(facts({ paper }));
      if (!answer.ok) throw new Error(answer.refusal.code);
      expect(answer.body).toMatchObject({ schemaVersion: 2, paper: named });
      expect(certificateBodySchema().parse(answer.body)).toEqual(answer.body);
      for (const wrong of [{ schemaVersion: 1 }, { paper: undefined }])
        expect(certificateBodySchema().safeParse({ ...answer.body, ...wrong }).success).toBe(false);
    }
  });

  it('[EK-5.1] tells nothing of the people and the service in the case', () => {
    const answer = certifyDestruction(facts());
    const text = JSON.stringify(answer);
    for (const other of ['11111111-', '22222222-', '33333333-', 'career-check']) expect(text).not.toContain(other);
  });

  it.each(CERTIFIED_STEPS)('[RIO-6.3] is nothing before the step %s is done', (step) => {
    const { [step]: _, ...steps } = facts().erasure.steps;
    expect(refusalOf(facts({ steps }))).toEqual({ code: 'steps-missing', rule: citing('RIO-6.3'), steps: [step] });
  });

  it('[RIO-6.3] is nothing while a listing finds something or the key is there', () => {
    expect(refusalOf(facts({}, { left: { objects: 1, records: 0 } }))?.code).toBe('objects-left');
    expect(refusalOf(facts({}, { left: { objects: 0, records: 1 } }))?.code).toBe('records-left');
    const { counts } = facts().erasure;
    expect(refusalOf(facts({ counts: { ...counts, keysDestroyed: 0 } }))?.code).toBe('key-not-destroyed');
  });

  it.each(['certificateId', 'completedAt', 'listedAt', 'auditHead'] as const)(
    'is nothing before %s is fixed',
    (name) => {
      const { [name]: _, ...erasure } = facts().erasure;
      expect(refusalOf({ ...facts(), erasure })?.code).toBe('not-sealed');
    },
  );

  it('is nothing without a regulation in force', () => {
    expect(refusalOf(facts({}, { regulationVersion: undefined }))?.code).toBe('no-regulation');
  });
});
