import type { ReactNode } from 'react';

export type Column = { readonly id: string; readonly title: string; readonly cards: readonly ReactNode[] };

/** Cases by where they stand: columns beside each other, and under each other on a phone. A column without cases says so. */
export function Board({ columns, none }: { readonly columns: readonly Column[]; readonly none: string }) {
  return (
    <div className="board">
      {columns.map(({ id, title, cards }) => (
        <section key={id} className="column" aria-labelledby={`column-${id}`}>
          <h2 id={`column-${id}`}>
            {title} <span className="quiet">({cards.length})</span>
          </h2>
          {cards.length === 0 ? <p className="quiet">{none}</p> : <ul>{cards}</ul>}
        </section>
      ))}
    </div>
  );
}
