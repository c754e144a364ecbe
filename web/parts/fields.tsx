import { type ReactNode, useId } from 'react';
import { FieldError, Text as Hint, Input, Label, TextArea, TextField } from 'react-aria-components';

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** Why it is not taken. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly rows?: boolean;
  readonly type?: 'text' | 'date' | 'time' | 'datetime-local' | 'email' | 'number';
  readonly maxLength?: number;
};

/** A field with its name above it, its help, and why it was not taken. */
export function Field({ label, hint, error, rows, type = 'text', required = false, maxLength, ...rest }: FieldProps) {
  return (
    <TextField
      className="field"
      {...rest}
      isInvalid={error !== undefined}
      isRequired={required}
      validationBehavior="aria"
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      <Label className="name-of-field">{label}</Label>
      {hint && (
        <Hint slot="description" className="quiet">
          {hint}
        </Hint>
      )}
      {rows ? <TextArea /> : <Input type={type} />}
      <FieldError className="error">{error}</FieldError>
    </TextField>
  );
}

export type Option = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** It can be read, and not be chosen; the hint says why. */
  readonly disabled?: boolean;
};

/** One or several of a few: the browser's own boxes, which every phone and reader knows. */
export function Options({
  label,
  options,
  chosen,
  onChange,
  several = false,
  error,
}: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly several?: boolean;
  readonly error?: string | undefined;
}) {
  const name = useId();
  const problem = useId();
  const toggle = (value: string) => {
    if (!several) return onChange([value]);
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  return (
    <fieldset aria-describedby={error ? problem : undefined}>
      <legend>{label}</legend>
      {options.map(({ value, label: text, hint, disabled = false }) => (
        <label key={value} className={disabled ? 'choice quiet' : 'choice'}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            disabled={disabled}
            checked={!disabled && chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          <span>
            {text}
            {hint && <span className="quiet hint"> {hint}</span>}
          </span>
        </label>
      ))}
      {error && (
        <p className="error" id={problem} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** The browser's own list: a phone shows it in full. */
export function Choice({
  label,
  none,
  options,
  value,
  onChange,
  error,
}: {
  readonly label: string;
  /** What stands there while nothing is chosen; without it something always is. */
  readonly none?: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}) {
  const id = useId();
  const problem = useId();
  return (
    <div className="field">
      <label className="name-of-field" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : problem}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
      {error && (
        <p className="error" id={problem} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
