import type { RequestOf } from '../../contracts/api.ts';
import { Options } from '../parts/fields.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

export type Order = NonNullable<RequestOf<'makeRights'>['body']['order']>;

const WORDS: Bilingual<{ order: string; orders: { readonly [O in Order]: string } }> = {
  nl: {
    order: 'Loopt er ook een verzoek om inzage? Kies dan de volgorde.',
    orders: { 'access-first': 'Eerst inzage geven, dan wissen', 'erasure-first': 'Meteen wissen' },
  },
  en: {
    order: 'Is there an open request for access too? Then choose the order.',
    orders: { 'access-first': 'Give access first, then erase', 'erasure-first': 'Erase at once' },
  },
};

/** What was erased cannot be given any more: which comes first. */
export function OrderChoice({
  order,
  onChange,
  error,
}: {
  readonly order: Order | undefined;
  readonly onChange: (order: Order) => void;
  readonly error: string | undefined;
}) {
  const words = useWords(WORDS);
  return (
    <Options
      label={words.order}
      options={(Object.keys(words.orders) as Order[]).map((value) => ({ value, label: words.orders[value] }))}
      chosen={order === undefined ? [] : [order]}
      // The cast: the options have these values and no others.
      onChange={([chosen]) => onChange(chosen as Order)}
      error={error}
    />
  );
}
