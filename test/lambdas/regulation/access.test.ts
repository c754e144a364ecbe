import { expect, test } from 'vitest';
import { PRACTICE_RULES } from '../../../domain/catalogue.ts';
import { policyById, policyIds } from '../../../local/policies.ts';
import { practice } from '../../support/practice.ts';
import { bodyOf } from '../support.ts';

type Row = {
  readonly action: string;
  readonly article: string;
  readonly may: Readonly<Record<string, readonly string[]>>;
};
type Access = { readonly practice: readonly Row[]; readonly dossier: readonly Row[] };

test.each(policyIds)(
  '[RIO-2.1] everybody can read who may do what under %s, each with its article',
  async (policyId) => {
    const one = practice(policyId);
    const reply = await one.call('getAccess', {}, { as: 'nobody' });
    expect(reply.status).toBe(200);
    const { practice: rows, dossier } = bodyOf<Access>(reply);
    expect(rows).toHaveLength(Object.keys(PRACTICE_RULES).length);
    const { rules } = policyById(policyId);
    for (const { action, article } of rows)
      expect([action, article]).toEqual([action, rules[PRACTICE_RULES[action as keyof typeof PRACTICE_RULES].rule][0]]);
    const download = dossier.find(({ action }) => action === 'document.download');
    expect(download?.may).toEqual({
      owner: ['case'],
      coach: ['own', 'consent', 'case'],
      client: ['own'],
      principal: [],
      manager: ['case'],
      'manager-not-appointed': ['case'],
    });
  },
);

test('[EK-1.3] everybody can read the branches of the practice', async () => {
  const one = practice();
  const { branches } = bodyOf<{ branches: readonly object[] }>(
    await one.call('getConfiguration', {}, { as: 'nobody' }),
  );
  expect(branches).toEqual(policyById('re-integratieonderwijs').organisation.branches);
});
