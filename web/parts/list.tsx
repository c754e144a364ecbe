import { Fragment, type ReactNode, useRef } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import type { ListName, RequestFor } from '../api/client.ts';
import { type ItemOf, itemsOf, useList } from '../api/list.ts';
import { Loaded } from './loaded.tsx';
import { More } from './more.tsx';

/** A list of the API, of which more is shown when somebody asks. The focus then goes to the first that is new. */
export function List<Name extends ListName>({
  name,
  request,
  none,
  line,
  keyOf,
  again,
  after,
  card = false,
  notFor,
}: {
  readonly name: Name;
  readonly request: RequestFor<Name>;
  /** What is said of an empty one. */
  readonly none: string;
  /** What stands in one line. */
  readonly line: (item: ItemOf<Name>) => ReactNode;
  /** @param place in the list, for what has nothing of its own: such a list only grows at its end. */
  readonly keyOf: (item: ItemOf<Name>, place: number) => string;
  /** Whether something still happens to one by itself, so that the list is asked again in a while. */
  readonly again?: (item: ItemOf<Name>) => boolean;
  /** What stands below it. */
  readonly after?: (first: ReplyOf<Name>) => ReactNode;
  /** Whether it stands on a card of its own. */
  readonly card?: boolean;
  readonly notFor?: string | undefined;
}) {
  const list = useList(name, request, again);
  const lines = useRef<HTMLOListElement>(null);
  async function more(): Promise<void> {
    const seen = lines.current?.children.length ?? 0;
    await list.fetchNextPage();
    // The new lines are there once the browser has drawn.
    requestAnimationFrame(() => (lines.current?.children[seen] as HTMLElement | undefined)?.focus());
  }
  return (
    <Loaded query={list} notFor={notFor}>
      {({ pages }) => {
        const items = pages.flatMap(({ body }) => itemsOf<Name>(body));
        const [first] = pages;
        return (
          <>
            {items.length === 0 && !list.hasNextPage ? (
              <p className={card ? 'card' : undefined}>{none}</p>
            ) : (
              <ol ref={lines} className={card ? 'card' : undefined}>
                {items.map((item, place) => (
                  <li className="line" key={keyOf(item, place)} tabIndex={-1}>
                    {line(item)}
                  </li>
                ))}
              </ol>
            )}
            <More list={list} onMore={() => void more()} />
            {first && after && <Fragment>{after(first.body)}</Fragment>}
          </>
        );
      }}
    </Loaded>
  );
}
