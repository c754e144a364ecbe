import type * as z from 'zod';

const made = new Map<() => z.ZodType, z.ZodType>();

/** The schema that a function makes, made at its first use and kept: a process pays for no schema that it does not need. */
export function built<S extends z.ZodType>(schema: () => S): S {
  const known = made.get(schema) ?? schema();
  made.set(schema, known);
  // Under each function lies what it made.
  return known as S;
}
