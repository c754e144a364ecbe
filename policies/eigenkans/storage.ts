import { paperOf } from '../shared/paper.ts';
import { retentionOf } from '../shared/retention.ts';
import { named } from '../shared/rows.ts';
import type { Survivors } from '../types.ts';

/** EK-10.1: no longer needed, and after five years at the latest; it makes no difference between paper and digital. */
export const retention = retentionOf({
  digitalYears: 5,
  paperYears: null,
  hardStopYears: 5,
  articles: { digital: 'EK-10.1', paper: 'EK-10.1', hardStop: 'EK-10.1' },
});

/** Everything goes: the regulation names nothing that may stay with a name on it. */
export const survivors: Survivors = { relationRegister: null };

export const paper = paperOf('EK-6.1', named('safe', 'Kluis van de praktijk', "The practice's safe"));
