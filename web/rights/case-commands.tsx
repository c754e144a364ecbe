import type { ReactNode } from 'react';
import { useRead } from '../api/use.ts';
import { Commands, type Told } from '../parts/commands.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { choicesOf } from '../words/named.ts';
import { type Request, standsOf } from './case.ts';
import { DecideRights } from './decide-form.tsx';
import { OFFICE_STATES } from './office-words.ts';
import { KINDS } from './words.ts';

type Name = Request['commands'][number]['name'];

const NAMES: Bilingual<{ readonly [N in Exclude<Name, 'withdrawRights'>]: string }> = {
  nl: {
    establishIdentity: 'Vastleggen wie het vraagt',
    askIdentity: 'Vragen wie het is',
    extendRights: 'Termijn verlengen',
    decideRights: 'Beslissen',
    recordExecution: 'Vastleggen dat het is uitgevoerd',
    resumeRights: 'De afhandeling opnieuw starten',
    confirmRemoval: 'Meteen verwijderen',
    takeBackRemoval: 'Verwijderen intrekken',
    liftRestriction: 'Stilzetten opheffen',
  },
  en: {
    establishIdentity: 'Record who asks',
    askIdentity: 'Ask who it is',
    extendRights: 'Extend the term',
    decideRights: 'Decide',
    recordExecution: 'Record that it was carried out',
    resumeRights: 'Start the handling again',
    confirmRemoval: 'Remove at once',
    takeBackRemoval: 'Take the removal back',
    liftRestriction: 'Lift the restriction',
  },
};

const WORDS: Bilingual<{
  method: string;
  methodHint: string;
  on: string;
  doubt: string;
  doubtHint: string;
  by: string;
  periods: { readonly P2W: string; readonly P1M: string; readonly P2M: string };
  reasons: string;
  reasonsHint: string;
  kind: string;
  note: string;
  endsOn: string;
  endsHint: string;
  resume: string;
  confirm: string;
  takeBack: string;
  save: string;
  send: string;
}> = {
  nl: {
    method: 'Hoe weet u wie dit vraagt?',
    methodHint: 'Bewaar geen kopie van een paspoort of identiteitskaart.',
    on: 'Op welke dag bleek dat?',
    doubt: 'Waarom twijfelt u?',
    doubtHint: 'De cliënt leest dit. De klok staat stil tot er antwoord is.',
    by: 'Hoeveel langer?',
    periods: { P2W: 'Twee weken', P1M: 'Een maand', P2M: 'Twee maanden' },
    reasons: 'Waarom is dat nodig?',
    reasonsHint: 'De cliënt leest dit in de brief. Verlengen kan één keer, in de eerste maand.',
    kind: 'Wat is uitgevoerd?',
    note: 'Toelichting',
    endsOn: 'Vanaf welke dag?',
    endsHint: 'De cliënt hoort het vooraf. Kies dus een dag na vandaag.',
    confirm:
      'U legde dit verzoek voor de cliënt vast. Daarom wacht het verwijderen, zodat een vergissing kan worden hersteld. Klopt alles, dan hoeft u niets te doen. Moet het meteen? Bevestig het dan.',
    takeBack:
      'Was het een vergissing, bijvoorbeeld een brief van een ander? Dan blijven de documenten staan. De cliënt krijgt bericht.',
    resume: 'Alleen nodig als het verzoek is blijven steken. Wat al klaar is, wordt niet nog eens gedaan.',
    save: 'Vastleggen',
    send: 'Versturen',
  },
  en: {
    method: 'How do you know who asks this?',
    methodHint: 'Do not keep a copy of a passport or an identity card.',
    on: 'On which day did that show?',
    doubt: 'Why do you doubt it?',
    doubtHint: 'The client reads this. The clock stands still until there is an answer.',
    by: 'How much longer?',
    periods: { P2W: 'Two weeks', P1M: 'One month', P2M: 'Two months' },
    reasons: 'Why is that needed?',
    reasonsHint: 'The client reads this in the letter. Extending is possible once, in the first month.',
    kind: 'What was carried out?',
    note: 'Explanation',
    endsOn: 'From which day?',
    endsHint: 'The client is told beforehand. So choose a day after today.',
    confirm:
      'You registered this request for the client. So the removal waits, in which a slip can be mended. If all is right you need not do anything. Does it have to be at once? Then confirm it.',
    takeBack: 'Was it a mistake, for instance a letter of somebody else? Then the documents stay. The client is told.',
    resume: 'Only needed when the request is stuck. What is done already is not done again.',
    save: 'Record',
    send: 'Send',
  },
};

