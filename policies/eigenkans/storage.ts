import { paperOf } from '../shared/paper.ts';
import { retentionOf } from '../shared/retention.ts';
import { named } from '../shared/rows.ts';
import type { Survivors } from '../types.ts';

/** EK-10.1: no longer needed, and after five years at the latest; it makes no difference between paper and digital. */
export const retention = retentionOf({
  digitalYears: 5,
  paperYears: null,
  hardStopYears: 5,
  // The regulation names no term for the log. The practice's choice: for as long as somebody who learnt of damage can claim it
  // (BW 3:310 lid 1), the practice must be able to account for what it did (AVG 5(2)), and no longer (AVG 5(1)(e)).
  logYears: 5,
  articles: { digital: 'EK-10.1', paper: 'EK-10.1', hardStop: 'EK-10.1' },
});

/** Everything goes: the regulation names nothing that may stay with a name on it. */
export const survivors: Survivors = { relationRegister: null };

export const paper = paperOf('EK-6.1', named('safe', 'Kluis van de praktijk', "The practice's safe"));
