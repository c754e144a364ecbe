import type { ReplyOf } from '../../contracts/api.ts';
import { Go } from '../parts/go.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

type Task = ReplyOf<'getOverview'>['tasks'][number];

const WORDS: Bilingual<{
  consent: string;
  rejected: string;
  read: string;
  send: string;
  before: string;
}> = {
  nl: {
    consent: 'Geeft u toestemming?',
    rejected: 'Een bestand dat u stuurde, is niet aangenomen.',
    read: 'Lezen en antwoorden',
    send: 'Bekijken wat er mis was',
    before: 'Antwoord vóór',
  },
  en: {
    consent: 'Do you give consent?',
    rejected: 'A file that you sent was not taken.',
    read: 'Read and answer',
    send: 'See what was wrong',
    before: 'Answer before',
  },
};

/** What somebody is asked, each with its day and one button. */
export function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return (
    <ul>
      {tasks.map((task) => (
        <li className="line" key={`${task.kind} ${task.reference}`}>
          {task.kind === 'consent' ? (
            <>
              <div>
                <h3>{words.consent}</h3>
                <p>{task.name[language]}</p>
                <p className="quiet">
                  {words.before} <Day on={task.dueOn} />.
                </p>
              </div>
              <Go
                to="/dossiers/$dossierId/consents/$consentId"
                params={{ dossierId: task.dossierId, consentId: task.reference }}
                className="button strong"
              >
                {words.read}
              </Go>
            </>
          ) : (
            <>
              <p>{words.rejected}</p>
              <Go to="/dossiers/$dossierId" params={{ dossierId: task.dossierId }}>
                {words.send}
              </Go>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
