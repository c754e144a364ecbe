import type { AgendaChange } from '../agenda.ts';
import type { Role } from '../person/person.ts';
import type { KeepsWords } from '../text/earlier-words.ts';

/** kept: it lies in a locked place. out: taken out for a consult. destroyed: it is no more, or the client has it. */
export const COPY_STATES = ['kept', 'out', 'destroyed'] as const;
export type CopyState = (typeof COPY_STATES)[number];

/** What can be done with a copy, beside looking at it. */
export const COPY_ACTS = ['correct', 'take-out', 'bring-back', 'move', 'destroy', 'take-back'] as const;
export type CopyAct = (typeof COPY_ACTS)[number];

/** Which of them make sense as it is now; whether somebody may is another question. */
export const ACTS_OF: { readonly [S in CopyState]: readonly CopyAct[] } = {
  kept: ['take-out', 'move', 'destroy', 'correct'],
  out: ['bring-back', 'destroy', 'correct'],
  destroyed: ['take-back', 'correct'],
};

/** Who had it in hand: a coach, or whoever stands in for one. */
export type PaperHand = { readonly personId: string; readonly role: Role };

/** When it is asked back, and who has it. Days are ISO days. */
export type TakenOut = { readonly on: string; readonly backBy: string; readonly by: PaperHand };

export type CopyDestruction = {
  readonly on: string;
  /** One of the policy's list. */
  readonly method: string;
  readonly by: PaperHand;
  readonly recordedOn: string;
};

/** It was confirmed by mistake: what was confirmed stays to be read, with why it was not so. */
export type DestructionTakenBack = {
  readonly destruction: CopyDestruction;
  readonly on: string;
  readonly by: PaperHand;
  readonly reason: string;
};

/** One printed copy, or a paper that came in: it belongs to the dossier (RIO-3.2). */
export type PaperCopy = {
  readonly copyId: string;
  readonly dossierId: string;
  readonly version: number;
  readonly state: CopyState;
  /** Counted in the dossier, from 1: stands on the sheet itself. */
  readonly number: number;
  /** What was printed, when it is a document of the dossier; otherwise the words say it. */
  readonly documentId?: string;
  readonly category: string;
  readonly printedOn: string;
  readonly recordedOn: string;
  readonly by: PaperHand;
  /** The locked place where it lies, or lay before it was taken out or destroyed (RIO-3.3). */
  readonly place: string;
  readonly out?: TakenOut;
  readonly destruction?: CopyDestruction;
  /** Sealed: what a paper is may say as much as the paper. */
  readonly secrets: CopySecrets;
};

export type CopySecrets = KeepsWords & {
  readonly words: string;
  /** Destructions that were no destructions; the oldest first. */
  readonly takenBack?: readonly DestructionTakenBack[];
};

/** `2026-0001/3`: the number of the dossier and of the copy in it. */
export const sheetNumber = (dossierNumber: string, { number }: Pick<PaperCopy, 'number'>): string =>
  `${dossierNumber}/${number}`;

/** Where it stands on the agenda while it is out. */
export const returnOf = ({ dossierId, copyId }: PaperCopy) =>
  ({ subject: dossierId, kind: 'paper-return', reference: copyId }) as const;

/** Nobody waits for it any more. */
export const noReturn = (copy: PaperCopy): AgendaChange => ({ op: 'drop', ...returnOf(copy) });
