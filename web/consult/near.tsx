import type { ReplyOf } from '../../contracts/api.ts';
import { type Client, nameOfClient } from '../dossier/caseload-clients.tsx';
import { Act } from '../parts/act.tsx';
import { Go } from '../parts/go.tsx';
import { today } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { When } from './when.tsx';
import { CONSULT_WORDS } from './words.ts';

type Near = ReplyOf<'getCaseload'>['consults'][number];

const WORDS: Bilingual<{
  title: string;
  unsaid: string;
  open: string;
}> = {
  nl: {
    title: 'Gesprekken',
    unsaid: 'Is dit gesprek gehouden?',
    open: 'Openen',
  },
  en: {
    title: 'Talks',
    unsaid: 'Was this talk held?',
    open: 'Open',
  },
};

/** The consults of today and tomorrow, and those that are over without anybody having said what came of them: these first. */
export function NearConsults({
  consults,
  dossiers,
}: {
  readonly consults: readonly Near[];
  readonly dossiers: readonly Client[];
}) {
  const words = useWords(WORDS);
  const shared = useWords(CONSULT_WORDS);
  if (consults.length === 0) return null;
  const now = today();
  const sorted = consults.toSorted((one, other) =>
    `${one.day} ${one.time}`.localeCompare(`${other.day} ${other.time}`),
  );
  return (
    <section className={sorted.some(({ day }) => day < now) ? 'card asked' : 'card'}>
      <h2>{words.title}</h2>
      <ul>
        {sorted.map((consult) => {
          const { dossierId, consultId, version, day, minutes } = consult;
          const of = dossiers.find((one) => one.dossierId === dossierId);
          const name = of === undefined ? '' : nameOfClient(of);
          const params = { dossierId, consultId };
          const held = shared.held(shared.minutes(minutes));
          return (
            <li className="line" key={consultId}>
              <div className="grow">
                <h3>{name}</h3>
                <p>
                  <When of={consult} />
                </p>
                {day < now && (
                  <>
                    <p>
                      <strong>{words.unsaid}</strong>
                    </p>
                    <Act
                      name="holdConsult"
                      request={{ params, version, body: { minutes } }}
                      done={shared.heldDone}
                      label={`${held}: ${name}`}
                    >
                      {held}
                    </Act>
                  </>
                )}
              </div>
              <Go
                to="/dossiers/$dossierId/consults/$consultId"
                params={params}
                aria-label={`${words.open}: ${name}, ${day} ${consult.time}`}
              >
                {words.open}
              </Go>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
