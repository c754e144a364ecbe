import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import type { OperationName, ReplyOf } from '../../contracts/api.ts';
import { usePortal } from '../app/context.tsx';
import { type Answered, type ListName, Refused, type RequestFor } from './client.ts';

/** What only a deployment changes. It is asked once, and kept as long as the page is open. */
const FIXED: ReadonlySet<OperationName> = new Set(['getConfiguration', 'getRegulation']);
const freshness = (name: OperationName) => (FIXED.has(name) ? { staleTime: Number.POSITIVE_INFINITY } : {});

/** A refusal is not asked again: it would be the same. */
export const retry = (count: number, error: Error): boolean => !(error instanceof Refused) && count < 2;

/** Asks once and keeps the answer while somebody looks at it. A list that grows is asked by the page: `useList`, `List`. */
export function useRead<Name extends Exclude<OperationName, ListName>>(
  name: Name,
  request: RequestFor<Name>,
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<Answered<ReplyOf<Name>>> {
  const { client } = usePortal();
  return useQuery({
    queryKey: [name, request],
    queryFn: () => client.call(name, request),
    enabled,
    retry,
    ...freshness(name),
  });
}

/** What the practice and its regulation are, for everybody the same. */
export const usePractice = (): UseQueryResult<Answered<ReplyOf<'getConfiguration'>>> => useRead('getConfiguration', {});

/** Does something, after which what was read is asked anew. Sent again, it is made once. */
export function useAct<Name extends OperationName>(
  name: Name,
): UseMutationResult<Answered<ReplyOf<Name>>, unknown, RequestFor<Name>> {
  const { client } = usePortal();
  const queries = useQueryClient();
  // The same key for a repeat of the same request, another one when something in it was changed.
  const sent = useRef({ text: '', once: '' });
  return useMutation({
    mutationFn: (request: RequestFor<Name>) => {
      const text = JSON.stringify(request);
      if (sent.current.text !== text) sent.current = { text, once: crypto.randomUUID() };
      return client.call(name, { ...request, once: sent.current.once });
    },
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey: [read] }) => !FIXED.has(read as OperationName) }),
  });
}
