import type { paper } from '../../domain/paper/feature.ts';
import type { LogWordsOf } from '../shared/feature.ts';

/** What happens with paper, in the words of the log (RIO-3.6). */
export const paperLogWords = {
  'paper.record': { nl: 'Vastgelegd dat er iets op papier is', en: 'Recorded that something is on paper' },
  'paper.correct': { nl: 'Beter gezegd wat een papier is', en: 'Said better what a paper is' },
  'paper.take-out': { nl: 'Papier meegenomen voor een gesprek', en: 'Took paper out for a consult' },
  'paper.bring-back': { nl: 'Papier weer achter slot gelegd', en: 'Put paper back under lock' },
  'paper.move': { nl: 'Papier naar een andere afgesloten plaats gebracht', en: 'Moved paper to another locked place' },
  'paper.destroy': { nl: 'Papier vernietigd of meegegeven', en: 'Destroyed paper or handed it over' },
  'paper.not-destroyed': {
    nl: 'Teruggenomen dat papier vernietigd was: het is er nog',
    en: 'Took back that paper was destroyed: it is still there',
  },
  'paper.list': { nl: 'Bekeken wat er op papier is', en: 'Looked at what is on paper' },
  'paper.read': { nl: 'Bekeken waar een papier is', en: 'Looked at where a paper is' },
  'paper.sheet': {
    nl: 'Het blad met het nummer van een papier gemaakt',
    en: 'Made the sheet with the number of a paper',
  },
  'paper.ask-back': { nl: 'Gevraagd om papier terug te leggen', en: 'Asked to put paper back' },
  'paper.remind': { nl: 'De coach gevraagd om papier te vernietigen', en: 'Asked the coach to destroy paper' },
  'paper.late': { nl: 'Gemeld dat papier nog niet is vernietigd', en: 'Told that paper is late to be destroyed' },
  'paper.keep-until': {
    nl: 'De dag waarop papier weg moet zijn, is verzet op uw wens',
    en: 'Moved the day on which paper has to be gone, as you wished',
  },
} as const satisfies LogWordsOf<typeof paper>;
