import type { ReplyOf } from '../../contracts/api.ts';
import { Go } from '../parts/go.tsx';
import { dayInWords } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { type Client, nameOfClient } from './caseload-clients.tsx';

type Waits = ReplyOf<'getCaseload'>['waiting'][number];
type Answered = Extract<Waits, { kind: 'consent-answered' }>['state'];

const WORDS: Bilingual<{
  /** What waits, with its day in words. */
  what: { readonly [K in Waits['kind']]: (day: string, name: string, percent: number) => string };
  answers: { readonly [A in Answered]: string };
  open: string;
}> = {
  nl: {
    what: {
      'upload-rejected': (day) => `Een bestand van ${day} is niet aangenomen. Kijk waarom, en stuur het opnieuw.`,
      'handed-over': (day) => `Dit dossier is van u sinds ${day}. De cliënt heeft daarvan bericht.`,
      'notice-missing': () => 'De cliënt heeft het privacyreglement nog niet. Daarna kan het traject beginnen.',
      'not-started': () => 'Het traject kan beginnen.',
      'consent-answered': (day, name) => `${name}, op ${day}`,
      'consent-asked': (day, name) => `${name}: nog geen antwoord. De vraag vervalt op ${day}.`,
      'paper-out': (day) => `Er is papier meegenomen. Leg het uiterlijk ${day} terug achter slot.`,
      'paper-due': (day) => `Het papier moet uiterlijk ${day} zijn vernietigd of meegegeven.`,
      'question-asked': (day) => `De cliënt vraagt u iets over het dossier. Geef antwoord uiterlijk ${day}.`,
      'hours-reached': (_, __, percent) =>
        percent < 100
          ? `Van de toegekende uren is ${percent} procent of meer gebruikt. Kijk wat er over is.`
          : 'Alle toegekende uren zijn gebruikt. Overleg met de opdrachtgever.',
      'summary-draft': (day) => `Een samenvatting van een gesprek is nog een concept, sinds ${day}.`,
      'summary-disputed': (day) => `De cliënt zei op ${day} wat er niet klopt in een samenvatting. Verbeter haar.`,
      'summary-confirmed': (day) => `De cliënt zei op ${day} dat een samenvatting klopt.`,
      'summary-silent': (day) =>
        `De cliënt zei nog niets van een samenvatting van ${day}. Dat is geen ja: vraag ernaar.`,
      'destruction-near': (day) => `Alles wordt vernietigd op ${day}. Klopt het einde van het traject?`,
    },
    answers: { granted: 'Ja', refused: 'Nee', expired: 'Geen antwoord', withdrawn: 'Ingetrokken' },
    open: 'Openen',
  },
  en: {
    what: {
      'upload-rejected': (day) => `A file of ${day} was not accepted. See why, and send it again.`,
      'handed-over': (day) => `This dossier is yours since ${day}. The client was told.`,
      'notice-missing': () =>
        'The client does not have the privacy regulation yet. After that the trajectory can start.',
      'not-started': () => 'The trajectory can start.',
      'consent-answered': (day, name) => `${name}, on ${day}`,
      'consent-asked': (day, name) => `${name}: no answer yet. The question lapses on ${day}.`,
      'paper-out': (day) => `Paper was taken out. Put it back under lock by ${day}.`,
      'paper-due': (day) => `The paper has to be destroyed or handed over by ${day}.`,
      'question-asked': (day) => `The client asks you something about the dossier. Answer by ${day}.`,
      'hours-reached': (_, __, percent) =>
        percent < 100
          ? `Of the granted hours ${percent} percent or more is used. See what is left.`
          : 'All granted hours are used. Talk to the commissioning organisation.',
      'summary-draft': (day) => `A summary of a talk is still a draft, since ${day}.`,
      'summary-disputed': (day) => `On ${day} the client said what is not right in a summary. Correct it.`,
      'summary-confirmed': (day) => `On ${day} the client said that a summary is right.`,
      'summary-silent': (day) => `The client said nothing yet of a summary of ${day}. That is no yes: ask about it.`,
      'destruction-near': (day) => `Everything is destroyed on ${day}. Is the end of the trajectory right?`,
    },
    answers: { granted: 'Yes', refused: 'No', expired: 'No answer', withdrawn: 'Withdrawn' },
    open: 'Open',
  },
};

