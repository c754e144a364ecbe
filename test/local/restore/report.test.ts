import { expect, test } from 'vitest';
import type { Restored } from '../../../local/restore/asked.ts';
import { restoreReport } from '../../../local/restore/report.ts';

const RESTORED: Restored = {
  to: '2026-03-05T09:30:00Z',
  copies: { records: 'Records-at-20260305T093000Z' },
  gone: ['records', 'vault'],
  keys: { broughtBack: 3, released: 1, spared: 0 },
  records: { put: 7, removed: 2, why: { 'destroyed-since': 2 } },
  documents: { inPlace: 4, broughtBack: 1, toClear: [], gone: ['document-1'], unknown: ['dossiers/d/o'] },
  links: 5,
  consentsWaiting: 1,
  consentsKeptEnded: 0,
  erasuresThatGoOn: 0,
  executions: [
    { machine: 'dossierwacht-erasure', name: 'case-1', status: 'FAILED' },
    { machine: 'dossierwacht-consent', name: 'case-2', status: 'RUNNING' },
  ],
  took: { close: 900, records: 12.4 },
};

test('[EK-4.1] a restore says what is left to do by hand: each execution, object and copy by its name', () => {
  const lines = restoreReport(RESTORED, false);
  expect(lines.filter((line) => line.startsWith('Look at'))).toEqual([
    'Look at the execution case-1 of dossierwacht-erasure: FAILED.',
    'Look at the execution case-2 of dossierwacht-consent: RUNNING.',
  ]);
  const said = lines.join('\n');
  for (const text of [
    'Brought back to 2026-03-05T09:30:00Z.',
    'The table records was gone. It is made again, from the backup of its last moment.',
    'The table vault was gone. It is made again, filled from the spares.',
    '2 were destroyed since, and stay so',
    'document document-1 is gone: nothing is left of it',
    'no record knows dossiers/d/o',
    '5 links that were anchored are lost',
    'It took 912 seconds (close 900, records 12.4).',
    'Delete the copy when you need it no more: Records-at-20260305T093000Z',
  ])
    expect(said).toContain(text);
});

test('a dry run says the same of what it would do, and that it did nothing', () => {
  const [first, ...rest] = restoreReport(RESTORED, true);
  expect(first).toContain('Nothing was written');
  expect(rest).toEqual(restoreReport(RESTORED, false).slice(1));
});
