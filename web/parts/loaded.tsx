import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refused } from '../api/client.ts';
import { type Bilingual, useWords } from '../words/language.tsx';
import { Problem } from './problem.tsx';

/** Said in the same words wherever something is not there yet. */
export const WAIT: Bilingual<string> = { nl: 'Even geduld …', en: 'One moment …' };

/** What was asked for: not there yet, not given, or there. */
export function Loaded<Data>({
  query,
  notFor,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  /** What is said where the answer is that there is no such thing, to who knows that there is. */
  readonly notFor?: string | undefined;
  readonly children: (data: Data) => ReactNode;
}) {
  const wait = useWords(WAIT);
  if (query.data !== undefined) return children(query.data);
  if (notFor !== undefined && query.error instanceof Refused && query.error.problem.status === 404)
    return <p className="note">{notFor}</p>;
  if (query.isError) return <Problem error={query.error} retry={() => void query.refetch()} />;
  return (
    <p role="status" className="quiet">
      {wait}
    </p>
  );
}
