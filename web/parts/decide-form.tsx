import type { OperationName } from '../../contracts/api.ts';
import { type Bilingual, useWords } from '../words/language.tsx';
import { CaseForm, type CaseFormProps } from './case-form.tsx';

const WORDS: Bilingual<{ send: string; warn: string }> = {
  nl: {
    send: 'Beslissen en de brief versturen',
    warn: 'Een beslissing kunt u niet terugnemen. Bekijk daarom eerst de brief.',
  },
  en: {
    send: 'Decide and send the letter',
    warn: 'A decision cannot be taken back. So look at the letter first.',
  },
};

/** Decides a case, with the letter to look at before it goes. */
export function DecideForm<Name extends OperationName, Draft>({
  children,
  ...rest
}: Omit<CaseFormProps<Name, Draft>, 'button'> & Required<Pick<CaseFormProps<Name, Draft>, 'before'>>) {
  const words = useWords(WORDS);
  return (
    <CaseForm<Name, Draft> {...rest} button={words.send}>
      {(sending) => (
        <>
          <p className="note warn">{words.warn}</p>
          {children(sending)}
        </>
      )}
    </CaseForm>
  );
}
