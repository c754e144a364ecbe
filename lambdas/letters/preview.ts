import type { LetterReply } from '../../contracts/letter.ts';
import { shown } from '../../domain/text/invisible.ts';
import type { Letter } from './model.ts';

/** The words of a letter, the same as on its paper, to be read on a screen before it goes. */
export const previewOf = ({ createdAt: _, ...words }: Letter): LetterReply => shown(words);
