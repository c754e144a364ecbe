import { useRead } from '../api/use.ts';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { Granted, RecordHours } from './granted.tsx';
import { CONSULT_WORDS } from './words.ts';

const WORDS: Bilingual<{ total: string; ofConsults: string; ofWork: string; together: string; nobody: string }> = {
  nl: {
    total: 'Bestede tijd',
    ofConsults: 'Gesprekken',
    ofWork: 'Ander werk',
    together: 'Samen',
    nobody:
      'Uren worden toegekend door een opdrachtgever, en dit dossier heeft er geen. Is er nu wel een? Leg dat vast op de pagina van het dossier.',
  },
  en: {
    total: 'Time used',
    ofConsults: 'Talks',
    ofWork: 'Other work',
    together: 'Together',
    nobody:
      'Hours are granted by a commissioning organisation, and this dossier has none. Is there one now? Record that on the page of the dossier.',
  },
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
            {records &&
              (body.commissioned ? (
                <RecordHours dossierId={dossierId} granted={body.granted} version={version} />
              ) : (
                <p className="quiet">{words.nobody}</p>
              ))}
          </>
        )}
      </Loaded>
    </section>
  );
}
