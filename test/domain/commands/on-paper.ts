import type { PaperCopy } from '../../../domain/paper/copy.ts';
import { destroyCopy, takeBackDestruction } from '../../../domain/paper/destroy.ts';
import * as move from '../../../domain/paper/move.ts';
import * as record from '../../../domain/paper/record.ts';
import * as watch from '../../../domain/paper/watch.ts';
import { confirmPaper } from '../../../domain/proof/confirm-paper.ts';
import { BY, COPY, DESTROYED, LATE, OUT, PAPER } from '../paper/samples.ts';
import { RUNNING, TODAY } from '../support/samples.ts';
import { type Commands, lying, type Typed } from './typed.ts';

const filled = (copy: PaperCopy, { stored, lain, ...typed }: Typed): PaperCopy => {
  const { reason } = stored ?? typed;
  const earlierWords = [{ field: 'words', text: reason, until: TODAY }];
  return { ...copy, secrets: lying({ lain }, { words: reason, earlierWords }) };
};

/** Commands on what lies on paper. */
export const ON_PAPER: Commands = {
  'paper/recordCopy': ({ reason, instead }) => {
    const what = { words: reason, category: instead ?? 'cv', printedOn: TODAY, place: instead ?? 'cabinet' };
    return record.recordCopy(RUNNING, { copyId: 'copy-1', ...what }, BY, PAPER, TODAY);
  },
  'paper/correctCopy': (typed) => record.correctCopy(RUNNING, filled(COPY, typed), typed.reason, TODAY),
  'paper/takeOut': (typed) => move.takeOut(RUNNING, filled(COPY, typed), BY, PAPER, TODAY),
  'paper/bringBack': (typed) => move.bringBack(RUNNING, filled(OUT, typed), typed.instead ?? 'archive', PAPER),
  'paper/moveCopy': (typed) => move.moveCopy(RUNNING, filled(COPY, typed), typed.instead ?? 'archive', PAPER),
  'paper/destroyCopy': (typed) => {
    const destruction = { on: TODAY, method: typed.instead ?? 'shredder' };
    return destroyCopy(RUNNING, filled(COPY, typed), destruction, BY, PAPER, TODAY);
  },
  'paper/takeBackDestruction': (typed) =>
    takeBackDestruction(RUNNING, filled(DESTROYED, typed), typed.reason, BY, TODAY),
  'proof/confirmPaper': ({ instead }) =>
    confirmPaper(
      { certificateId: 'certificate-1', erasureId: 'erasure-1', version: 1, left: 1, confirmed: [] },
      { copies: 1, on: TODAY, method: instead ?? 'shredder', by: 'coach' },
      PAPER,
      TODAY,
    ),
  'paper/askBack': (typed) => watch.askBack(RUNNING, filled(OUT, typed), '2026-03-06'),
  'paper/remindOfPaper': () => watch.remindOfPaper(LATE),
  'paper/paperIsLate': () => watch.paperIsLate(LATE, PAPER, '2027-03-06'),
};
