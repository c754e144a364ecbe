import { DECREED_HOLIDAYS } from '../law/decreed-holidays.ts';
import type { NoticeChannel, Regulation } from '../types.ts';
import { clientFields } from './client-fields.ts';
import { documents } from './documents.ts';
import { links, notices } from './links.ts';
import { questions } from './questions.ts';

/** How a client may be given the regulation. */
export const CHANNELS = ['portal', 'email', 'letter', 'in-person'] as const satisfies readonly NoticeChannel[];

/**
 * No source: a change is announced (EK-12.2), and nothing says how long before. Four weeks are time to read it, to ask about it and to
 * object (AVG 21), which is answered within a month (AVG 12(3)).
 */
export const ANNOUNCE_DAYS = 28;

/** What no regulation says anything about, so that it is the same under each. */
export const COMMON = {
  links,
  notices,
  clientFields,
  documents,
  questions,
  decreedHolidays: DECREED_HOLIDAYS.days,
  // A trajectory begins with what was agreed and ends with what came of it.
  completeness: [
    { category: 'agreement', from: 'running' },
    { category: 'report', from: 'ended' },
  ],
  registers: {
    // Up to five years after an infringement the authority can fine it (Awb 5:45 lid 1), so that long the documentation of
    // AVG 33(5) must be able to answer it.
    breachYears: 5,
    // Long enough for the yearly look at what came of it; what is done by then does not need its sender any more.
    suggestionYears: 1,
    // More than a practice gets in a month; a flood of them would hide what has a term.
    openMailsADay: 10,
    // More than anybody will read in a day, and few enough to be closed in as many minutes; who has something to say has other ways.
    openSendsADay: 100,
  },
} as const satisfies Partial<Regulation>;
