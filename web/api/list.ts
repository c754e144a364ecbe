import {
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePortal } from '../app/context.tsx';
import type { Answered, Client, ListName, RequestFor } from './client.ts';
import { type Ahead, askAhead, retry, useInParts } from './use.ts';

export type ItemOf<Name extends ListName> = ReplyOf<Name> extends { items: readonly (infer Item)[] } ? Item : never;

/** Milliseconds. */
const LOOK_AGAIN = 4_000;

const inPages = <Name extends ListName>(client: Client, name: Name, request: RequestFor<Name>) =>
  infiniteQueryOptions({
    queryKey: [name, request, 'pages'],
    queryFn: ({ pageParam }) => client.call(name, pageParam === undefined ? request : from(request, pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ body }) => nextOf<Name>(body),
    retry,
  });

const whole = <Name extends ListName>(client: Client, name: Name, request: RequestFor<Name>) =>
  queryOptions({
    queryKey: [name, request, 'all'],
    queryFn: async (): Promise<Answered<ReplyOf<Name>>> => {
      const first = await client.call(name, request);
      const items = [...itemsOf<Name>(first.body)];
      for (let next = nextOf<Name>(first.body); next !== undefined; ) {
        const { body } = await client.call(name, from(request, next));
        items.push(...itemsOf<Name>(body));
        next = nextOf<Name>(body);
      }
      // The reply as it was, with the items of every page.
      return { ...first, body: Object.assign({}, first.body, { items, next: undefined }) };
    },
    retry,
  });

/** A list of which more is asked as somebody reads on. */
export function useList<Name extends ListName>(
  name: Name,
  request: RequestFor<Name>,
  /** Whether something still happens to an item by itself, so that the list is asked again in a while. */
  again?: (item: ItemOf<Name>) => boolean,
): UseInfiniteQueryResult<InfiniteData<Answered<ReplyOf<Name>>>> {
  const { client } = usePortal();
  return useInParts(
    useInfiniteQuery({
      ...inPages(client, name, request),
      refetchInterval: ({ state: { data } }) =>
        again && data?.pages.some(({ body }) => itemsOf<Name>(body).some(again)) ? LOOK_AGAIN : false,
    }),
  );
}

/** A list whole, to choose out of: it is asked on until it ends. */
export function useAll<Name extends ListName>(
  name: Name,
  request: RequestFor<Name>,
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<Answered<ReplyOf<Name>>> {
  const { client } = usePortal();
  return useInParts(useQuery({ ...whole(client, name, request), enabled }));
}

/** Asks for what `useList` shows, while the script of its page is still under way. */
export function listAhead<Name extends ListName>(ahead: Ahead, name: Name, request: RequestFor<Name>): void {
  const asked = inPages(ahead.client, name, request);
  askAhead(ahead, asked.queryKey, () => ahead.queries.prefetchInfiniteQuery(asked));
}

/** The same of `useAll`. */
export function allAhead<Name extends ListName>(ahead: Ahead, name: Name, request: RequestFor<Name>): void {
  const asked = whole(ahead.client, name, request);
  askAhead(ahead, asked.queryKey, () => ahead.queries.prefetchQuery(asked));
}

/** Every list of the API has it; `ListName` says so. */
const nextOf = <Name extends ListName>(body: ReplyOf<Name>): string | undefined =>
  (body as { readonly next?: string }).next;

/** Every list of the API has them; `ListName` says so. */
export const itemsOf = <Name extends ListName>(body: ReplyOf<Name>): readonly ItemOf<Name>[] =>
  (body as { readonly items: readonly ItemOf<Name>[] }).items;

/** The same question, further on. */
function from<Name extends ListName>(request: RequestFor<Name>, cursor: string): RequestFor<Name> {
  const { query = {} } = request as { readonly query?: object };
  return { ...request, query: { ...query, cursor } };
}
