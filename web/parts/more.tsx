import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { type Bilingual, useWords } from '../words/language.tsx';
import { Problem } from './problem.tsx';

const WORDS: Bilingual<{ more: string; wait: string }> = {
  nl: { more: 'Meer laten zien', wait: 'Even geduld …' },
  en: { more: 'Show more', wait: 'One moment …' },
};

/** The way to the next page of a list, as long as there is one. */
export function More({
  list,
  label,
  onMore = () => void list.fetchNextPage(),
}: {
  readonly list: Pick<
    UseInfiniteQueryResult,
    'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'error' | 'fetchNextPage'
  >;
  /** Where it has to say more of what. */
  readonly label?: string;
  readonly onMore?: () => void;
}) {
  const words = useWords(WORDS);
  return (
    <>
      {list.isFetchNextPageError && <Problem error={list.error} />}
      {list.hasNextPage && (
        <button type="button" className="button" disabled={list.isFetchingNextPage} onClick={onMore}>
          {list.isFetchingNextPage ? words.wait : (label ?? words.more)}
        </button>
      )}
    </>
  );
}
