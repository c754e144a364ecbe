import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice } from '../api/use.ts';
import { Choice, Field, Options } from '../parts/fields.tsx';
import { fieldError } from '../parts/problem.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { choicesOf } from '../words/named.ts';
import type { NewClient } from './make-dossier.ts';

const WORDS: Bilingual<{
  title: string;
  who: string;
  kinds: { readonly [K in NewClient['principal']]: string };
  which: string;
  none: string;
  type: string;
  name: string;
  nameHint: string;
  reference: string;
  referenceHint: string;
  missing: string;
}> = {
  nl: {
    title: 'De opdrachtgever',
    who: 'Wie geeft of betaalt de opdracht?',
    kinds: {
      none: 'Niemand, de cliënt komt zelf',
      known: 'Een bekende opdrachtgever',
      new: 'Een nieuwe opdrachtgever',
    },
    which: 'Welke opdrachtgever?',
    none: 'Kies …',
    type: 'Wat voor opdrachtgever?',
    name: 'Naam van de organisatie',
    nameHint: 'De opdrachtgever ziet niets van het dossier, behalve wat de cliënt laat delen.',
    reference: 'Kenmerk van het besluit',
    referenceHint: 'Mag leeg blijven. Het staat op het besluit waarmee de opdrachtgever de begeleiding toekende.',
    missing: 'Vul dit in.',
  },
  en: {
    title: 'The commissioning organisation',
    who: 'Who commissions or pays?',
    kinds: {
      none: 'Nobody, the client comes of their own accord',
      known: 'An organisation that is known',
      new: 'A new organisation',
    },
    which: 'Which organisation?',
    none: 'Choose …',
    type: 'What kind of organisation?',
    name: 'Name of the organisation',
    nameHint: 'The organisation sees nothing of the dossier but what the client lets you share.',
    reference: 'Reference of the decision',
    referenceHint: 'May stay empty. It stands on the decision by which the organisation granted the guidance.',
    missing: 'Fill this in.',
  },
};
const KINDS = ['none', 'known', 'new'] as const;

/** Who commissions the trajectory: nobody, one that is known, or a new one. */
export function NewPrincipal({
  draft,
  set,
  principals,
  error,
}: {
  readonly draft: NewClient;
  readonly set: (part: Partial<NewClient>) => void;
  readonly principals: ReplyOf<'listPrincipals'>['items'];
  readonly error: unknown;
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const practice = usePractice();
  const missing = (value: string) => (draft.tried && value.trim() === '' ? words.missing : undefined);
  const kinds = KINDS.filter((kind) => kind !== 'known' || principals.length > 0);
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <Options
        label={words.who}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        chosen={[draft.principal]}
        onChange={([chosen]) => set({ principal: KINDS.find((kind) => kind === chosen) ?? 'none' })}
      />
      {draft.principal === 'known' && (
        <Choice
          label={words.which}
          none={words.none}
          options={principals.map(({ principalId, name }) => ({ id: principalId, name }))}
          value={draft.principalId}
          onChange={(principalId) => set({ principalId })}
          error={missing(draft.principalId) ?? fieldError(error, 'principalId')}
        />
      )}
      {draft.principal === 'new' && (
        <>
          <Choice
            label={words.type}
            none={words.none}
            options={choicesOf(practice.data?.body.principalTypes, language)}
            value={draft.principalType}
            onChange={(principalType) => set({ principalType })}
            error={missing(draft.principalType) ?? fieldError(error, 'type')}
          />
          <Field
            label={words.name}
            hint={words.nameHint}
            required
            maxLength={100}
            value={draft.principalName}
            onChange={(principalName) => set({ principalName })}
            error={missing(draft.principalName) ?? fieldError(error, 'name')}
          />
        </>
      )}
      {draft.principal !== 'none' && (
        <Field
          label={words.reference}
          hint={words.referenceHint}
          maxLength={200}
          value={draft.decisionReference}
          onChange={(decisionReference) => set({ decisionReference })}
          error={fieldError(error, 'decisionReference')}
        />
      )}
    </section>
  );
}
