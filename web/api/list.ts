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

/** Milliseconds. */
const LOOK_AGAIN = 4_000;

/** A list of which more is asked as somebody reads on. */
export function useList<Name extends ListName>(
  name: Name,
  request: RequestFor<Name>,
  /** Whether something still happens to an item by itself, so that the list is asked again in a while. */
  again?: (item: ItemOf<Name>) => boolean,
): UseInfiniteQueryResult<InfiniteData<Answered<ReplyOf<Name>>>> {
  const { client } = usePortal();
  return useInfiniteQuery({
    queryKey: [name, request, 'pages'],
    queryFn: ({ pageParam }) => client.call(name, pageParam === undefined ? request : from(request, pageParam)),
    initialPageParam: undefined as string | undefined,
    // Every list of the API has it; `ListName` says so.
    getNextPageParam: ({ body }) => (body as { readonly next?: string }).next,
    retry,
    refetchInterval: ({ state: { data } }) =>
      again && data?.pages.some(({ body }) => itemsOf<Name>(body).some(again)) ? LOOK_AGAIN : false,
  });
}

/** Every list of the API has them; `ListName` says so. */
export const itemsOf = <Name extends ListName>(body: ReplyOf<Name>): readonly ItemOf<Name>[] =>
  (body as { readonly items: readonly ItemOf<Name>[] }).items;

/** The same question, further on. */
function from<Name extends ListName>(request: RequestFor<Name>, cursor: string): RequestFor<Name> {
  const { query = {} } = request as { readonly query?: object };
  return { ...request, query: { ...query, cursor } };
}
