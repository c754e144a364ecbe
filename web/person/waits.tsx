import type { ReplyOf } from '../../contracts/api.ts';
import { Counted } from '../parts/counted.tsx';
import { Go } from '../parts/go.tsx';
import { Overdue } from '../parts/overdue.tsx';
import { KINDS } from '../rights/words.ts';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

type Wait = ReplyOf<'getOverview'>['waits'][number];

const WORDS: Bilingual<{
  names: {
    readonly rights: string;
    readonly 'carry-out': string;
    readonly complaint: string;
    readonly objection: string;
    readonly question: string;
  };
  by: string;
  held: string;
  look: string;
}> = {
  nl: {
    names: {
      rights: 'Wij beslissen over uw verzoek',
      'carry-out': 'Wij voeren uw verzoek uit',
      complaint: 'Wij beslissen over uw klacht',
      objection: 'Wij bekijken of uw dossier moet blijven',
      question: 'Uw coach beantwoordt uw vraag',
    },
    by: 'Uiterlijk',
    held: 'U zei dat het nog niet weg mag. Tot wij gekeken hebben, wordt er niets vernietigd. U hoort van ons wat er daarna gebeurt.',
    look: 'Bekijken',
  },
  en: {
    names: {
      rights: 'We decide about your request',
      'carry-out': 'We carry out your request',
      complaint: 'We decide about your complaint',
      objection: 'We look whether your dossier has to stay',
      question: 'Your coach answers your question',
    },
    by: 'At the latest',
    held: 'You said that it must not go yet. Until we have looked, nothing is destroyed. You hear from us what happens after that.',
    look: 'Look',
  },
};

/** What the practice still owes somebody: by which day, how that was counted, and what they can do when it has gone by. */
export function Waits({ waits }: { readonly waits: readonly Wait[] }) {
  const words = useWords(WORDS);
  const kinds = useWords(KINDS);
  const aboutOf = (wait: Wait) =>
    'rights' in wait ? wait.rights.map((right) => kinds[right].name).join(', ') : wait.number;
  return (
    <ul>
      {waits.map((wait) => (
        <li className="line" key={`${wait.kind} ${keyOf(wait)} ${wait.dueOn}`}>
          <div>
            <h3>
              {words.names[wait.kind]}: {aboutOf(wait)}
            </h3>
            {wait.kind === 'objection' && <p>{words.held}</p>}
            <p>
              {words.by} <Day on={wait.dueOn} />
            </p>
            {wait.overdue && (
              <Overdue of={wait.kind === 'complaint' || wait.kind === 'question' ? wait.kind : 'request'} />
            )}
            <Counted steps={wait.steps} />
          </div>
          <Way wait={wait} label={`${words.look}: ${aboutOf(wait)}`}>
            {words.look}
          </Way>
        </li>
      ))}
    </ul>
  );
}

const keyOf = (wait: Wait): string => (wait.kind === 'objection' ? wait.dossierId : wait.reference);

function Way({ wait, label, children }: { readonly wait: Wait; readonly label: string; readonly children: string }) {
  if (wait.kind === 'complaint')
    return (
      <Go to="/complaints/$complaintId" params={{ complaintId: wait.reference }} aria-label={label}>
        {children}
      </Go>
    );
  if (wait.kind === 'objection')
    return (
      <Go to="/dossiers/$dossierId" params={{ dossierId: wait.dossierId }} aria-label={label}>
        {children}
      </Go>
    );
  if (wait.kind === 'question')
    return (
      <Go to="/dossiers/$dossierId/questions" params={{ dossierId: wait.dossierId }} aria-label={label}>
        {children}
      </Go>
    );
  const { dossierId, reference: requestId } = wait;
  return (
    <Go to="/dossiers/$dossierId/rights/$requestId" params={{ dossierId, requestId }} aria-label={label}>
      {children}
    </Go>
  );
}
