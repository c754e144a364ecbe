import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ title: string; until: string }> = {
  nl: { title: 'Wat er eerder stond', until: 'Tot' },
  en: { title: 'What was written before', until: 'Until' },
};

/** What somebody wrote, and something newer came in the place of: it stays to be read. */
export function EarlierWords({
  of = [],
}: {
  readonly of: readonly { readonly field: string; readonly text: string; readonly until: string }[] | undefined;
}) {
  const words = useWords(WORDS);
  if (of.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      {of.map(({ field, text, until }, place) => (
        // A text may have been replaced by another and come back: only its place tells one from the other.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end.
        <div key={`${field} ${place}`}>
          <p className="quiet">
            {words.until} <Day on={until} />
          </p>
          <p className="prose">{text}</p>
        </div>
      ))}
    </section>
  );
}
