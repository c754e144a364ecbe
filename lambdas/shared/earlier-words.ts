import type { EarlierWords, KeepsWords } from '../../domain/text/earlier-words.ts';

/** As a reply and the package have it: absent where nothing was replaced. */
export const earlierWordsOf = ({ earlierWords = [] }: KeepsWords): { earlierWords?: EarlierWords[] } =>
  earlierWords.length === 0 ? {} : { earlierWords: earlierWords.map((one) => ({ ...one })) };
