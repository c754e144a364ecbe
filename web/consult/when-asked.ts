import type { RequestFor } from '../api/client.ts';
import type { Answers, Asked } from '../parts/case-form.tsx';
import type { Bilingual } from '../words/language.tsx';
import { CONSULT_WORDS, minutesIn } from './words.ts';

const WORDS: Bilingual<{
  day: string;
  time: string;
  format: string;
  minutes: string;
  place: string;
  placeHint: string;
}> = {
  nl: {
    day: 'Dag',
    time: 'Tijd',
    format: 'Hoe',
    minutes: 'Minuten',
    place: 'Waar',
    placeHint: 'Mag leeg blijven. Zo weet de cliënt waar het is: de plaats, of het adres van het videogesprek.',
  },
  en: {
    day: 'Day',
    time: 'Time',
    format: 'How',
    minutes: 'Minutes',
    place: 'Where',
    placeHint: 'May stay empty. So the client knows where it is: the place, or the address of the video call.',
  },
};

/** What is asked to plan or move a consult. */
export function whenAsked(language: 'nl' | 'en'): readonly Asked[] {
  const words = WORDS[language];
  const formats = Object.entries(CONSULT_WORDS[language].formats).map(([id, name]) => ({ id, name }));
  return [
    { id: 'day', kind: 'date', label: words.day },
    { id: 'time', kind: 'time', label: words.time },
    { id: 'format', kind: 'choice', label: words.format, options: formats },
    { id: 'minutes', kind: 'line', label: words.minutes },
    { id: 'place', kind: 'line', label: words.place, hint: words.placeHint, optional: true },
  ];
}

/** What was filled in, as it is sent. */
export const whenIn = ({
  day = '',
  time = '',
  format,
  minutes = '',
  place,
}: Answers): RequestFor<'moveConsult'>['body'] => ({
  day,
  time: time.slice(0, 5),
  format: format === 'video' ? 'video' : 'in-person',
  minutes: minutesIn(minutes),
  ...(place?.trim() ? { place } : {}),
});
