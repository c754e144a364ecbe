import type { ReplyOf } from '../../contracts/api.ts';
import { Go } from '../parts/go.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { When } from './when.tsx';

type ToCome = ReplyOf<'getOverview'>['dossiers'][number]['consults'][number];

const WORDS: Bilingual<{ next: string; none: string; look: string; all: string }> = {
  nl: {
    next: 'Uw volgende gesprek',
    none: 'Er is nu geen gesprek gepland.',
    look: 'Bekijken',
    all: 'Alle gesprekken en tijd',
  },
  en: {
    next: 'Your next talk',
    none: 'No talk is planned now.',
    look: 'Look',
    all: 'All talks and time',
  },
};

/** When a client meets their coach next. */
export function ConsultsToCome({
  dossierId,
  consults,
}: {
  readonly dossierId: string;
  readonly consults: readonly ToCome[];
}) {
  const words = useWords(WORDS);
  const [next] = consults;
  return (
    <>
      <h3>{words.next}</h3>
      <p>{next ? <When of={next} /> : words.none}</p>
      <div className="buttons">
        {next && (
          <Go to="/dossiers/$dossierId/consults/$consultId" params={{ dossierId, consultId: next.consultId }}>
            {words.look}
          </Go>
        )}
        <Go to="/dossiers/$dossierId/time" params={{ dossierId }}>
          {words.all}
        </Go>
      </div>
    </>
  );
}
