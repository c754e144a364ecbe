import { useAct } from '../api/use.ts';
import { useDraft } from '../parts/draft.ts';
import { Field } from '../parts/fields.tsx';
import { Problem } from '../parts/problem.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ solved: string; until: string; isSolved: string; notSolved: string; why: string }> = {
  nl: {
    solved: 'Is het voor u opgelost?',
    until: 'U kunt dit zeggen tot en met',
    isSolved: 'Ja, het is opgelost',
    notSolved: 'Nee, het is niet opgelost',
    why: 'Wat is er nog niet goed?',
  },
  en: {
    solved: 'Is it solved for you?',
    until: 'You can say this up to and including',
    isSolved: 'Yes, it is solved',
    notSolved: 'No, it is not solved',
    why: 'What is still not right?',
  },
};

/** The complainant says whether it is solved; if not, it is opened again, once. */
export function Solved({ complaintId, until }: { readonly complaintId: string; readonly until: string }) {
  const words = useWords(WORDS);
  const answer = useAct('answerComplaint');
  const [text, change, end] = useDraft(`solved ${complaintId}`, '');
  const say = async (solved: boolean) => {
    const body = { solved, ...(text.trim() === '' ? {} : { words: text }) };
    if (await answer.mutateAsync({ params: { complaintId }, body }).catch(() => undefined)) end();
  };
  return (
    <section className="card asked stack">
      <h2>{words.solved}</h2>
      <p>
        {words.until} <Day on={until} />.
      </p>
      <Field label={words.why} rows value={text} onChange={change} maxLength={4000} />
      <div className="buttons equal">
        <button type="button" className="button strong" disabled={answer.isPending} onClick={() => void say(false)}>
          {words.notSolved}
        </button>
        <button type="button" className="button strong" disabled={answer.isPending} onClick={() => void say(true)}>
          {words.isSolved}
        </button>
      </div>
      {answer.isError && <Problem error={answer.error} />}
    </section>
  );
}
