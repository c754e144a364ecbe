import { folded } from '../text/folded.ts';

/** Another one makes the sweep hash every name anew. */
export const NAME_FORM = 2;

/**
 * The form of a name that its keyed hash is taken of, so that "M. de  Vries-Böhm" finds "m de vries bohm". Exact otherwise: a
 * part of a name finds nothing (EK-7.2). Its beginning is in no name of before; undefined for what nothing can be found by.
 */
export function nameForLookup(firstName: string, lastName: string): string | undefined {
  const form = folded(`${firstName} ${lastName}`);
  return form === '' ? undefined : `${NAME_FORM}:${form}`;
}

/** The same name, however it is written. */
export const isSameName = (one: Name, other: Name): boolean =>
  nameForLookup(one.firstName, one.lastName) === nameForLookup(other.firstName, other.lastName);

type Name = { readonly firstName: string; readonly lastName: string };

/** The form in which names were hashed at first. Until the sweep has hashed every name anew they are looked for too. */
export function formerNameForLookup(firstName: string, lastName: string): string | undefined {
  const form = `${firstName} ${lastName}`
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return form === '' ? undefined : form;
}
