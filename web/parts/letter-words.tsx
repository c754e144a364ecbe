import type { ReactNode } from 'react';
import type { LetterReply } from '../../contracts/letter.ts';
import { Facts } from './facts.tsx';

type Block = LetterReply['blocks'][number];

/** What each part of a letter looks like on a page; it stands under the name of a command. */
const SHOWN: { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => ReactNode } = {
  heading: ({ level, text }) => (level === 2 ? <h5>{text}</h5> : <h6>{text}</h6>),
  paragraph: ({ text, tone }) => <p className={tone === 'small' ? 'prose quiet' : 'prose'}>{text}</p>,
  list: ({ items, ordered }) => {
    const List = ordered ? 'ol' : 'ul';
    return (
      <List className={ordered ? undefined : 'bullets'}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </List>
    );
  },
  code: ({ text }) => <pre>{text}</pre>,
  link: ({ text, url }) => (
    <p>
      {text}{' '}
      <a href={url} target="_blank" rel="noreferrer">
        {url}
      </a>
    </p>
  ),
  table: ({ columns, rows }) => (
    <table>
      <thead>
        <tr>
          {columns.map(({ header }) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join()}>
            {row.map((cell, place) => (
              <td key={columns[place]?.header}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ),
  facts: ({ rows }) => (
    <Facts
      facts={rows.map(([name, value]) => [
        name,
        <span key={name} className="prose">
          {value}
        </span>,
      ])}
    />
  ),
};

/** The words of a letter. */
export const LetterWords = ({ blocks }: Pick<LetterReply, 'blocks'>) =>
  blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a letter does not change while it is looked at, and its parts have nothing else to be known by
    <div key={place}>{SHOWN[block.kind](block as never)}</div>
  ));
