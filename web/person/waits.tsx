import type { ReplyOf } from '../../contracts/api.ts';
import { Counted } from '../parts/counted.tsx';
import { Go } from '../parts/go.tsx';
import { Overdue } from '../parts/overdue.tsx';
import { KINDS } from '../rights/words.ts';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

type Wait = ReplyOf<'getOverview'>['waits'][number];

const WORDS: Bilingual<{
  names: { readonly rights: string; readonly 'carry-out': string; readonly complaint: string };
  by: string;
  look: string;
}> = {
  nl: {
    names: {
      rights: 'Wij beslissen over uw verzoek',
      'carry-out': 'Wij voeren uw verzoek uit',
      complaint: 'Wij beslissen over uw klacht',
    },
    by: 'Uiterlijk',
    look: 'Bekijken',
  },
  en: {
    names: {
      rights: 'We decide about your request',
      'carry-out': 'We carry out your request',
      complaint: 'We decide about your complaint',
    },
    by: 'At the latest',
    look: 'Look',
  },
};

/** What the practice still owes somebody: by which day, how that was counted, and what they can do when it has gone by. */
export function Waits({ waits }: { readonly waits: readonly Wait[] }) {
  const words = useWords(WORDS);
  const kinds = useWords(KINDS);
  return (
    <ul>
      {waits.map((wait) => {
        const about =
          wait.kind === 'complaint' ? wait.number : wait.rights.map((right) => kinds[right].name).join(', ');
        return (
          <li className="line" key={`${wait.kind} ${wait.reference} ${wait.dueOn}`}>
            <div>
              <h3>
                {words.names[wait.kind]}: {about}
              </h3>
              <p>
                {words.by} <Day on={wait.dueOn} />
              </p>
              {wait.overdue && <Overdue of={wait.kind === 'complaint' ? 'complaint' : 'request'} />}
              <Counted steps={wait.steps} />
            </div>
            {wait.kind === 'complaint' ? (
              <Go
                to="/complaints/$complaintId"
                params={{ complaintId: wait.reference }}
                aria-label={`${words.look}: ${about}`}
              >
                {words.look}
              </Go>
            ) : (
              <Go
                to="/dossiers/$dossierId/rights/$requestId"
                params={{ dossierId: wait.dossierId, requestId: wait.reference }}
                aria-label={`${words.look}: ${about}`}
              >
                {words.look}
              </Go>
            )}
          </li>
        );
      })}
    </ul>
  );
}
