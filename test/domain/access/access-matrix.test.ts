import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ACCOUNTS, accessMatrix } from '../../../domain/access/matrix.ts';
import { RELATION_OF_ROLE } from '../../../domain/access/relation.ts';
import { COMPLAINT_RULES, DOSSIER_RULES, PRACTICE_RULES } from '../../../domain/catalogue.ts';
import { DEFAULT_POLICY, policyById } from '../../../local/policies.ts';
import { COMPLAINT_ACTIONS, DOSSIER_ACTIONS, PRACTICE_ACTIONS } from '../../support/catalogue.ts';

const NOW = Temporal.Instant.from('2026-03-05T12:00:00Z');
const matrix = accessMatrix(policyById(DEFAULT_POLICY), NOW);
const roleOf = (account: (typeof ACCOUNTS)[number]) => (account === 'manager-not-appointed' ? 'manager' : account);

describe('the table of who may do what', () => {
  it('has everything that any feature lists, once', () => {
    expect(matrix.practice.map(({ action }) => action)).toEqual(PRACTICE_ACTIONS);
    expect(matrix.dossier.map(({ action }) => action)).toEqual(DOSSIER_ACTIONS);
    expect(matrix.complaint.map(({ action }) => action)).toEqual(COMPLAINT_ACTIONS);
  });

  it.each(PRACTICE_ACTIONS)('says of %s what its rule says', (action) => {
    const { may, ownOnly, unappointed } = PRACTICE_RULES[action];
    const row = matrix.practice.find((one) => one.action === action);
    for (const account of ACCOUNTS) {
      const role = roleOf(account);
      const can = may.includes(role) && (account !== 'manager-not-appointed' || unappointed === true);
      expect([account, row?.may[account]]).toEqual([account, can ? [ownOnly?.includes(role) ? 'own' : 'always'] : []]);
    }
  });

  it.each(DOSSIER_ACTIONS)('says of %s in a dossier what its rule says by role', (action) => {
    const row = matrix.dossier.find((one) => one.action === action);
    for (const account of ACCOUNTS) {
      const relation = RELATION_OF_ROLE[roleOf(account)];
      const can =
        relation !== undefined && DOSSIER_RULES[action].may.includes(relation) && account !== 'manager-not-appointed';
      const reach = row?.may[account].filter((one) => one === 'always' || one === 'own');
      const expected = relation === 'controller' || relation === 'manager' ? ['always'] : ['own'];
      expect([account, reach]).toEqual([account, can ? expected : []]);
    }
  });

  it('says what a consent opens, and what a case does, and nothing else', () => {
    const opened = matrix.dossier.flatMap(({ action, may }) =>
      ACCOUNTS.flatMap((account) =>
        may[account].filter((one) => one === 'consent' || one === 'case').map((one) => `${account} ${action} ${one}`),
      ),
    );
    const documents = ['document.list', 'document.read', 'document.download'];
    const content = ['dossier.read', ...documents, 'consult.list', 'activity.list', 'summary.list', 'question.list'];
    expect(opened.filter((one) => one.startsWith('owner '))).toEqual(
      expect.arrayContaining(content.map((action) => `owner ${action} case`)),
    );
    expect(opened.filter((one) => one.startsWith('owner '))).toHaveLength(content.length);
    expect(opened.filter((one) => one.startsWith('principal '))).toEqual([
      'principal disclosure.read consent',
      'principal disclosure.download consent',
    ]);
    expect(opened.filter((one) => one.startsWith('client '))).toEqual([]);
    for (const account of ['manager', 'manager-not-appointed'])
      expect(opened).toEqual(expect.arrayContaining(content.map((action) => `${account} ${action} case`)));
    expect(opened).toEqual(expect.arrayContaining(content.map((action) => `coach ${action} consent`)));
    expect(opened.filter((one) => /\.(answer|withdraw|end|place) /.test(one))).toEqual([]);
  });

  it.each(COMPLAINT_ACTIONS)('says of %s with a complaint what its rule says', (action) => {
    const row = matrix.complaint.find((one) => one.action === action);
    expect([...(row?.may ?? [])].sort()).toEqual([...COMPLAINT_RULES[action].may].sort());
  });
});
