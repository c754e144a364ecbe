import { describe, expect, it } from 'vitest';
import { changeClient } from '../../../domain/dossier/change-client.ts';
import { changeCommission } from '../../../domain/dossier/commission.ts';
import { citing } from '../../support/citing.ts';
import { allowed, refusal } from '../support/outcomes.ts';
import { ERASING, HELD, REGISTERED, RUNNING } from '../support/samples.ts';

const BEFORE = {
  ...RUNNING,
  secrets: { client: { firstName: 'Noor', lastName: 'de Wit', phone: '06 1234 5678', career: 'Welder' } },
};

describe('keeping the data of a client right', () => {
  it('sets what is given, takes away what is null and leaves the rest', () => {
    const { next, agenda, effects } = allowed(
      changeClient(BEFORE, { lastName: 'Zwart', phone: null, career: undefined, education: 'Nurse' }),
    );
    expect(next).toEqual({
      ...BEFORE,
      secrets: { client: { firstName: 'Noor', lastName: 'Zwart', career: 'Welder', education: 'Nurse' } },
    });
    expect([agenda, effects]).toEqual([[], []]);
  });

  it('[RIO-1.5] records the names of the fields and none of their values', () => {
    const { audit } = allowed(changeClient(BEFORE, { phone: null, lastName: 'Zwart', career: undefined }));
    expect(audit).toEqual([
      {
        act: 'update',
        action: 'client.change',
        rules: citing('RIO-2.2', 'AVG-5.1.d'),
        facts: { fields: 'lastName phone' },
      },
    ]);
  });

  it('[RIO-2.2] refuses a citizen service number, and names the field', () => {
    expect(refusal(changeClient(BEFORE, { firstName: 'Noor', career: '111222333' }))).toEqual({
      code: 'citizen-service-number',
      rule: citing('RIO-2.2'),
      field: 'career',
    });
  });

  describe('under a legal hold', () => {
    const { hold } = HELD;
    const held = { ...BEFORE, ...(hold ? { hold } : {}) };

    it.each(Object.keys(BEFORE.secrets.client))('[EK-10.1] %s is not taken away, nor written over', (field) => {
      const no = { code: 'held-content', rule: 'hold.blocks-destruction', field };
      expect(refusal(changeClient(held, { education: 'Nurse', [field]: null }))).toEqual(no);
      expect(refusal(changeClient(held, { education: 'Nurse', [field]: 'Another' }))).toEqual(no);
    });

    it('[EK-10.1] what was not there yet comes in, and the same once more changes nothing', () => {
      const { next } = allowed(changeClient(held, { education: 'Nurse', lastName: 'de Wit', address: null }));
      expect(next.secrets.client).toEqual({ ...BEFORE.secrets.client, education: 'Nurse' });
    });

    it('[EK-10.1] the reference of the decision stays, and one that was not there comes in', () => {
      const referred = { ...held, principalId: 'principal-1', secrets: { ...held.secrets, decisionReference: 'WW-1' } };
      const no = { code: 'held-content', rule: 'hold.blocks-destruction', field: 'decisionReference' };
      const principalId = 'principal-2';
      expect(refusal(changeCommission(referred, { principalId }, true))).toEqual(no);
      expect(refusal(changeCommission(referred, { principalId, decisionReference: 'WW-2' }, true))).toEqual(no);
      expect(allowed(changeCommission(referred, { principalId, decisionReference: 'WW-1' }, true)).next).toMatchObject({
        principalId,
      });
      expect(allowed(changeCommission(held, { principalId, decisionReference: 'WW-2' }, true)).next).toMatchObject({
        secrets: { decisionReference: 'WW-2' },
      });
    });
  });

  it('[EK-1.5] the reference stays where it is not sent, as long as the principal is the same, and can be taken away', () => {
    const referred = {
      ...BEFORE,
      principalId: 'principal-1',
      secrets: { ...BEFORE.secrets, decisionReference: 'WW-1' },
    };
    const referenceAfter = (commission: Parameters<typeof changeCommission>[1]) =>
      allowed(changeCommission(referred, commission, true)).next.secrets.decisionReference;
    expect(referenceAfter({ principalId: 'principal-1' })).toBe('WW-1');
    expect(referenceAfter({ principalId: 'principal-1', decisionReference: null })).toBeUndefined();
    expect(referenceAfter({ principalId: 'principal-1', decisionReference: 'WW-2' })).toBe('WW-2');
    expect(referenceAfter({ principalId: 'principal-2' })).toBeUndefined();
  });

  it('keeps the other secrets', () => {
    const held = { ...REGISTERED, secrets: { ...REGISTERED.secrets, holdReason: 'A dispute' } };
    expect(allowed(changeClient(held, { phone: '020 123 4567' })).next.secrets.holdReason).toBe('A dispute');
  });

  it('[RIO-6.3] changes nothing in a dossier that is being erased', () => {
    expect(refusal(changeClient(ERASING, { firstName: 'N.' })).code).toBe('under-erasure');
  });
});
