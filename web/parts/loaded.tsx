import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Bilingual, useWords } from '../words/language.tsx';
import { Problem } from './problem.tsx';

/** Said in the same words wherever something is not there yet. */
export const WAIT: Bilingual<string> = { nl: 'Even geduld …', en: 'One moment …' };

/** What was asked for: not there yet, not given, or there. */
export function Loaded<Data>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  const wait = useWords(WAIT);
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Problem error={query.error} retry={() => void query.refetch()} />;
  return (
    <p role="status" className="quiet">
      {wait}
    </p>
  );
}
