import type { ReplyOf } from '../../contracts/api.ts';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { usePaperLists } from './where.tsx';
import { HANDS } from './words.ts';

type Copy = ReplyOf<'getPaper'>;

const WORDS: Bilingual<{
  title: string;
  was: string;
  by: string;
  back: string;
}> = {
  nl: { title: 'Bij vergissing vastgelegd', was: 'Vastgelegd als weg sinds', by: 'door', back: 'Teruggenomen op' },
  en: { title: 'Recorded by mistake', was: 'Recorded as gone since', by: 'by', back: 'Taken back on' },
};

/** What was said of its destruction, and why it was not so. */
export function TakenBack({ of = [] }: { readonly of: Copy['takenBack'] }) {
  const words = useWords(WORDS);
  const hands = useWords(HANDS);
  const { methodName } = usePaperLists();
  const hand = ({ name, role }: Copy['by']) => name ?? hands[role];
  if (of.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      {of.map(({ destruction, on, by, reason }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end.
        <div key={place}>
          <p>
            {words.was} <Day on={destruction.on} />: {methodName(destruction.method)}, {words.by} {hand(destruction.by)}
            .
          </p>
          <p className="quiet">
            {words.back} <Day on={on} />, {words.by} {hand(by)}.
          </p>
          {reason !== undefined && <p className="prose">{reason}</p>}
        </div>
      ))}
    </section>
  );
}
