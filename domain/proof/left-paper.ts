import type { AgendaChange, AgendaItem } from '../agenda.ts';
import { addDays } from '../calendar.ts';

/** Whose hands the paper was in when it went: that of the coach of the dossier, or of the practice. */
export const PAPER_HANDS = ['coach', 'owner'] as const;
export type PaperHands = (typeof PAPER_HANDS)[number];

/** So many papers were destroyed, or given to the client, on that day. No personal data. */
export type PaperConfirmation = {
  readonly copies: number;
  readonly on: string;
  /** One of the policy's list. */
  readonly method: string;
  readonly by: PaperHands;
  readonly recordedOn: string;
};

/** What was still on paper when a dossier was destroyed, and what the practice said of it since (RIO-6.2). Outlives the dossier, as its certificate does. */
export type LeftPaper = {
  readonly certificateId: string;
  readonly erasureId: string;
  readonly version: number;
  /** As the certificate says. */
  readonly left: number;
  readonly confirmed: readonly PaperConfirmation[];
};

/** Of how many nobody has said yet that they are gone. */
export const openPaper = ({ left, confirmed }: Pick<LeftPaper, 'left' | 'confirmed'>): number =>
  left - confirmed.reduce((sum, { copies }) => sum + copies, 0);

/** The first stays for everyone to see until the last paper is gone; the second tells the owner again. */
const ITEMS = ['left-paper', 'left-paper-late'] as const;
const at = (
  kind: (typeof ITEMS)[number],
  { erasureId, certificateId }: Pick<LeftPaper, 'erasureId' | 'certificateId'>,
) => ({ subject: erasureId, kind, reference: certificateId }) as const;

/** From the day of the erasure on, since the paper had to go with it (RIO-6.3). */
export const watchLeftPaper = (
  paper: Pick<LeftPaper, 'erasureId' | 'certificateId'>,
  today: string,
  { paper: { lateDays } }: { readonly paper: { readonly lateDays: number } },
): AgendaChange[] => [
  { op: 'put', item: { ...at('left-paper', paper), dueOn: today } },
  { op: 'put', item: { ...at('left-paper-late', paper), dueOn: addDays(today, lateDays) } },
];

/** The item that stays as long as there is paper. */
export const openItemOf = ({ subject, reference }: AgendaItem) => ({ subject, kind: 'left-paper', reference }) as const;

/** The last of it is gone. */
export const watchNoMore = (paper: Pick<LeftPaper, 'erasureId' | 'certificateId'>): AgendaChange[] =>
  ITEMS.map((kind) => ({ op: 'drop', ...at(kind, paper) }));
