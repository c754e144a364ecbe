import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { type ItemOf, useList } from '../api/list.ts';
import { usePractice } from '../api/use.ts';
import { usePerson, usePortal } from '../app/context.tsx';
import { Choice } from '../parts/fields.tsx';
import { Problem } from '../parts/problem.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { choicesOf } from '../words/named.ts';
import { ChooseFiles } from './choose-files.tsx';
import { type Progress, sendFile } from './send.ts';

const WORDS: Bilingual<{
  title: string;
  what: string;
  none: string;
  several: string;
  first: string;
  queued: string;
  reading: string;
  waiting: string;
  sending: (percent: number) => string;
  sent: string;
  kept: string;
  stop: string;
  again: string;
  stopped: string;
}> = {
  nl: {
    title: 'Iets sturen',
    what: 'Wat is het?',
    none: 'Kies …',
    several: 'U kunt meer bestanden tegelijk kiezen. Na het versturen kijken wij ze na; dat duurt even.',
    first: 'Kies eerst wat het is.',
    queued: 'Wacht op zijn beurt',
    reading: 'Wordt gelezen',
    waiting: 'Geen verbinding. Het gaat vanzelf verder.',
    again: 'Het lukte nog niet. Wij proberen het vanzelf opnieuw.',
    sending: (percent) => `Wordt verstuurd: ${percent} procent`,
    sent: 'Verstuurd. Het wordt nu nagekeken.',
    kept: 'Verstuurd en bewaard.',
    stop: 'Stoppen',
    stopped: 'Gestopt',
  },
  en: {
    title: 'Send something',
    what: 'What is it?',
    none: 'Choose …',
    several: 'You can choose several files at once. After sending we check them; that takes a moment.',
    first: 'Choose what it is first.',
    queued: 'Waits for its turn',
    reading: 'Being read',
    waiting: 'No connection. It goes on by itself.',
    again: 'It did not work yet. We try again by itself.',
    sending: (percent) => `Being sent: ${percent} per cent`,
    sent: 'Sent. It is being checked now.',
    kept: 'Sent and kept.',
    stop: 'Stop',
    stopped: 'Stopped',
  },
};

type Stored = ItemOf<'listDocuments'>;

type Item = {
  readonly id: number;
  readonly file: File;
  readonly stop: AbortController;
  readonly progress: Progress;
  readonly error?: unknown;
  readonly stopped?: true;
};

/** What a client may send is one of the categories of their own file. */
export function Upload({
  dossierId,
  title,
  onSent,
}: {
  readonly dossierId: string;
  /** In place of its own. */
  readonly title?: string;
  /** When one is there, to be checked still. */
  readonly onSent?: (documentId: string) => void;
}) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { client } = usePortal();
  const queries = useQueryClient();
  const practice = usePractice();
  // The same answer as the list above.
  const stored =
    useList('listDocuments', { params: { dossierId }, query: {} }).data?.pages.flatMap(({ body }) => body.items) ?? [];
  const own = usePerson()?.role === 'client' ? 'client' : 'coach';
  const [category, setCategory] = useState<string>();
  const [asked, setAsked] = useState(false);
  const [items, setItems] = useState<readonly Item[]>([]);
  const count = useRef(0);
  const help = useId();
  if (!practice.data) return null;
  const { categories, registrationKinds, documents } = practice.data.body;
  const mine = categories.filter(({ files }) => files.includes(own));
  const change = (id: number, change: Partial<Item>) =>
    setItems((before) => before.map((item) => (item.id === id ? { ...item, ...change } : item)));

  async function send(item: Item): Promise<void> {
    if (category === undefined) return;
    const about = {
      category,
      registrationKind: registrationKinds[0]?.id ?? '',
      files: [own] as ('client' | 'coach')[],
    };
    try {
      const documentId = await sendFile(item.file, about, {
        client,
        dossierId,
        types: documents.types,
        signal: item.stop.signal,
        onProgress: (progress) => change(item.id, { progress }),
      });
      onSent?.(documentId);
      await queries.invalidateQueries({ queryKey: ['listDocuments'] });
    } catch (error) {
      change(item.id, item.stop.signal.aborted ? { stopped: true } : { error });
    }
  }
  function itemOf(file: File): Item {
    count.current += 1;
    return { id: count.current, file, stop: new AbortController(), progress: { step: 'queued' } };
  }
  /** In its own line, as if it was just chosen. */
  function again({ id, file }: Item): void {
    const anew = { ...itemOf(file), id };
    setItems((before) => before.map((item) => (item.id === id ? anew : item)));
    void send(anew);
  }
  function add(files: readonly File[]): void {
    const added = files.map(itemOf);
    setItems((before) => [...before, ...added]);
    // One after the other: a phone has one connection.
    void added.reduce((before, item) => before.then(() => send(item)), Promise.resolve());
  }
  return (
    <div className="stack">
      <h3>{title ?? words.title}</h3>
      <Choice
        label={words.what}
        none={words.none}
        options={choicesOf(mine, language)}
        value={category ?? ''}
        onChange={(chosen) => setCategory(chosen === '' ? undefined : chosen)}
        error={asked && category === undefined ? words.first : undefined}
      />
      <p className="quiet" id={help}>
        {words.several}
      </p>
      <ChooseFiles
        types={documents.types}
        describedBy={help}
        mayChoose={() => {
          setAsked(true);
          return category !== undefined;
        }}
        onFiles={add}
      />
      <ul aria-live="polite">
        {items.map((item) => (
          <li className="line" key={item.id}>
            <Sent item={item} stored={stored} />
            {item.error !== undefined && <Problem error={item.error} retry={() => again(item)} />}
            {item.error === undefined && item.progress.step !== 'sent' && !item.stopped && (
              <button
                type="button"
                className="button plain"
                aria-label={`${words.stop}: ${item.file.name}`}
                onClick={() => item.stop.abort()}
              >
                {words.stop}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sent({
  item: { file, progress, stopped, error },
  stored,
}: {
  readonly item: Item;
  /** What became of files that were sent, once it is known. */
  readonly stored: readonly Stored[];
}) {
  const { language } = useLanguage();
  const words = useWords(WORDS);
  const percent = progress.step === 'sending' ? Math.round(progress.part * 100) : 0;
  const found =
    progress.step === 'sent' ? stored.find(({ documentId }) => documentId === progress.documentId) : undefined;
  const said =
    progress.step === 'sending'
      ? words.sending(percent)
      : found?.state === 'available'
        ? words.kept
        : words[progress.step];
  return (
    <div className="sent">
      <h3>{file.name}</h3>
      {error === undefined && (
        <p className="quiet">{stopped ? words.stopped : (found?.rejection?.message[language] ?? said)}</p>
      )}
      {progress.step === 'sending' && !stopped && error === undefined && (
        <progress value={percent} max={100} aria-label={file.name} />
      )}
    </div>
  );
}
