/** As much of JSON Schema as the schema of the settings is made of. A whole checker would be a tenth of the first page. */
export type Form =
  | { readonly type: 'string'; readonly minLength?: number; readonly pattern?: string }
  | { readonly type: 'array'; readonly items: Form; readonly minItems?: number }
  | {
      readonly type: 'object';
      readonly properties: Readonly<Record<string, Form>>;
      readonly required: readonly string[];
      readonly additionalProperties: false;
    };

/** Whether a value has this form. */
export function fits(form: Form, value: unknown): boolean {
  switch (form.type) {
    case 'string':
      return (
        typeof value === 'string' &&
        value.length >= (form.minLength ?? 0) &&
        (form.pattern === undefined || new RegExp(form.pattern).test(value))
      );
    case 'array':
      return (
        Array.isArray(value) &&
        value.length >= (form.minItems ?? 0) &&
        value.every((item: unknown) => fits(form.items, item))
      );
    case 'object':
      return isRecord(value) && hasFields(form, value);
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function hasFields(
  { properties, required }: Extract<Form, { type: 'object' }>,
  value: Readonly<Record<string, unknown>>,
): boolean {
  if (!required.every((name) => Object.hasOwn(value, name))) return false;
  return Object.entries(value).every(([name, part]) => {
    const form = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return form !== undefined && fits(form, part);
  });
}
