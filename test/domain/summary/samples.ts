import type { Summary } from '../../../domain/summary/summary.ts';
import { policyById } from '../../../local/policies.ts';

export const RULES = policyById('re-integratieonderwijs');
export const TODAY = '2026-11-26';
export const DRAFT: Summary = {
  summaryId: 'summary-1',
  dossierId: 'dossier-1',
  version: 1,
  consultId: 'summary-1',
  day: '2026-11-20',
  state: 'draft',
  coachId: 'coach-1',
  recordedOn: '2026-11-21',
  secrets: { draft: 'Wij spraken over werk.', editions: [] },
};
const FIRST = { number: 1, text: 'Wij spraken over werk.', sentOn: '2026-11-21' };
export const SENT: Summary = { ...DRAFT, state: 'sent', secrets: { editions: [{ ...FIRST, answers: [] }] } };
const NO = { answer: 'disputed', on: '2026-11-22', words: 'Het ging over een opleiding.' } as const;
export const DISPUTED: Summary = { ...SENT, state: 'disputed', secrets: { editions: [{ ...FIRST, answers: [NO] }] } };
