import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { Counted } from './counted.tsx';
import { Overdue } from './overdue.tsx';

type Words = { readonly nl: string; readonly en: string };
type TermGiven = {
  readonly nominal: string;
  readonly outer: string;
  readonly overdue: boolean;
  readonly steps: readonly Words[];
};

const WORDS: Bilingual<string> = { nl: 'Uiterlijk', en: 'At the latest' };

/** The day by which something has to happen, how it was counted, and what one can do when it has gone by. */
export function Term({
  name,
  term,
  of,
}: {
  readonly name: string;
  readonly term: TermGiven;
  readonly of: 'request' | 'complaint';
}) {
  const latest = useWords(WORDS);
  return (
    <div>
      <h3>{name}</h3>
      <p>
        {latest} <Day on={term.outer} />
      </p>
      {term.overdue && <Overdue of={of} />}
      <Counted steps={term.steps} />
    </div>
  );
}
