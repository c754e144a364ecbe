import type { ReplyOf } from '../../contracts/api.ts';
import { Problem } from '../parts/problem.tsx';
import { sizeInWords } from '../words/days.tsx';
import { type Bilingual, type Language, useWords } from '../words/language.tsx';
import type { Standing, Why } from './many.ts';
import type { Settings } from './many-settings.tsx';
import { useCategories } from './use-categories.ts';

/** A file that was chosen, with what it says for itself instead of what holds for all. */
export type Chosen = {
  readonly id: number;
  readonly file: File;
  readonly stop: AbortController;
  readonly standing: Standing;
  readonly own: Partial<Settings>;
};

const WORDS: Bilingual<{
  steps: { readonly [S in Exclude<Standing['step'], 'sending' | 'rejected' | 'refused' | 'failed'>]: string };
  sending: (percent: number) => string;
  rejected: string;
  why: { readonly [W in Why]: string };
  as: string;
  place: string;
  places: { readonly client: string; readonly coach: string };
  kindAsAll: string;
  placeAsAll: string;
  stop: string;
  again: string;
}> = {
  nl: {
    steps: {
      chosen: 'Klaar om te versturen',
      queued: 'Wacht op zijn beurt',
      reading: 'Wordt gelezen',
      waiting: 'Geen verbinding. Het gaat vanzelf verder.',
      again: 'Het lukte nog niet. Wij proberen het vanzelf opnieuw.',
      sent: 'Verstuurd, wordt nagekeken',
      kept: 'Bewaard',
      stopped: 'Gestopt',
    },
    sending: (percent) => `Wordt verstuurd: ${percent} procent`,
    rejected: 'Niet aangenomen.',
    why: {
      empty: 'Dit bestand is leeg. Het wordt niet verstuurd.',
      'too-large': 'Dit bestand is te groot. Maak het kleiner of deel het op.',
      kind: 'Dit soort bestand kunnen wij niet bewaren. Maak er bijvoorbeeld een PDF van.',
    },
    as: 'Soort van',
    place: 'Map van',
    places: { client: 'Map van de cliënt', coach: 'Map van de coach' },
    kindAsAll: 'Soort: zoals voor alle bestanden',
    placeAsAll: 'Map: zoals voor alle bestanden',
    stop: 'Stoppen',
    again: 'Opnieuw',
  },
  en: {
    steps: {
      chosen: 'Ready to be sent',
      queued: 'Waits for its turn',
      reading: 'Being read',
      waiting: 'No connection. It goes on by itself.',
      again: 'It did not work yet. We try again by itself.',
      sent: 'Sent, being checked',
      kept: 'Kept',
      stopped: 'Stopped',
    },
    sending: (percent) => `Being sent: ${percent} per cent`,
    rejected: 'Not accepted.',
    why: {
      empty: 'This file is empty. It is not sent.',
      'too-large': 'This file is too large. Make it smaller or split it.',
      kind: 'We cannot keep this kind of file. Make it a PDF, for example.',
    },
    as: 'Kind of',
    place: 'Place of',
    places: { client: "The client's file", coach: "The coach's file" },
    kindAsAll: 'Kind: as for all files',
    placeAsAll: 'Place: as for all files',
    stop: 'Stop',
    again: 'Again',
  },
};

const PLACES = [['client'], ['coach'], ['client', 'coach']] as const;

/** What one file says for itself of where it belongs; nothing when it goes with the others. */
function withFiles({ files: _, ...own }: Partial<Settings>, value: string): Partial<Settings> {
  const files = PLACES.find((one) => one.join('+') === value);
  return files === undefined ? own : { ...own, files };
}

function withCategory({ category: _, ...own }: Partial<Settings>, category: string): Partial<Settings> {
  return category === '' ? own : { ...own, category };
}

/** Each file with what it is, how far it is, and what can be done about it. */
export function ManyFiles({
  items,
  language,
  dossier,
  onOwn,
  onAgain,
}: {
  readonly items: readonly Chosen[];
  readonly language: Language;
  readonly dossier: ReplyOf<'getDossier'>;
  readonly onOwn: (id: number, own: Partial<Settings>) => void;
  readonly onAgain: (item: Chosen) => void;
}) {
  const words = useWords(WORDS);
  const { open } = useCategories(dossier);
  return (
    <ul>
      {items.map((item) => {
        const { id, file, standing, own } = item;
        const editable = standing.step === 'chosen' || standing.step === 'failed' || standing.step === 'stopped';
        const going = standing.step === 'queued' || standing.step === 'reading' || standing.step === 'sending';
        return (
          <li className="line" key={id}>
            <div className="grow">
              <p>
                {file.name} <span className="quiet">({sizeInWords(file.size, language)})</span>
              </p>
              {said(standing, file.name)}
              {editable && (
                <select
                  className="small"
                  aria-label={`${words.as} ${file.name}`}
                  value={own.category ?? ''}
                  onChange={({ currentTarget: { value } }) => onOwn(id, withCategory(own, value))}
                >
                  <option value="">{words.kindAsAll}</option>
                  {open.map((category) => (
                    <option key={category.id} value={category.id}>
                      {category.name[language]}
                    </option>
                  ))}
                </select>
              )}
              {editable && (
                <select
                  className="small"
                  aria-label={`${words.place} ${file.name}`}
                  value={own.files?.join('+') ?? ''}
                  onChange={({ currentTarget: { value } }) => onOwn(id, withFiles(own, value))}
                >
                  <option value="">{words.placeAsAll}</option>
                  {PLACES.map((files) => (
                    <option key={files.join('+')} value={files.join('+')}>
                      {files.map((one) => words.places[one]).join(' + ')}
                    </option>
                  ))}
                </select>
              )}
            </div>
            {(going || standing.step === 'waiting' || standing.step === 'again') && (
              <button
                type="button"
                className="button plain"
                aria-label={`${words.stop}: ${file.name}`}
                onClick={() => item.stop.abort()}
              >
                {words.stop}
              </button>
            )}
            {(standing.step === 'failed' || standing.step === 'stopped') && (
              <button
                type="button"
                className="button"
                aria-label={`${words.again}: ${file.name}`}
                onClick={() => onAgain(item)}
              >
                {words.again}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );

  function said(standing: Standing, name: string) {
    if (standing.step === 'rejected')
      return (
        <p className="note warn">
          {words.rejected} {standing.rejection.message[language]}
        </p>
      );
    if (standing.step === 'refused') return <p className="note warn">{words.why[standing.why]}</p>;
    if (standing.step === 'failed') return <Problem error={standing.error} />;
    if (standing.step !== 'sending') return <p className="quiet">{words.steps[standing.step]}</p>;
    const percent = Math.round(standing.part * 100);
    return (
      <>
        <p className="quiet">{words.sending(percent)}</p>
        <progress value={percent} max={100} aria-label={name} />
      </>
    );
  }
}
