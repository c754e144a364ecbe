import type { Moment } from '../dossier/timeline.ts';
import { type Words, words } from '../terms/words.ts';
import { type Consult, isOpen, placeOf } from './consult.ts';

/** The last ones; all of them are in the register of the dossier. */
const MOST_CONSULTS = 50;

const AT: Words = { nl: 'om', en: 'at' };
const NOT_SAID: Words = {
  nl: 'er is nog niet vastgelegd of het doorging',
  en: 'nobody has recorded yet whether it was held',
};

/** Consults that are planned or were held, as moments of the timeline: when, and nothing of their content (RIO-1.9). */
export const consultMoments = (consults: readonly Consult[], today: string): readonly Moment[] =>
  consults
    .filter(({ state }) => state === 'planned' || state === 'held')
    .toSorted((one, other) => placeOf(one).localeCompare(placeOf(other)))
    .slice(-MOST_CONSULTS)
    .map((consult) => ({
      moment: consult.state === 'held' ? 'consult-held' : 'consult-planned',
      day: consult.day,
      because: isOpen(consult, today) ? NOT_SAID : words`${AT} ${consult.time}`,
    }));