/** Everything that the owner can do with a request now, and why not the rest. */
export function CaseCommands({ request }: { readonly request: Request }) {
  const names = useWords(NAMES);
  return (
    <Commands<Name> commands={request.commands} names={names}>
      {(command, close) => <Form key={command.name} command={command} request={request} onDone={close} />}
    </Commands>
  );
}

type FormProps = { readonly command: Told<Name>; readonly request: Request; readonly onDone: () => void };

function Form({ command, request, onDone }: FormProps): ReactNode {
  const words = useWords(WORDS);
  const names = useWords(NAMES);
  const kinds = useWords(KINDS);
  const states = useWords(OFFICE_STATES);
  const { language } = useLanguage();
  const practice = useRead('getConfiguration', {});
  const { dossierId, requestId } = request;
  const params = { dossierId, requestId };
  const methods = choicesOf(practice.data?.body.identityMethods, language);
  const periods = (['P2W', 'P1M', 'P2M'] as const).map((id) => ({ id, name: words.periods[id] }));
  const carried = (command.choices ?? [])
    .filter(({ allowed }) => allowed)
    .map(({ choice }) => ({ id: choice, name: kinds[choice as keyof typeof kinds].name }));
  const shared = {
    form: requestId,
    version: request.version,
    stands: standsOf(request),
    now: states[request.state],
    onDone,
    button: words.save,
  };
  switch (command.name) {
    case 'decideRights':
      return <DecideRights command={command} request={request} onDone={onDone} />;
    case 'establishIdentity':
      return (
        <SimpleForm
          {...shared}
          name="establishIdentity"
          asked={[
            { id: 'method', kind: 'choice', label: words.method, options: methods },
            { id: 'on', kind: 'date', label: words.on, hint: words.methodHint },
          ]}
          body={({ method = '', on = '' }) => ({ params, body: { method, on } })}
        />
      );
    case 'askIdentity':
      return (
        <SimpleForm
          {...shared}
          name="askIdentity"
          button={words.send}
          asked={[{ id: 'doubt', kind: 'text', label: words.doubt, hint: words.doubtHint }]}
          body={({ doubt = '' }) => ({ params, body: { reason: 'identity-doubt', doubt } })}
        />
      );
    case 'extendRights':
      return (
        <SimpleForm
          {...shared}
          name="extendRights"
          button={words.send}
          asked={[
            { id: 'by', kind: 'choice', label: words.by, options: periods },
            { id: 'reasons', kind: 'text', label: words.reasons, hint: words.reasonsHint },
          ]}
          body={({ by = '', reasons = '' }) => ({ params, body: { by, reasons } })}
        />
      );
    case 'recordExecution':
      return (
        <SimpleForm
          {...shared}
          name="recordExecution"
          asked={[
            { id: 'kind', kind: 'choice', label: words.kind, options: carried },
            { id: 'note', kind: 'text', label: words.note, optional: true },
          ]}
          body={({ kind, note = '' }) => ({
            params,
            // The cast: the choices are kinds of this request.
            body: { kind: kind as Request['kinds'][number], ...(note.trim() === '' ? {} : { note }) },
          })}
        />
      );
    case 'resumeRights':
      return (
        <>
          <p>{words.resume}</p>
          <SimpleForm {...shared} name="resumeRights" asked={[]} body={() => ({ params })} />
        </>
      );
    case 'confirmRemoval':
    case 'takeBackRemoval':
      return (
        <>
          <p>{command.name === 'confirmRemoval' ? words.confirm : words.takeBack}</p>
          <SimpleForm
            {...shared}
            button={names[command.name]}
            name={command.name}
            asked={[]}
            body={() => ({ params })}
          />
        </>
      );
    case 'liftRestriction':
      return (
        <SimpleForm
          {...shared}
          name="liftRestriction"
          // On the dossier, and not on the request.
          version={undefined}
          asked={[{ id: 'endsOn', kind: 'date', label: words.endsOn, hint: words.endsHint }]}
          body={({ endsOn = '' }) => ({ params: { dossierId }, body: { endsOn } })}
        />
      );
    default:
      return null;
  }
}
