import type { ReplyOf } from '../../contracts/api.ts';
import { useRead } from '../api/use.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { ACCOUNT_KINDS, ACCOUNTS, STANDINGS } from './access-words.ts';
import { COMPLAINT_ACTIONS } from './action-words.ts';
import { MayList } from './may-list.tsx';

const TITLE = { nl: 'Wie mag wat', en: 'Who may do what' } as const;
const WORDS: Bilingual<{ intro: string; never: string; complaint: string }> = {
  nl: {
    intro:
      'Zo beslist het systeem zelf, bij elke vraag opnieuw. Deze lijst komt uit dezelfde regels, elk met zijn artikel.',
    never: 'Wat hier niet staat, mag niet.',
    complaint: 'Bij een klacht',
  },
  en: {
    intro: 'This is how the system decides, every time. The list is made from the same rules, each with its article.',
    never: 'What is not here is not allowed.',
    complaint: 'With a complaint',
  },
};

/** Open to everyone: whoever is in a dossier can see who may do what with it. */
export function AccessPage() {
  const words = useWords(WORDS);
  const access = useRead('getAccess', {});
  return (
    <Page title={TITLE}>
      <p>
        {words.intro} {words.never}
      </p>
      <Loaded query={access}>{({ body }) => <Roles access={body} />}</Loaded>
    </Page>
  );
}

function Roles({ access }: { readonly access: ReplyOf<'getAccess'> }) {
  const words = useWords(WORDS);
  const standings = useWords(STANDINGS);
  const { language } = useLanguage();
  return (
    <>
      {ACCOUNT_KINDS.map((account) => (
        <details className="card" key={account}>
          <summary>
            <h2 className="inline">{ACCOUNTS[account][language]}</h2>
          </summary>
          <MayList access={access} account={account} />
        </details>
      ))}
      <details className="card">
        <summary>
          <h2 className="inline">{words.complaint}</h2>
        </summary>
        <ul className="bullets">
          {access.complaint.map(({ action, may, article }) => (
            <li key={action}>
              {COMPLAINT_ACTIONS[action][language]}: {may.map((standing) => standings[standing]).join(', ')}{' '}
              <span className="quiet">({article})</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
