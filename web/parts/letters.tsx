import type { OperationName } from '../../contracts/api.ts';
import type { RequestFor } from '../api/client.ts';
import { type Bilingual, useWords } from '../words/language.tsx';
import { Paper } from './paper.tsx';

const TITLE: Bilingual<string> = { nl: 'Brieven', en: 'Letters' };

/** The letters of a case, each with a button that fetches it; nothing while there are none. */
export function Letters<Letter extends string, Name extends OperationName>({
  letters,
  names,
  name,
  requestOf,
}: {
  readonly letters: readonly Letter[];
  readonly names: { readonly [L in Letter]: string };
  /** What gives a letter, and how each is asked for. */
  readonly name: Name;
  readonly requestOf: (letter: Letter) => RequestFor<Name>;
}) {
  const title = useWords(TITLE);
  if (letters.length === 0) return null;
  return (
    <section className="card">
      <h2>{title}</h2>
      <ul>
        {letters.map((letter) => (
          <li className="line" key={letter}>
            <span>{names[letter]}</span>
            <Paper name={name} request={requestOf(letter)} fileName={`letter-${letter}.pdf`}>
              {names[letter]} (PDF)
            </Paper>
          </li>
        ))}
      </ul>
    </section>
  );
}
