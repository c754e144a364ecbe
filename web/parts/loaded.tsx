import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Bilingual, useWords } from '../words/language.tsx';
import { Problem } from './problem.tsx';

const WORDS: Bilingual<string> = { nl: 'Even geduld …', en: 'One moment …' };

/** What was asked for: not there yet, not given, or there. */
export function Loaded<Data>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  const wait = useWords(WORDS);
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Problem error={query.error} retry={() => void query.refetch()} />;
  return (
    <p role="status" className="quiet">
      {wait}
    </p>
  );
}
