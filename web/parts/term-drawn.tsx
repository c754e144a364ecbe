import { parseDate } from '@internationalized/date';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

type Text = { readonly nl: string; readonly en: string };
type TermGiven = {
  readonly nominal: string;
  readonly outer: string;
  readonly overdue: boolean;
  readonly steps: readonly Text[];
};
/** A day of the story of a term: when it came in, stood still, went on, was extended. */
type Moment = { readonly day: string; readonly name: string };

const WORDS: Bilingual<{ nominal: string; outer: string; same: string; late: string; how: string }> = {
  nl: {
    nominal: 'De dag van de termijn',
    outer: 'Uiterlijk, omdat die dag geen werkdag is',
    same: 'Uiterlijk',
    late: 'Te laat',
    how: 'Hoe is deze dag geteld?',
  },
  en: {
    nominal: 'The day of the term',
    outer: 'At the latest, as that day is no working day',
    same: 'At the latest',
    late: 'Late',
    how: 'How was this day counted?',
  },
};
const WIDTH = 600;
const EDGE = 12;

/** A term on a line: what happened to it and its last day, drawn for the eye and said in a list, with how it was counted. */
export function TermDrawn({
  name,
  term,
  moments,
}: {
  readonly name: string;
  readonly term: TermGiven;
  readonly moments: readonly Moment[];
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const moved = term.nominal !== term.outer;
  const points: readonly Moment[] = [
    ...moments,
    ...(moved ? [{ day: term.nominal, name: words.nominal }] : []),
    { day: term.outer, name: moved ? words.outer : words.same },
  ].sort((one, other) => one.day.localeCompare(other.day));
  const first = parseDate(points[0]?.day ?? term.outer);
  const length = Math.max(1, parseDate(points.at(-1)?.day ?? term.outer).compare(first));
  const at = (day: string) => EDGE + ((WIDTH - 2 * EDGE) * parseDate(day).compare(first)) / length;
  return (
    <div className="term">
      <h3>{name}</h3>
      {term.overdue && <p className="late">{words.late}</p>}
      <svg viewBox={`0 0 ${WIDTH} 24`} aria-hidden="true" className={term.overdue ? 'drawn late' : 'drawn'}>
        <line x1={EDGE} x2={WIDTH - EDGE} y1="12" y2="12" />
        {points.map(({ day, name: of }) => (
          <circle key={`${day} ${of}`} cx={at(day)} cy="12" r={day === term.outer ? 9 : 6} />
        ))}
      </svg>
      <ol className="timeline">
        {points.map(({ day, name: of }) => (
          <li key={`${day} ${of}`}>
            <h4>{of}</h4>
            <Day on={day} />
          </li>
        ))}
      </ol>
      <details>
        <summary>{words.how}</summary>
        <ol>
          {term.steps.map((step) => (
            <li key={step.nl}>{step[language]}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}
