import type { ReactNode } from 'react';
import { type Bilingual, useWords } from '../words/language.tsx';

const TITLE: Bilingual<string> = { nl: 'Brieven', en: 'Letters' };

/** The letters of a case, each with what fetches it; nothing while there are none. */
export function Letters<Letter extends string>({
  letters,
  names,
  children,
}: {
  readonly letters: readonly Letter[];
  readonly names: { readonly [L in Letter]: string };
  readonly children: (letter: Letter) => ReactNode;
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
            {children(letter)}
          </li>
        ))}
      </ul>
    </section>
  );
}
