import type { ReplyOf } from '../../contracts/api.ts';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { type AccountKind, REACHES, type Reach } from './access-words.ts';
import { PRACTICE_ACTIONS } from './action-words.ts';
import { DOSSIER_ACTIONS } from './dossier-action-words.ts';

type Access = ReplyOf<'getAccess'>;

const WORDS: Bilingual<{ practice: string; dossier: string; nothing: string }> = {
  nl: { practice: 'In de praktijk', dossier: 'In een dossier', nothing: 'Niets.' },
  en: { practice: 'In the practice', dossier: 'In a dossier', nothing: 'Nothing.' },
};

type Can = { readonly id: string; readonly name: string; readonly reaches: readonly Reach[]; readonly article: string };

/** All that one kind of account may do, as the rules themselves say it, each with its article. */
export function MayList({ access, account }: { readonly access: Access; readonly account: AccountKind }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const practice = access.practice.map(
    ({ action, may, article }): Can => ({
      id: action,
      name: PRACTICE_ACTIONS[action][language],
      reaches: may[account],
      article,
    }),
  );
  const dossier = access.dossier.map(
    ({ action, may, article }): Can => ({
      id: action,
      name: DOSSIER_ACTIONS[action][language],
      reaches: may[account],
      article,
    }),
  );
  return (
    <>
      <h3>{words.practice}</h3>
      <Lines can={practice} />
      <h3>{words.dossier}</h3>
      <Lines can={dossier} />
    </>
  );
}

function Lines({ can }: { readonly can: readonly Can[] }) {
  const words = useWords(WORDS);
  const names = useWords(REACHES);
  const allowed = can.filter(({ reaches }) => reaches.length > 0);
  if (allowed.length === 0) return <p>{words.nothing}</p>;
  return (
    <ul className="bullets">
      {allowed.map(({ id, name, reaches, article }) => (
        <li key={id}>
          {name}: {reaches.map((reach) => names[reach]).join(', ')} <span className="quiet">({article})</span>
        </li>
      ))}
    </ul>
  );
}
