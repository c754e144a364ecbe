import { useRead } from '../api/use.ts';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { Granted, RecordHours } from './granted.tsx';
import { CONSULT_WORDS } from './words.ts';

const WORDS: Bilingual<{ total: string; ofConsults: string; ofWork: string; together: string }> = {
  nl: { total: 'Bestede tijd', ofConsults: 'Gesprekken', ofWork: 'Ander werk', together: 'Samen' },
  en: { total: 'Time used', ofConsults: 'Talks', ofWork: 'Other work', together: 'Together' },
};

/** The minutes of a dossier: of its consults, of the other work, and of both; and what was granted (RIO-3.4). */
export function TimeUsed({
  dossierId,
  records,
}: {
  readonly dossierId: string;
  /** They record what was granted. */
  readonly records: boolean;
}) {
  const words = useWords(WORDS);
  const { minutes } = useWords(CONSULT_WORDS);
  const time = useRead('getTime', { params: { dossierId } });
  return (
    <section className="card stack">
      <h2>{words.total}</h2>
      <Loaded query={time}>
        {({ body, version }) => (
          <>
            <Facts
              facts={[
                [words.ofConsults, minutes(body.consults)],
                [words.ofWork, minutes(body.activities)],
                [words.together, minutes(body.total)],
              ]}
            />
            {body.granted && <Granted of={body.granted} />}
            {records && <RecordHours dossierId={dossierId} granted={body.granted} version={version} />}
          </>
        )}
      </Loaded>
    </section>
  );
}
