import { Problem } from '../parts/problem.tsx';
import { useWords } from '../words/language.tsx';
import { GROUP_WORDS } from './group-words.ts';
import { CONSULT_WORDS } from './words.ts';

/** What came of it for one dossier: minutes that were recorded, or why not. */
export type Result = { readonly dossierId: string; readonly name: string } & (
  | { readonly minutes: number }
  | { readonly error: unknown }
);

/** For each dossier by itself: recorded, or why not. */
export function GroupResults({ results }: { readonly results: readonly Result[] }) {
  const words = useWords(GROUP_WORDS);
  const shared = useWords(CONSULT_WORDS);
  return (
    <div role="status">
      {results.length > 0 && (
        <>
          <h2>{words.result}</h2>
          <ul>
            {results.map((one) => (
              <li key={one.dossierId}>
                <h3>{one.name}</h3>
                {'minutes' in one ? (
                  <p className="note good">{words.done(shared.minutes(one.minutes))}</p>
                ) : (
                  <>
                    <p>{words.not}.</p>
                    <Problem error={one.error} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
