/**
 * The form of a name that its keyed hash is taken of: case, accents, dots, hyphens and doubled spaces do not matter, so
 * that "M. de  Vries-Böhm" finds "m de vries bohm". Exact otherwise: a part of a name finds nothing (EK-7.2).
 */
export const nameForLookup = (firstName: string, lastName: string): string => normalise(`${firstName} ${lastName}`);

export const normalise = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
