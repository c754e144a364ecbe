import type { ReactNode } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { Go } from '../parts/go.tsx';
import { List } from '../parts/list.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { STATES } from './words.ts';

const WORDS: Bilingual<{ look: string; received: string; number: string; decide: string }> = {
  nl: { look: 'Bekijken', received: 'Ontvangen op', number: 'Klacht', decide: 'Beslissen uiterlijk' },
  en: { look: 'Look', received: 'Received on', number: 'Complaint', decide: 'To decide at the latest on' },
};

/** The complaints that somebody has a part in, each with how far it is and the way to it. */
export function ComplaintList({
  none,
  after,
}: {
  readonly none: string;
  /** What stands below them. */
  readonly after?: (first: ReplyOf<'listComplaints'>) => ReactNode;
}) {
  const words = useWords(WORDS);
  const states = useWords(STATES);
  return (
    <List
      name="listComplaints"
      request={{ query: {} }}
      none={none}
      card
      keyOf={({ number }) => number}
      line={({ complaintId, number, state, receivedOn, dueOn, overdue }) => (
        <>
          <div>
            <h2>
              {words.number} {number}
            </h2>
            {/* The words are for who complains; who handles it has the day. */}
            {state && dueOn === undefined && <p>{states[state]}</p>}
            {dueOn && (
              <p className={overdue ? 'late' : 'quiet'}>
                {words.decide} <Day on={dueOn} />
              </p>
            )}
            {receivedOn && (
              <p className="quiet">
                {words.received} <Day on={receivedOn} />
              </p>
            )}
          </div>
          {complaintId && (
            <Go to="/complaints/$complaintId" params={{ complaintId }} aria-label={`${words.look}: ${number}`}>
              {words.look}
            </Go>
          )}
        </>
      )}
      {...(after ? { after } : {})}
    />
  );
}
