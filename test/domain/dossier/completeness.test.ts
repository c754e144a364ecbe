import { describe, expect, test } from 'vitest';
import type { Document } from '../../../domain/document/document.ts';
import { hintsOf, inOrder } from '../../../domain/dossier/completeness.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { RULES } from '../support/rules.ts';
import { ANNOUNCED, AVAILABLE, ENDED, REGISTERED, RUNNING, TODAY } from '../support/samples.ts';

const EXPECTS = {
  ...RULES,
  completeness: [
    { category: 'cv', from: 'running' },
    { category: 'final-report', from: 'ended' },
  ],
} as const;
const hints = (dossier: Dossier, documents: readonly Document[] = [], today = TODAY) =>
  hintsOf(dossier, documents, EXPECTS, today);
const NOTICE = { code: 'notice-missing' };
const expected = (category: string) => ({ code: 'document-expected', category });
const REPORT: Document = { ...AVAILABLE, documentId: 'document-2', category: 'final-report' };

describe('what a coach may still have to do', () => {
  test.each<[string, ReturnType<typeof hints>, object[]]>([
    ['nothing was given yet', hints(REGISTERED), [NOTICE]],
    ['it runs without its documents', hints(RUNNING), [expected('cv')]],
    ['it runs with them', hints(RUNNING, [AVAILABLE]), []],
    ['a document of that kind was rejected', hints(RUNNING, [{ ...AVAILABLE, state: 'rejected' }]), [expected('cv')]],
    ['it ended without a report', hints(ENDED, [AVAILABLE]), [expected('final-report')]],
    ['it ended with all', hints(ENDED, [AVAILABLE, REPORT]), []],
    ['another regulation came into force', hints(RUNNING, [AVAILABLE], '2026-04-01'), [NOTICE]],
    ['it ended before that', hints(ENDED, [AVAILABLE, REPORT], '2026-04-01'), []],
    [
      'the principal gave no reference',
      hints({ ...RUNNING, principalId: 'works' }, [AVAILABLE]),
      [{ code: 'decision-reference-missing' }],
    ],
    [
      'the principal gave one',
      hints({ ...RUNNING, principalId: 'works', secrets: { ...RUNNING.secrets, decisionReference: 'WW-77' } }, [
        AVAILABLE,
      ]),
      [],
    ],
    ['a document was announced today', hints(RUNNING, [ANNOUNCED]), []],
    [
      'a document was announced yesterday, and did not come',
      hints(RUNNING, [AVAILABLE, { ...ANNOUNCED, documentId: 'document-3', announcedOn: '2026-03-04' }]),
      [{ code: 'document-unfinished', documentId: 'document-3' }],
    ],
    ['one that is there was announced long ago', hints(RUNNING, [{ ...AVAILABLE, announcedOn: '2026-01-10' }]), []],
  ])('[EK-6.2] %s', (_, found, wanted) => {
    expect(found).toStrictEqual(wanted);
  });
});

describe('documents in order', () => {
  const one = (documentId: string, category: string, announcedOn: string): Document => ({
    ...AVAILABLE,
    documentId,
    category,
    announcedOn,
  });
  const documents = [
    one('b', 'report', '2026-01-02'),
    one('d', 'cv', '2026-01-03'),
    one('c', 'report', '2026-01-01'),
    one('a', 'report', '2026-01-02'),
    one('e', 'cv', '2026-01-02'),
  ];
  const ids = (order: 'category' | 'date') => inOrder(documents, order).map(({ documentId }) => documentId);

  test('[EK-6.2] by kind, and within it by day', () => {
    expect(ids('category')).toStrictEqual(['e', 'd', 'c', 'a', 'b']);
  });

  test('[EK-6.2] by day, and within it by kind', () => {
    expect(ids('date')).toStrictEqual(['c', 'e', 'a', 'b', 'd']);
  });
});
