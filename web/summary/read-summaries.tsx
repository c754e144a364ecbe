import { useState } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { useRead } from '../api/use.ts';
import { EarlierWords } from '../parts/earlier-words.tsx';
import { List } from '../parts/list.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { Before, Newest } from './editions.tsx';
import { SUMMARY_WORDS } from './words.ts';

type Line = ReplyOf<'listSummaries'>['items'][number];

const WORDS: Bilingual<{ none: string; of: string; read: string }> = {
  nl: {
    none: 'Er is geen samenvatting die naar de cliënt is gestuurd.',
    of: 'Gesprek van',
    read: 'Lezen',
  },
  en: {
    none: 'There is no summary that was sent to the client.',
    of: 'Talk of',
    read: 'Read',
  },
};

/** The summaries of a dossier for who reads them to handle a case: nothing is done with them here. */
export function ReadSummaries({ dossierId }: { readonly dossierId: string }) {
  const words = useWords(WORDS);
  return (
    <section className="card">
      <List
        name="listSummaries"
        request={{ params: { dossierId } }}
        none={words.none}
        keyOf={({ summaryId }) => summaryId}
        line={(line) => <Listed dossierId={dossierId} line={line} />}
      />
    </section>
  );
}

function Listed({ dossierId, line }: { readonly dossierId: string; readonly line: Line }) {
  const words = useWords(WORDS);
  const { states } = useWords(SUMMARY_WORDS);
  const [opened, setOpened] = useState(false);
  const { summaryId, day, state } = line;
  return (
    <div className="grow">
      <h2>
        {words.of} <Day on={day} />
      </h2>
      <p>
        <strong>{states.coach[state]}</strong>
      </p>
      <details onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
        <summary>{words.read}</summary>
        {opened && <Read dossierId={dossierId} summaryId={summaryId} />}
      </details>
    </div>
  );
}

/** Its words are asked for when somebody opens it: the client reads in the log that they were. */
function Read({ dossierId, summaryId }: { readonly dossierId: string; readonly summaryId: string }) {
  const summary = useRead('getSummary', { params: { dossierId, summaryId } });
  return (
    <Loaded query={summary}>
      {({ body: { editions, earlierWords } }) => {
        const newest = editions.at(-1);
        return (
          <>
            {newest && <Newest edition={newest} />}
            <Before editions={editions.slice(0, -1)} />
            <EarlierWords of={earlierWords} />
          </>
        );
      }}
    </Loaded>
  );
}
