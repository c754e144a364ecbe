import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ what: string; count: string; few: (smallest: number) => string }> = {
  nl: { what: 'Wat', count: 'Aantal', few: (smallest) => `minder dan ${smallest}, of niet te zeggen` },
  en: { what: 'What', count: 'Number', few: (smallest) => `fewer than ${smallest}, or not to be told` },
};

type Bar = {
  readonly name: string;
  /** Absent: too few to tell. */
  readonly count?: number | undefined;
};

const STEP = 40;
const WIDTH = 26;
const TOP = 18;
const HEIGHT = 100;
const letterOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

/** Numbers as bars, and beside them the same as a table: nothing is said by the drawing alone. */
export function Chart({
  title,
  bars,
  smallest,
}: {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Groups of fewer than this have no number. */
  readonly smallest: number;
}) {
  const words = useWords(WORDS);
  const most = Math.max(1, ...bars.map(({ count = 0 }) => count));
  const floor = TOP + HEIGHT;
  return (
    <figure className="chart">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <svg viewBox={`0 0 ${bars.length * STEP} ${floor + 22}`} aria-hidden="true" focusable="false">
        {bars.map(({ name, count }, index) => {
          const height = ((count ?? 0) / most) * HEIGHT;
          const middle = index * STEP + STEP / 2;
          return (
            <g key={name}>
              <rect x={middle - WIDTH / 2} y={floor - height} width={WIDTH} height={height} rx="3" />
              <text x={middle} y={floor - height - 5} textAnchor="middle" fontSize="14">
                {count ?? '?'}
              </text>
              <text x={middle} y={floor + 17} textAnchor="middle" fontSize="14">
                {letterOf(index)}
              </text>
            </g>
          );
        })}
        <line x1="0" y1={floor} x2={bars.length * STEP} y2={floor} />
      </svg>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.count}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ name, count }, index) => (
            <tr key={name}>
              <th scope="row">
                <span aria-hidden="true">{letterOf(index)}. </span>
                {name}
              </th>
              <td>{count ?? words.few(smallest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
