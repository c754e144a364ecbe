import type { ReplyOf } from '../../contracts/api.ts';
import type { Fact } from '../parts/facts.tsx';
import { Go } from '../parts/go.tsx';
import type { Bilingual } from '../words/language.tsx';

/** What the earlier dossier of somebody who came back is called on a page. */
export const EARLIER_DOSSIER: Bilingual<string> = { nl: 'Eerder dossier', en: 'Earlier dossier' };

/** The way to it: absent once it is destroyed, and for who may not know of it. */
export const earlierDossier = (name: string, follows: ReplyOf<'getDossier'>['follows']): Fact => [
  name,
  follows && (
    <Go to="/dossiers/$dossierId" params={{ dossierId: follows.dossierId }}>
      {follows.number}
    </Go>
  ),
];
