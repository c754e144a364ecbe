import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice } from '../api/use.ts';
import { Choice, Field, Options } from '../parts/fields.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { choicesOf } from '../words/named.ts';
import { useCategories } from './use-categories.ts';

export type Settings = {
  readonly category: string;
  readonly registrationKind: string;
  readonly files: readonly ('client' | 'coach')[];
  readonly clientInformedOn: string;
};

const WORDS: Bilingual<{
  category: string;
  none: string;
  first: string;
  kind: string;
  files: string;
  client: string;
  coach: string;
  bothSee: string;
  informed: string;
  informedHint: string;
  shut: string;
}> = {
  nl: {
    category: 'Wat is het? (voor alle bestanden)',
    none: 'Kies …',
    first: 'Kies wat het is, of zeg het per bestand.',
    kind: 'Uit welk deel van de begeleiding?',
    files: 'In welke map?',
    client: 'Map van de cliënt',
    coach: 'Map van de coach',
    bothSee: 'De cliënt ziet wat in beide mappen staat.',
    informed: 'Sinds welke dag weet de cliënt hiervan?',
    informedHint: 'Wat een opdrachtgever u toevertrouwde, mag alleen bewaard worden als de cliënt het weet.',
    shut: 'Alleen bij re-integratie onder de Wet verbetering poortwachter, en dat is dit traject niet:',
  },
  en: {
    category: 'What is it? (for all files)',
    none: 'Choose …',
    first: 'Choose what it is, or say it for each file.',
    kind: 'From which part of the guidance?',
    files: 'In which file of the dossier?',
    client: "The client's file",
    coach: "The coach's file",
    bothSee: 'The client sees what is in both.',
    informed: 'Since which day does the client know of this?',
    informedHint: 'What an organisation entrusted to you may be kept only when the client knows.',
    shut: 'Only with re-integration under the Wet verbetering poortwachter, which this trajectory is not:',
  },
};

/** What holds for all files, as long as one does not say something else. */
export function ManySettings({
  dossier,
  settings,
  onChange,
  tried,
}: {
  readonly dossier: ReplyOf<'getDossier'>;
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
  readonly tried: boolean;
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const practice = usePractice();
  const { open, shut } = useCategories(dossier);
  const kinds = practice.data?.body.registrationKinds ?? [];
  const rule = open.find(({ id }) => id === settings.category);
  const files = (['client', 'coach'] as const).filter((one) => rule === undefined || rule.files.includes(one));
  return (
    <div>
      <Choice
        label={words.category}
        none={words.none}
        options={choicesOf(open, language)}
        value={settings.category}
        onChange={(category) => onChange({ ...settings, category })}
        error={tried && settings.category === '' ? words.first : undefined}
      />
      {shut.length > 0 && (
        <p className="quiet">
          {words.shut} {shut.map(({ name }) => name[language]).join(', ')}.
        </p>
      )}
      <Choice
        label={words.kind}
        none={kinds[0]?.name[language] ?? words.none}
        options={choicesOf(kinds.slice(1), language)}
        value={settings.registrationKind}
        onChange={(registrationKind) => onChange({ ...settings, registrationKind })}
      />
      <Options
        label={words.files}
        several
        options={files.map((value) => ({ value, label: words[value] }))}
        chosen={settings.files.filter((one) => files.includes(one))}
        onChange={(chosen) => onChange({ ...settings, files: files.filter((one) => chosen.includes(one)) })}
      />
      <p className="quiet">{words.bothSee}</p>
      {rule?.requires === 'client-knows' && (
        <Field
          label={words.informed}
          hint={words.informedHint}
          type="date"
          required
          value={settings.clientInformedOn}
          onChange={(clientInformedOn) => onChange({ ...settings, clientInformedOn })}
        />
      )}
    </div>
  );
}
