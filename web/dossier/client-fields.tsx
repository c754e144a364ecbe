import type { ReplyOf } from '../../contracts/api.ts';
import { Field } from '../parts/fields.tsx';
import { fieldError } from '../parts/problem.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

export type Values = Readonly<Record<string, string>>;
type ClientField = ReplyOf<'getConfiguration'>['clientFields'][number];

const WORDS: Bilingual<{ optional: string; missing: string; plain: string }> = {
  nl: {
    optional: 'Mag leeg blijven.',
    missing: 'Vul dit in.',
    plain: 'Geen burgerservicenummer en geen diagnose: die mogen wij niet bewaren.',
  },
  en: {
    optional: 'May stay empty.',
    missing: 'Fill this in.',
    plain: 'No citizen service number and no diagnosis: we may not keep those.',
  },
};

const TYPES: Readonly<Record<string, 'date' | 'email'>> = { 'birth-date': 'date', email: 'email' };

/** The fields of a client that the practice asks, each with why it is asked. */
export function ClientFields({
  fields,
  values,
  onChange,
  error,
  path,
  stored,
  tried = false,
}: {
  readonly fields: readonly ClientField[];
  readonly values: Values;
  readonly onChange: (id: string, value: string) => void;
  readonly error: unknown;
  /** What stands before the name of a field where the API names it. */
  readonly path: string;
  /** What is stored of a field by now, when that is another thing than it was. */
  readonly stored?: ((id: string) => string | undefined) | undefined;
  readonly tried?: boolean;
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  return fields.map(({ id, name, form, maxLength, required, why }) => {
    const hints = [
      stored?.(id),
      why[language],
      required ? undefined : words.optional,
      form === 'long-text' ? words.plain : undefined,
    ];
    const missing = tried && required && (values[id] ?? '').trim() === '' ? words.missing : undefined;
    return (
      <Field
        key={id}
        label={name[language]}
        hint={hints.filter((hint) => hint !== undefined).join(' ') || undefined}
        rows={form === 'long-text'}
        type={TYPES[form] ?? 'text'}
        required={required}
        maxLength={maxLength}
        value={values[id] ?? ''}
        onChange={(value) => onChange(id, value)}
        error={missing ?? fieldError(error, `${path}${id}`)}
      />
    );
  });
}
