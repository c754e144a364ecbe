import { expect, test } from 'vitest';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import { anonymised, lineOf, type RegisterLine } from '../../../domain/complaint/register.ts';
import { made, next, open } from './samples.ts';

/** Of what came in today and is all there is. */
const RECEIVED: RegisterLine = {
  number: 'K-2025-0001',
  complaintId: 'complaint-1',
  kind: 'person',
  channel: 'portal',
  state: 'received',
  receivedOn: '2025-03-05',
  deferred: false,
  reopened: false,
};
const CONFIRMED: RegisterLine = { ...RECEIVED, state: 'confirmed', confirmedOn: '2025-03-05', confirmedInTime: true };
const decidedTwice: Complaint['decisions'] = [
  { outcome: 'unfounded', on: '2025-03-20' },
  { outcome: 'partly', on: '2025-05-01' },
];

test.each<[string, Complaint, RegisterLine]>([
  ['what came in', next(made()), RECEIVED],
  ['confirmed', open(), CONFIRMED],
  [
    'confirmed too late, in the last hour of the day in the Netherlands',
    { ...open(), confirmedAt: '2025-03-13T22:59:00.000Z', confirmedInTime: false },
    { ...CONFIRMED, confirmedOn: '2025-03-13', confirmedInTime: false },
  ],
  ['deferred', { ...open(), deferredOn: ['2025-04-01'] }, { ...CONFIRMED, deferred: true }],
  [
    'decided for the second time, too late',
    { ...open(), state: 'decided', decisions: decidedTwice, reopenings: 1, decidedInTime: false },
    {
      ...CONFIRMED,
      state: 'decided',
      decidedOn: '2025-05-01',
      outcome: 'partly',
      reopened: true,
      decidedInTime: false,
    },
  ],
  [
    'agreed upon after it was opened again',
    {
      ...open(),
      state: 'closed',
      decisions: decidedTwice.slice(0, 1),
      mediatedOn: '2025-04-10',
      reopenings: 1,
      closedOn: '2025-04-10',
      decidedInTime: true,
    },
    {
      ...CONFIRMED,
      state: 'closed',
      decidedOn: '2025-04-10',
      closedOn: '2025-04-10',
      outcome: 'mediated',
      reopened: true,
      decidedInTime: true,
    },
  ],
  [
    'taken back after a first decision',
    { ...open(), state: 'withdrawn', decisions: decidedTwice.slice(0, 1), closedOn: '2025-04-10' },
    { ...CONFIRMED, state: 'withdrawn', decidedOn: '2025-03-20', closedOn: '2025-04-10', outcome: 'withdrawn' },
  ],
])('[RIO-7.2] the line of a complaint that was %s', (_, complaint, line) => {
  expect(lineOf(complaint)).toStrictEqual(line);
});

test('[RIO-7.2] the line stays when the content goes, and leads to nobody', () => {
  const { complaintId: _, ...line } = CONFIRMED;
  expect(anonymised(CONFIRMED)).toStrictEqual({ ...line, state: 'erased' });
});
