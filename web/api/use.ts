import {
  type QueryClient,
  type QueryKey,
  queryOptions,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { OperationName, ReplyOf } from '../../contracts/api.ts';
import { usePortal } from '../app/context.tsx';
import { type Answered, type Client, type ListName, Refused, type RequestFor } from './client.ts';

/** What only a deployment changes. It is asked once, and kept as long as the page is open. */
const FIXED: ReadonlySet<OperationName> = new Set(['getConfiguration', 'getRegulation']);
const freshness = (name: OperationName) => (FIXED.has(name) ? { staleTime: Number.POSITIVE_INFINITY } : {});

/** Under which name the keys of requests are kept, as long as the same person is there. */
export const ONCE = 'once';

/** In another tab, or by somebody else. */
const CAME_BETWEEN: ReadonlySet<number> = new Set([409, 412]);

/** A refusal is not asked again: it would be the same. */
export const retry = (count: number, error: Error): boolean => !(error instanceof Refused) && count < 2;

/** An operation that answers one thing. A list that grows is asked by the page: `useList`, `List`. */
type ReadName = Exclude<OperationName, ListName>;

const reading = <Name extends ReadName>(client: Client, name: Name, request: RequestFor<Name>) =>
  queryOptions({ queryKey: [name, request], queryFn: () => client.call(name, request), retry, ...freshness(name) });

/**
 * The first answer is drawn in parts, between which a phone draws and answers: a long list would hold it up at once. Until then
 * all of it stays as it was, so that a page never sees half an answer.
 */
export function useInParts<Asked extends { readonly isPending: boolean }>(asked: Asked): Asked {
  const [first] = useState(asked);
  const waits = useDeferredValue(asked.isPending);
  return waits && first.isPending ? first : asked;
}

/** Asks once and keeps the answer while somebody looks at it. */
export function useRead<Name extends ReadName>(
  name: Name,
  request: RequestFor<Name>,
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<Answered<ReplyOf<Name>>> {
  const { client } = usePortal();
  return useInParts(useQuery({ ...reading(client, name, request), enabled }));
}

/** What is asked before the page is there that shows it: whom, and where the answer is kept. */
export type Ahead = { readonly client: Client; readonly queries: QueryClient };

/** Unless it was asked before. */
export function askAhead({ queries }: Ahead, queryKey: QueryKey, ask: () => Promise<void>): void {
  if (!queries.getQueryState(queryKey)) void ask();
}

/** Asks for what `useRead` gives, while the script of its page is still under way. */
export function readAhead<Name extends ReadName>(ahead: Ahead, name: Name, request: RequestFor<Name>): void {
  const asked = reading(ahead.client, name, request);
  askAhead(ahead, asked.queryKey, () => ahead.queries.prefetchQuery(asked));
}

/** What the practice and its regulation are, for everybody the same. */
export const usePractice = (): UseQueryResult<Answered<ReplyOf<'getConfiguration'>>> => useRead('getConfiguration', {});

/**
 * Does something, after which what was read is asked anew. Sent again, it is made once. Of two that are pressed one after the other, such as
 * two settings, the second is sent when the first was answered: what was pressed last stands.
 */
export function useAct<Name extends OperationName>(
  name: Name,
): UseMutationResult<Answered<ReplyOf<Name>>, unknown, RequestFor<Name>> {
  const { client } = usePortal();
  const queries = useQueryClient();
  const anew = () =>
    queries.invalidateQueries({ predicate: ({ queryKey: [read] }) => !FIXED.has(read as OperationName) });
  return useMutation({
    scope: { id: name },
    mutationFn: async (request: RequestFor<Name>) => {
      // The same key for a repeat of the same request, from another page too, until it was answered.
      const sent = [ONCE, name, request];
      const once = queries.getQueryData<string>(sent) ?? crypto.randomUUID();
      queries.setQueryData(sent, once);
      const answered = await client.call(name, { ...request, once });
      queries.removeQueries({ queryKey: sent, exact: true });
      return answered;
    },
    onSuccess: anew,
    // Something came between: how it stands now is shown beside what was refused.
    onError: (error: unknown) =>
      error instanceof Refused && CAME_BETWEEN.has(error.problem.status) ? anew() : undefined,
  });
}
