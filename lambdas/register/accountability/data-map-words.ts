import { said } from './parts.ts';

/** What stands around the tables of the data map. */
export const DATA_MAP_WORDS = {
  dataMapIntro: said(
    'Deze tabellen komen uit de technische beschrijving van het systeem en zijn in het Engels.',
    'These tables come from the technical description of the system.',
  ),
  resources: said('Opslag en diensten', 'Storage and services'),
  records: said('Soorten gegevens in de tabellen', 'Kinds of records in the tables'),
  elsewhere: said('Op andere plekken', 'In other places'),
  place: said('Plaats', 'Place'),
  holds: said('Wat', 'What'),
  kept: said('Hoe lang', 'How long'),
} as const;
