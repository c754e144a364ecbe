import type { ReplyOf } from '../../contracts/api.ts';
import { useRead } from '../api/use.ts';
import { Loaded } from '../parts/loaded.tsx';
import { dayInWords, today } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

type Moment = ReplyOf<'getTimeline'>['items'][number];

const WORDS: Bilingual<{ readonly [M in Moment['moment']]: string } & { readonly later: string }> = {
  nl: {
    registered: 'Ingeschreven',
    'regulation-given': 'Reglement gekregen',
    start: 'Begin van het traject',
    'consult-planned': 'Gesprek gepland',
    'consult-held': 'Gesprek gehouden',
    end: 'Einde van het traject',
    'hold-review': 'Opnieuw bekijken of bewaren nodig is',
    'destruction-announced': 'U krijgt bericht dat de vernietiging komt',
    destruction: 'Alles wordt vernietigd',
    later: 'De dag is nog niet bekend',
  },
  en: {
    registered: 'Registered',
    'regulation-given': 'Regulation received',
    start: 'Start of the trajectory',
    'consult-planned': 'Talk planned',
    'consult-held': 'Talk held',
    end: 'End of the trajectory',
    'hold-review': 'Look again whether keeping is needed',
    'destruction-announced': 'You are told that the destruction comes',
    destruction: 'Everything is destroyed',
    later: 'The day is not known yet',
  },
};

/** The days of a dossier, each with why it is that day. */
export function Timeline({ moments }: { readonly moments: readonly Moment[] }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const now = today();
  return (
    <ol className="timeline">
      {moments.map(({ moment, day, because }) => (
        <li
          key={`${moment} ${day ?? ''} ${because.nl}`}
          className={day !== undefined && day <= now ? 'past' : undefined}
        >
          <h3>{words[moment]}</h3>
          <p>
            {day === undefined ? words.later : <time dateTime={day}>{dayInWords(day, language)}</time>}
            <span className="quiet">: {because[language]}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The same, read when it is shown: with the consults. */
export function DossierDays({ dossierId }: { readonly dossierId: string }) {
  const timeline = useRead('getTimeline', { params: { dossierId } });
  return <Loaded query={timeline}>{({ body }) => <Timeline moments={body.items} />}</Loaded>;
}
