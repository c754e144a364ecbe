import type { Organisation } from '../../policies/index.ts';
import type { Language, Letter } from './model.ts';

/**
 * Who writes: the practice, the kind of enterprise and what it offers, and how to reach it (EK-1.2, EK-1.10). About a dossier of a branch it
 * is that branch, at its own address where it has one (EK-1.3).
 */
export function letterhead(
  { name, description, postalAddress, contactEmail, website, branches }: Organisation,
  lang: Language,
  about: { readonly branch?: string } = {},
): Letter['organisation'] {
  const branch = branches.find(({ id }) => id === about.branch);
  return {
    name,
    lines: [
      ...(branch ? [branch.name] : []),
      description[lang],
      branch?.postalAddress ?? postalAddress,
      `${contactEmail}, ${website}`,
    ],
  };
}
