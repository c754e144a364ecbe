import type { Organisation } from '../../policies/index.ts';
import type { Language, Letter } from './model.ts';

/** Who writes: the practice, the kind of enterprise and what it offers, and how to reach it (EK-1.2, EK-1.10). */
export const letterhead = (
  { name, description, postalAddress, contactEmail, website }: Organisation,
  lang: Language,
): Letter['organisation'] => ({ name, lines: [description[lang], postalAddress, `${contactEmail}, ${website}`] });
