import { paperOf } from '../shared/paper.ts';
import { retentionOf } from '../shared/retention.ts';
import { named } from '../shared/rows.ts';
import type { Survivors } from '../types.ts';

/** AVG 5(1)(e): the regulation knows no reason to keep anything past its own five years. */
export const retention = retentionOf({
  digitalYears: 5,
  paperYears: 1,
  hardStopYears: 5,
  // The regulation names no term for the log. The practice's choice: for as long as somebody who learnt of damage can claim it
  // (BW 3:310 lid 1), the practice must be able to account for what it did (AVG 5(2)), and no longer (AVG 5(1)(e)).
  logYears: 5,
  articles: { digital: 'RIO-6.3', paper: 'RIO-6.2', hardStop: 'RIO-6.1' },
});

export const survivors: Survivors = {
  relationRegister: {
    fields: ['clientName', 'service', 'year'],
    // The regulation names no end, and RIO-6.1 wants one: as long as the books are kept (AWR art. 52 lid 4).
    nameYears: 7,
    anonymousName: { nl: 'anoniem', en: 'anonymous' },
    article: 'RIO-6.4',
  },
};

export const paper = paperOf(
  'RIO-3.3',
  named('office-archive', 'Afgesloten archief op kantoor', 'Locked archive at the office'),
);
