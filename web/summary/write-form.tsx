import type { RequestFor } from '../api/client.ts';
import type { Asked } from '../parts/case-form.tsx';
import { useSay } from '../parts/said.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { SUMMARY_WORDS, writtenAsked, writtenIn } from './words.ts';

const WORDS: Bilingual<{ day: string; done: string }> = {
  nl: {
    day: 'Dag van het gesprek',
    done: 'Bewaard. Hebt u de samenvatting verstuurd? Dan heeft de cliënt bericht, en ziet u hier wat die zegt.',
  },
  en: {
    day: 'Day of the talk',
    done: 'Kept. Did you send the summary? Then the client was told, and you see here what they say.',
  },
};

type Props = {
  readonly dossierId: string;
  /** Left out, it is of another talk, and its day is asked. */
  readonly consultId?: string;
};

/** A coach writes a summary: of one consult, or of a talk that is none. */
export function WriteForm({ dossierId, consultId }: Props) {
  const words = useWords(WORDS);
  const shared = useWords(SUMMARY_WORDS);
  const { language } = useLanguage();
  const say = useSay();
  const day: Asked = { id: 'day', kind: 'date', label: words.day };
  const about = (chosen: string): Pick<RequestFor<'writeSummary'>['body'], 'consultId' | 'day'> =>
    consultId === undefined ? { day: chosen } : { consultId };
  return (
    <SimpleForm
      name="writeSummary"
      form={consultId ?? dossierId}
      initial={{ way: 'send' }}
      version={undefined}
      now=""
      button={shared.keep}
      asked={[...(consultId === undefined ? [day] : []), ...writtenAsked(language)]}
      body={(answers) => ({
        params: { dossierId },
        body: { ...about(answers.day ?? ''), ...writtenIn(answers) },
      })}
      onDone={() => say(words.done)}
    />
  );
}
