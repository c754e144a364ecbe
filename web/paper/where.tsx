import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice } from '../api/use.ts';
import { Day } from '../words/days.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import { choicesOf, nameIn } from '../words/named.ts';
import { HANDS, PAPER } from './words.ts';

type Copy = ReplyOf<'getPaper'>;

/** The locked places and the ways of destroying of this practice, in the language of the page. */
export function usePaperLists() {
  const { language } = useLanguage();
  const { paper, categories } = usePractice().data?.body ?? {};
  return {
    places: choicesOf(paper?.places, language),
    methods: choicesOf(paper?.methods, language),
    kinds: choicesOf(categories, language),
    placeName: (id: string) => nameIn(paper?.places, id, language),
    methodName: (id: string) => nameIn(paper?.methods, id, language),
    kindName: (id: string) => nameIn(categories, id, language),
  };
}

/** Where a paper is, or what became of it, in a line. */
export function Where({ copy: { state, place, out, destruction } }: { readonly copy: Copy }) {
  const words = useWords(PAPER);
  const hands = useWords(HANDS);
  const { placeName, methodName } = usePaperLists();
  const hand = ({ name, role }: Copy['by']) => name ?? hands[role];
  if (destruction)
    return (
      <>
        {methodName(destruction.method)}. {words.gone} <Day on={destruction.on} />, {words.by} {hand(destruction.by)}.
      </>
    );
  if (state === 'out' && out)
    return (
      <>
        {words.out} <Day on={out.on} /> {words.by} {hand(out.by)}; {words.backBy} <Day on={out.backBy} />.
      </>
    );
  return (
    <>
      {words.in} {placeName(place)}
    </>
  );
}

/** What has to be done in time, and whether it is late. */
export function Term({ copy: { late, out, destroyBy } }: { readonly copy: Copy }) {
  const words = useWords(PAPER);
  return (
    <>
      {(late || out?.late) && <strong className="late">{words.late}. </strong>}
      {destroyBy !== undefined && (
        <>
          {words.destroyBy} <Day on={destroyBy} />.
        </>
      )}
    </>
  );
}
