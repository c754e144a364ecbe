import type { ReactNode } from 'react';
import { usePractice } from '../api/use.ts';
import { Choice, Field, Options } from '../parts/fields.tsx';
import { useLanguage, useWords } from '../words/language.tsx';
import type { BreachField, BreachForm } from './breach-fields.ts';
import { LABELS } from './breach-labels.ts';
import { BREACH, FINDERS, KINDS, NOT_TOLD, RISKS } from './breach-words.ts';

type Given = {
  readonly form: BreachForm;
  readonly change: <F extends BreachField>(field: F, value: BreachForm[F]) => void;
  readonly error: (field: BreachField) => string | undefined;
  readonly hint?: (field: BreachField) => string | undefined;
};

/** The fields of a breach, in the order in which one finds things out; all may follow later but the first three. */
export function BreachFields(given: Given) {
  const words = useWords(BREACH);
  const risks = useWords(RISKS);
  const { form } = given;
  const told = form.risk === 'high' || form.peopleNotTold !== '' || form.notifiedPeopleAt !== '';
  return (
    <>
      <h2>{words.sections.happened}</h2>
      <Happened {...given} />
      <h2>{words.sections.risk}</h2>
      <Radio {...given} field="risk" names={risks} />
      {form.risk !== '' && <Typed {...given} field="reasonsRisk" rows />}
      <Typed {...given} field="consequences" rows />
      <Typed {...given} field="measures" rows />
      {form.risk !== 'unlikely' && (
        <>
          <h2>{words.sections.authority}</h2>
          <Typed {...given} field="notifiedAuthorityAt" type="datetime-local" />
          <Typed {...given} field="reasonsLate" rows />
        </>
      )}
      {told && (
        <>
          <h2>{words.sections.people}</h2>
          <People {...given} />
        </>
      )}
    </>
  );
}

function Happened(given: Given) {
  const words = useWords(BREACH);
  const labels = useWords(LABELS);
  const kinds = useWords(KINDS);
  const finders = useWords(FINDERS);
  const { language } = useLanguage();
  const practice = usePractice();
  const categories = practice.data?.body.categories ?? [];
  const { form, change, error } = given;
  return (
    <>
      <Typed {...given} field="awareAt" type="datetime-local" required />
      <Options
        label={labels.kinds}
        several
        options={optionsOf(kinds)}
        chosen={form.kinds}
        onChange={(chosen) => change('kinds', chosen)}
        error={error('kinds')}
      />
      <Choice
        label={labels.foundBy}
        none={words.choose}
        options={namesOf(finders)}
        value={form.foundBy}
        onChange={(foundBy) => change('foundBy', foundBy)}
        error={error('foundBy')}
      />
      <Typed {...given} field="happened" rows />
      {categories.length > 0 && (
        <Options
          label={labels.categories}
          several
          options={categories.map(({ id, name }) => ({ value: id, label: name[language] }))}
          chosen={form.categories}
          onChange={(chosen) => change('categories', chosen)}
          error={error('categories')}
        />
      )}
      <Typed {...given} field="people" type="number" />
      <Typed {...given} field="records" type="number" />
    </>
  );
}

function People(given: Given) {
  const words = useWords(BREACH);
  const labels = useWords(LABELS);
  const grounds = useWords(NOT_TOLD);
  const { form, change, error } = given;
  return (
    <>
      <Typed {...given} field="notifiedPeopleAt" type="datetime-local" />
      {form.notifiedPeopleAt === '' && (
        <Choice
          label={labels.peopleNotTold}
          none={words.choose}
          options={namesOf(grounds)}
          value={form.peopleNotTold}
          onChange={(ground) => change('peopleNotTold', ground)}
          error={error('peopleNotTold')}
        />
      )}
      {form.peopleNotTold !== '' && <Typed {...given} field="reasonsNotTold" rows />}
      {form.peopleNotTold === 'disproportionate-effort' && <Typed {...given} field="publicCommunication" rows />}
    </>
  );
}

type TextField = Exclude<BreachField, 'kinds' | 'categories'>;
type TypedProps = Given & {
  readonly field: TextField;
  readonly type?: 'datetime-local' | 'number';
  readonly rows?: boolean;
  readonly required?: boolean;
};

const LONGEST = 4_000;

function Typed({ form, change, error, hint, field, ...rest }: TypedProps): ReactNode {
  const labels = useWords(LABELS);
  return (
    <Field
      label={labels[field]}
      value={form[field]}
      onChange={(value) => change(field, value)}
      hint={hint?.(field)}
      error={error(field)}
      {...(rest.rows ? { maxLength: LONGEST } : {})}
      {...rest}
    />
  );
}

function Radio({
  form,
  change,
  error,
  field,
  names,
}: Given & { readonly field: 'risk'; readonly names: Readonly<Record<string, string>> }) {
  const labels = useWords(LABELS);
  return (
    <Options
      label={labels[field]}
      options={optionsOf(names)}
      chosen={form[field] === '' ? [] : [form[field]]}
      onChange={([chosen = '']) => change(field, chosen)}
      error={error(field)}
    />
  );
}

const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
const namesOf = (names: Readonly<Record<string, string>>) => Object.entries(names).map(([id, name]) => ({ id, name }));
