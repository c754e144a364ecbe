import type { Dossier } from '../../../domain/dossier/dossier.ts';
import type { PaperCopy } from '../../../domain/paper/copy.ts';
import type { PaperRules } from '../../../domain/paper/rules.ts';
import { RULES } from '../support/rules.ts';
import { ENDED, TODAY } from '../support/samples.ts';

/** A practice with a place of its own beside those of its regulation. */
export const PAPER: PaperRules = {
  categories: RULES.categories,
  paper: {
    places: [{ id: 'cabinet' }, { id: 'archive' }],
    methods: [{ id: 'shredder' }, { id: 'handed-over' }],
    returnDays: 1,
    lateDays: 7,
  },
  organisation: { paperPlaces: [{ id: 'attic-safe' }] },
};

export const BY = { personId: 'coach-1', role: 'coach' } as const;

export const COPY: PaperCopy = {
  copyId: 'copy-1',
  dossierId: 'dossier-1',
  version: 1,
  state: 'kept',
  number: 1,
  category: 'cv',
  printedOn: TODAY,
  recordedOn: TODAY,
  by: BY,
  place: 'cabinet',
  secrets: { words: 'A letter' },
};
export const OUT: PaperCopy = { ...COPY, state: 'out', out: { on: TODAY, backBy: '2026-03-06', by: BY } };
export const DESTROYED: PaperCopy = {
  ...COPY,
  state: 'destroyed',
  destruction: { on: TODAY, method: 'shredder', by: BY, recordedOn: TODAY },
};

/** Two copies that had to be gone a year after the end. */
export const LATE: Dossier = { ...ENDED, paper: { recorded: 2, kept: 2, destroyed: [], dueOn: '2027-03-01' } };
