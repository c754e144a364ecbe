import { Refused } from './refused.ts';
import type { Seen } from './xml.ts';

/** Dynamic Data Exchange: asks another program to do something, when the file is opened or a field is renewed. */
const STARTS = /^\s*dde(auto)?\b/i;

/** The fields of a text. Their words may come in pieces, and one may stand in another. */
export function fieldsOf(): Seen {
  const fields: string[] = [];
  let inWords = false;
  const judged = (words: string | undefined) => {
    if (STARTS.test(words ?? '')) throw new Refused('carries-program');
  };
  return {
    open({ name, value }) {
      inWords = name === 'instrText';
      if (name === 'fldSimple') judged(value('instr'));
      if (name !== 'fldChar') return;
      if (value('fldCharType') === 'begin') fields.push('');
      if (value('fldCharType') === 'end') fields.pop();
    },
    text(text) {
      if (!inWords) return;
      const last = `${fields.pop() ?? ''}${text}`;
      judged(`${last} `);
      fields.push(last);
    },
  };
}

/** The links of a workbook with what is not in it. */
export const linksOf = (): Seen => ({
  open({ name }) {
    if (name === 'ddeLink' || name === 'oleLink') throw new Refused('carries-program');
  },
});
