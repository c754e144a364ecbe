import { Refused } from '../api/client.ts';
import { Choice, Field } from '../parts/fields.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { KINDS, type Kind } from './words.ts';

type ChangeKind = Extract<Kind, 'correction' | 'completion' | 'removal'>;
export type Change = {
  readonly kind: ChangeKind;
  readonly field: string;
  readonly ground: string;
  readonly from: string;
  readonly to: string;
};
export const isChange = (kind: Kind): kind is ChangeKind =>
  kind === 'correction' || kind === 'completion' || kind === 'removal';

/** A document that a letter asks to remove, which who registers it cannot look up yet. */
const UNNAMED = 'unnamed-document';
export const targetOf = (field: string): { readonly unnamed: 'document' } | { readonly field: string } =>
  field === UNNAMED ? { unnamed: 'document' } : { field };

/** Without these the practice does not know what to change. */
export const areWhole = (changes: readonly Change[]): boolean =>
  changes.every(
    ({ kind, field, ground, from, to }) =>
      field !== '' &&
      ground !== '' &&
      (field !== UNNAMED || from.trim() !== '') &&
      (kind === 'removal' || to.trim() !== ''),
  );

type Named = { readonly id: string; readonly name: string };

const WORDS: Bilingual<{
  which: string;
  unnamed: string;
  described: string;
  why: string;
  choose: string;
  from: string;
  to: string;
  missing: string;
}> = {
  nl: {
    which: 'Welk gegeven of document?',
    unnamed: 'Een document. Welk, kiest u als u beslist',
    described: 'Welk document bedoelt de cliënt? Schrijf het op zoals het in de brief staat.',
    why: 'Waarom?',
    choose: 'Kies …',
    from: 'Wat staat er nu?',
    to: 'Wat moet er staan?',
    missing: 'Vul dit in.',
  },
  en: {
    which: 'Which data or document?',
    unnamed: 'A document. Which one, you choose when you decide',
    described: 'Which document does the client mean? Write it as the letter says it.',
    why: 'Why?',
    choose: 'Choose …',
    from: 'What does it say now?',
    to: 'What should it say?',
    missing: 'Fill this in.',
  },
};

/** What exactly is not right, and what should be there. */
export function Changes({
  fields,
  grounds,
  known = {},
  byLetter = false,
  changes,
  onChange,
  tried,
  refused,
}: {
  readonly fields: readonly Named[];
  readonly grounds: readonly Named[];
  /** What the dossier says now, by field, as far as it is known here. */
  readonly known?: Readonly<Record<string, string>>;
  /** Who registers it does not see which documents there are. */
  readonly byLetter?: boolean;
  readonly changes: readonly Change[];
  readonly onChange: (changes: readonly Change[]) => void;
  /** Somebody tried to send them. */
  readonly tried: boolean;
  /** What the API said when it did not take them. */
  readonly refused: unknown;
}) {
  const words = useWords(WORDS);
  const kinds = useWords(KINDS);
  const errors = refused instanceof Refused ? (refused.problem.errors ?? []) : [];
  const refusal = (place: number, part: string) =>
    errors.find(({ field }) => `${field}.`.startsWith(`changes.${place}.${part}.`))?.message;
  const wrong = (place: number, part: string, value: string) =>
    tried && value.trim() === '' ? words.missing : refusal(place, part);
  const set = (place: number, part: Partial<Change>) =>
    onChange(changes.map((change, at) => (at === place ? { ...change, ...part } : change)));
  return changes.map((change, place) => (
    <fieldset key={change.kind} className="note">
      <legend>{kinds[change.kind].name}</legend>
      <Choice
        label={words.which}
        none={words.choose}
        options={byLetter && change.kind === 'removal' ? [...fields, { id: UNNAMED, name: words.unnamed }] : fields}
        value={change.field}
        onChange={(field) => set(place, { field, from: known[field] ?? '' })}
        error={wrong(place, 'target', change.field)}
      />
      <Choice
        label={words.why}
        none={words.choose}
        options={grounds}
        value={change.ground}
        onChange={(ground) => set(place, { ground })}
        error={wrong(place, 'ground', change.ground)}
      />
      <Field
        label={change.field === UNNAMED ? words.described : words.from}
        value={change.from}
        onChange={(from) => set(place, { from })}
        error={change.field === UNNAMED ? wrong(place, 'from', change.from) : refusal(place, 'from')}
      />
      {change.kind !== 'removal' && (
        <Field
          label={words.to}
          required
          value={change.to}
          onChange={(to) => set(place, { to })}
          error={wrong(place, 'to', change.to)}
        />
      )}
    </fieldset>
  ));
}
