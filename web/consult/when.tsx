import { Day } from '../words/days.tsx';
import { useWords } from '../words/language.tsx';
import { CONSULT_WORDS, type Consult } from './words.ts';

/** When and where a consult is: all that somebody needs to be there. */
export function When({ of }: { readonly of: Pick<Consult, 'day' | 'time' | 'format' | 'minutes' | 'place'> }) {
  const words = useWords(CONSULT_WORDS);
  return (
    <>
      <Day on={of.day} /> {words.at} {of.time}, {words.minutes(of.minutes)}. {words.formats[of.format]}
      {of.place && `: ${of.place}`}.
    </>
  );
}
