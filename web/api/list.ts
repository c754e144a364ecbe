import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import type { OperationName, ReplyOf } from '../../contracts/api.ts';
import { usePortal } from '../app/context.tsx';
import type { Answered, RequestFor } from './client.ts';
import { retry } from './use.ts';

/** The operations that answer a page of a list, with where the next one begins. */
export type ListName = {
  [Name in OperationName]: 'next' extends keyof ReplyOf<Name> ? Name : never;
}[OperationName];
export type ItemOf<Name extends ListName> = ReplyOf<Name> extends { items: readonly (infer Item)[] } ? Item : never;

/** A list of which more is asked as somebody reads on. */
export function useList<Name extends ListName>(
  name: Name,
  request: RequestFor<Name>,
): UseInfiniteQueryResult<InfiniteData<Answered<ReplyOf<Name>>>> {
  const { client } = usePortal();
  return useInfiniteQuery({
    queryKey: [name, request, 'pages'],
    queryFn: ({ pageParam }) => client.call(name, pageParam === undefined ? request : from(request, pageParam)),
    initialPageParam: undefined as string | undefined,
    // Every list of the API has it; `ListName` says so.
    getNextPageParam: ({ body }) => (body as { readonly next?: string }).next,
    retry,
  });
}

/** The same question, further on. */
function from<Name extends ListName>(request: RequestFor<Name>, cursor: string): RequestFor<Name> {
  const { query = {} } = request as { readonly query?: object };
  return { ...request, query: { ...query, cursor } };
}
