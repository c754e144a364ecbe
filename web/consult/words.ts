import type { ReplyOf } from '../../contracts/api.ts';
import type { Bilingual } from '../words/language.tsx';

export type Consult = ReplyOf<'getConsult'>;
export type Activity = ReplyOf<'listActivities'>['items'][number];

/** What is said of consults and of time on every page. */
export const CONSULT_WORDS: Bilingual<{
  states: { readonly [S in Consult['state']]: string };
  formats: { readonly [F in Consult['format']]: string };
  minutes: (count: number) => string;
  /** So many minutes as hours and minutes. */
  hours: (minutes: number) => string;
  at: string;
  /** What a button that keeps as held says, and what is said after it. */
  held: (minutes: string) => string;
  heldDone: string;
}> = {
  nl: {
    states: { planned: 'Gepland', held: 'Gehouden', missed: 'Niet gehouden', cancelled: 'Afgezegd' },
    formats: { 'in-person': 'Op een plaats', video: 'Via video' },
    minutes: (count) => (count === 1 ? '1 minuut' : `${count} minuten`),
    hours: (minutes) =>
      minutes % 60 === 0 ? `${minutes / 60} uur` : `${Math.floor(minutes / 60)} uur en ${minutes % 60} min.`,
    at: 'om',
    held: (minutes) => `Gehouden, ${minutes}`,
    heldDone: 'Vastgelegd dat het gesprek is gehouden. De tijd telt nu mee.',
  },
  en: {
    states: { planned: 'Planned', held: 'Held', missed: 'Not held', cancelled: 'Called off' },
    formats: { 'in-person': 'At a place', video: 'By video' },
    minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
    hours: (minutes) =>
      minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`,
    at: 'at',
    held: (minutes) => `Held, ${minutes}`,
    heldDone: 'Recorded that the talk was held. Its time counts now.',
  },
};

/** The lengths that a button has; any other can be typed. */
export const LENGTHS = [15, 30, 45, 60, 90] as const;

/** What was typed as minutes. The API says what is wrong with any other number. */
export const minutesIn = (typed: string): number => Number(typed.replace(',', '.'));
