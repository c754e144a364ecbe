import { expect, test } from 'vitest';
import { agenda, entry, notice, OWNER, RUNS, started } from './expected.ts';
import { made } from './samples.ts';

const NEW = {
  complaintId: 'complaint-1',
  number: 'K-2025-0001',
  dossierId: 'dossier-1',
  version: 1,
  complainant: { kind: 'client', personId: 'client-1' },
  registeredAt: '2025-03-05T10:00:00.000Z',
  state: 'received',
  before: [],
  deferredOn: [],
  decisions: [],
  measures: [],
  reopenings: 0,
  runs: 1,
};

test('[RIO-7.1] a complaint in the portal about a coach', () => {
  expect(made()).toStrictEqual({
    ok: true,
    next: {
      ...NEW,
      channel: 'portal',
      receivedOn: '2025-03-05',
      termFrom: '2025-03-05',
      about: { kind: 'person', personId: 'coach-1' },
      against: { personId: 'coach-1', owner: false },
      attachments: [],
      handler: { kind: 'owner' },
      secrets: { text: 'Mijn coach kwam niet opdagen.', reasons: [], measures: {} },
    },
    audit: entry('record', 'make', 'open-to-all', { about: 'person', channel: 'portal', receivedOn: '2025-03-05' }),
    agenda: agenda({ confirm: '2025-03-12', ...RUNS }),
    effects: [started('complaint-1'), notice('made', OWNER)],
  });
});

test('[RIO-7.1] [RIO-7.2] one about the owner, in a letter of two days before', () => {
  const outcome = made({
    channel: 'letter',
    receivedOn: '2025-03-03',
    about: { kind: 'owner' },
    against: { owner: true },
    text: 'De praktijk antwoordt niet.',
    attachments: ['document-1'],
  });
  expect(outcome).toStrictEqual({
    ok: true,
    next: {
      ...NEW,
      channel: 'letter',
      receivedOn: '2025-03-03',
      termFrom: '2025-03-03',
      about: { kind: 'owner' },
      against: { owner: true },
      attachments: ['document-1'],
      handler: { kind: 'outside' },
      secrets: { text: 'De praktijk antwoordt niet.', reasons: [], measures: {} },
    },
    audit: entry('record', 'make', 'open-to-all', { about: 'owner', channel: 'letter', receivedOn: '2025-03-03' }),
    // Five working days and six weeks after the Monday on which it came.
    agenda: agenda({ confirm: '2025-03-10', reminder: '2025-04-07', due: '2025-04-14' }),
    effects: [started('complaint-1'), notice('made', OWNER)],
  });
});
