import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import type { Request } from './case.ts';
import { DocumentName } from './document-name.tsx';
import { EXECUTIONS } from './office-words.ts';
import { KINDS, OUTCOMES } from './words.ts';

const WORDS: Bilingual<{
  decided: string;
  appointment: string;
  done: string;
  waits: string;
  waitsText: string;
  documents: string;
  told: string;
}> = {
  nl: {
    decided: 'Besloten en uitgevoerd',
    appointment: 'Afspraak',
    done: 'Klaar op',
    waits: 'Dit wacht. Het gebeurt op',
    documents: 'Om deze documenten gaat het:',
    waitsText: 'De cliënt weet dat, en kan het tot die dag intrekken of er bezwaar tegen maken.',
    told: 'Ook verteld aan',
  },
  en: {
    decided: 'Decided and carried out',
    appointment: 'Appointment',
    done: 'Done on',
    waits: 'This waits. It happens on',
    documents: 'It is about these documents:',
    waitsText: 'The client knows, and can take it back or object to it until that day.',
    told: 'Also told to',
  },
};

/** What was decided of each right, how far it was carried out, and who was told. */
export function CaseResults({ request }: { readonly request: Request }) {
  const words = useWords(WORDS);
  const kinds = useWords(KINDS);
  const outcomes = useWords(OUTCOMES);
  const executions = useWords(EXECUTIONS);
  if (request.decisions.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{words.decided}</h2>
      {request.decisions.map(({ kind, outcome, reasons, appointment, documents = [] }) => {
        const execution = request.executions.find((one) => one.kind === kind);
        return (
          <div key={kind}>
            <h3>
              {kinds[kind].name}: {outcomes[outcome]}
            </h3>
            {reasons && <p className="prose">{reasons}</p>}
            {kind !== 'access' && execution?.state !== 'done' && documents.length > 0 && (
              <>
                <p>{words.documents}</p>
                <ul className="bullets">
                  {documents.map((documentId) => (
                    <li key={documentId}>
                      <DocumentName
                        dossierId={request.dossierId}
                        documentId={documentId}
                        hidden={request.clientName === undefined}
                      />
                    </li>
                  ))}
                </ul>
              </>
            )}
            {appointment && (
              <p>
                {words.appointment}: <Day on={appointment.on} />, {appointment.time}, {appointment.place}
              </p>
            )}
            {execution && (
              <p className={execution.overdue || execution.state === 'failed' ? 'late' : undefined}>
                {execution.waitsUntil ? (
                  <>
                    {words.waits} <Day on={execution.waitsUntil} />. {words.waitsText}
                  </>
                ) : (
                  <>
                    {executions[execution.state]}{' '}
                    {execution.doneOn ? (
                      <>
                        {words.done} <Day on={execution.doneOn} />
                      </>
                    ) : (
                      // Nothing is promised of what is held back.
                      execution.state !== 'held' && execution.dueOn && <Day on={execution.dueOn} />
                    )}
                  </>
                )}
              </p>
            )}
          </div>
        );
      })}
      {request.recipients.length > 0 && (
        <p>
          {words.told}: {request.recipients.map(({ name }) => name).join(', ')}
        </p>
      )}
    </section>
  );
}
