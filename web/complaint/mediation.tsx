import { useAct } from '../api/use.ts';
import { Problem } from '../parts/problem.tsx';
import { useSay } from '../parts/said.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ title: string; text: string; yes: string; no: string; saidYes: string; saidNo: string }> = {
  nl: {
    title: 'Bemiddeling',
    text: 'Er is voorgesteld om er samen uit te komen. Wilt u dat?',
    yes: 'Ja',
    no: 'Nee',
    saidYes: 'U zei ja. Wil de andere kant het ook, dan hoort u hoe het verder gaat.',
    saidNo: 'U zei nee. Er komt geen bemiddeling; de klacht gaat gewoon door.',
  },
  en: {
    title: 'Mediation',
    text: 'It was proposed to work it out together. Do you want that?',
    yes: 'Yes',
    no: 'No',
    saidYes: 'You said yes. If the other side wants it too, you hear how it goes on.',
    saidNo: 'You said no. There will be no mediation; the complaint just goes on.',
  },
};

/** Whether who complained wants to work it out together: yes and no of equal weight. */
export function Mediation({ complaintId }: { readonly complaintId: string }) {
  const words = useWords(WORDS);
  const say = useSay();
  const mediate = useAct('mediateComplaint');
  const answer = (consents: boolean) =>
    mediate.mutateAsync({ params: { complaintId }, body: { step: 'answer', consents } }).then(
      () => say(consents ? words.saidYes : words.saidNo),
      () => undefined,
    );
  return (
    <section className="card asked stack">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <div className="buttons equal">
        {([false, true] as const).map((consents) => (
          <button
            key={String(consents)}
            type="button"
            className="button strong"
            disabled={mediate.isPending}
            onClick={() => void answer(consents)}
          >
            {consents ? words.yes : words.no}
          </button>
        ))}
      </div>
      {mediate.isError && <Problem error={mediate.error} />}
    </section>
  );
}