/** What asks for something now comes first, and what only has to be waited for last. */
const ORDER: readonly Waits['kind'][] = [
  'paper-out',
  'question-asked',
  'upload-rejected',
  'paper-due',
  'hours-reached',
  'handed-over',
  'destruction-near',
  'notice-missing',
  'not-started',
  'summary-draft',
  'consent-answered',
  'summary-confirmed',
  'summary-silent',
  'consent-asked',
];

/** What waits for a coach: one line and one button each. */
export function Waiting({
  waiting,
  dossiers,
}: {
  readonly waiting: readonly Waits[];
  readonly dossiers: readonly Client[];
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const sorted = waiting.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  return (
    <ul>
      {sorted.map((waits) => {
        const of = dossiers.find(({ dossierId }) => dossierId === waits.dossierId);
        const name = of === undefined ? '' : nameOfClient(of);
        const day = 'day' in waits ? dayInWords(waits.day, language) : '';
        const what = words.what[waits.kind](
          day,
          'name' in waits ? waits.name[language] : '',
          'percent' in waits ? waits.percent : 0,
        );
        return (
          <li className="line" key={`${waits.kind} ${waits.dossierId} ${'reference' in waits ? waits.reference : ''}`}>
            <div className="grow">
              <h3>{name}</h3>
              <p>
                {waits.kind === 'consent-answered' && <strong>{words.answers[waits.state]}. </strong>}
                {what}
              </p>
            </div>
            <Way waits={waits} label={`${words.open}: ${name}, ${what}`}>
              {words.open}
            </Way>
          </li>
        );
      })}
    </ul>
  );
}

function Way({ waits, label, children }: { readonly waits: Waits; readonly label: string; readonly children: string }) {
  const { dossierId } = waits;
  if (waits.kind === 'consent-asked' || waits.kind === 'consent-answered')
    return (
      <Go
        to="/dossiers/$dossierId/consents/$consentId"
        params={{ dossierId, consentId: waits.reference }}
        aria-label={label}
      >
        {children}
      </Go>
    );
  if (waits.kind === 'notice-missing' || waits.kind === 'not-started')
    return (
      <Go to="/dossiers/$dossierId/start" params={{ dossierId }} aria-label={label}>
        {children}
      </Go>
    );
  if (waits.kind === 'destruction-near')
    return (
      <Go to="/dossiers/$dossierId/end" params={{ dossierId }} aria-label={label}>
        {children}
      </Go>
    );
  if (waits.kind === 'paper-out')
    return (
      <Go to="/dossiers/$dossierId/paper/$copyId" params={{ dossierId, copyId: waits.reference }} aria-label={label}>
        {children}
      </Go>
    );
  if (waits.kind === 'question-asked')
    return (
      <Go to="/dossiers/$dossierId/questions" params={{ dossierId }} aria-label={label}>
        {children}
      </Go>
    );
  if (waits.kind === 'hours-reached')
    return (
      <Go to="/dossiers/$dossierId/time" params={{ dossierId }} aria-label={label}>
        {children}
      </Go>
    );
  if ('reference' in waits && waits.kind.startsWith('summary-'))
    return (
      <Go
        to="/dossiers/$dossierId/summaries/$summaryId"
        params={{ dossierId, summaryId: waits.reference }}
        aria-label={label}
      >
        {children}
      </Go>
    );
  if (waits.kind === 'paper-due')
    return (
      <Go to="/dossiers/$dossierId/paper" params={{ dossierId }} aria-label={label}>
        {children}
      </Go>
    );
  return (
    <Go to="/dossiers/$dossierId" params={{ dossierId }} aria-label={label}>
      {children}
    </Go>
  );
}
