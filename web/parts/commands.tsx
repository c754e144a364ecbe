import { type ReactNode, useId, useState } from 'react';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

type Text = { readonly nl: string; readonly en: string };
type Why = { readonly article: string; readonly title: Text; readonly detail: Text };
export type Told<Name extends string> = {
  readonly name: Name;
  readonly allowed: boolean;
  readonly why?: Why | undefined;
  readonly whose?: readonly string[] | undefined;
  readonly choices?:
    | readonly { readonly choice: string; readonly allowed: boolean; readonly why?: Why | undefined }[]
    | undefined;
};

const WORDS: Bilingual<{ now: string; none: string; not: string; article: string; close: string }> = {
  nl: {
    now: 'Wat u nu kunt doen',
    none: 'Er is nu niets dat u hier kunt doen.',
    not: 'Wat nu niet kan, en waarom',
    article: 'Regel',
    close: 'Sluiten',
  },
  en: {
    now: 'What you can do now',
    none: 'There is nothing that you can do here now.',
    not: 'What is not possible now, and why',
    article: 'Rule',
    close: 'Close',
  },
};

/** Everything that can be done with a case: what the rules allow now opens its form, and of the rest it says why not. */
export function Commands<Name extends string>({
  commands,
  names,
  whose,
  children,
}: {
  readonly commands: readonly Told<Name>[];
  readonly names: { readonly [N in Name]?: string };
  /** Why somebody else does it. */
  readonly whose?: (whose: readonly string[]) => string;
  readonly children: (command: Told<Name>, close: () => void) => ReactNode;
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const [open, setOpen] = useState<Name>();
  const place = useId();
  const shown = commands.filter(({ name }) => names[name] !== undefined);
  const possible = shown.filter(({ allowed }) => allowed);
  const not = shown.filter(({ allowed }) => !allowed);
  const opened = possible.find(({ name }) => name === open);
  return (
    <section className="card stack">
      <h2>{words.now}</h2>
      {possible.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div className="buttons">
          {possible.map(({ name }) => (
            <button
              key={name}
              type="button"
              className={name === open ? 'button strong' : 'button'}
              aria-expanded={name === open}
              aria-controls={place}
              onClick={() => setOpen(name === open ? undefined : name)}
            >
              {names[name]}
            </button>
          ))}
        </div>
      )}
      <div id={place}>
        {opened && (
          <div className="opened" key={opened.name}>
            <h3>{names[opened.name]}</h3>
            {children(opened, () => setOpen(undefined))}
          </div>
        )}
      </div>
      {not.length > 0 && (
        <details>
          <summary>{words.not}</summary>
          <ul className="not-now">
            {not.map(({ name, why, whose: theirs = [] }) => (
              <li key={name}>
                <h3 className="quiet">{names[name]}</h3>
                <p>
                  {why ? `${why.title[language]}. ${why.detail[language]}` : whose?.(theirs)}
                  {why && (
                    <span className="quiet">
                      {' '}
                      ({words.article} {why.article})
                    </span>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
