import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useId, useRef, useState } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePractice } from '../api/use.ts';
import { usePortal } from '../app/context.tsx';
import { Problem, Unreadable } from '../parts/problem.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { droppedFiles } from './dropped.ts';
import { type Standing, sendMany, whyNot } from './many.ts';
import { type Chosen, ManyFiles } from './many-files.tsx';
import { ManySettings, type Settings } from './many-settings.tsx';

const WORDS: Bilingual<{
  title: string;
  drop: string;
  choose: string;
  after: string;
  missing: string;
  send: (count: number) => string;
  sum: (kept: number, all: number, not: number) => string;
  clear: string;
}> = {
  nl: {
    title: 'Documenten toevoegen',
    drop: 'Sleep bestanden of een map hierheen, of kies ze. Zoveel als u wilt.',
    choose: 'Bestanden kiezen',
    after: 'Zeg daarna wat het is: voor allemaal, of per bestand.',
    missing: 'Zeg van elk bestand wat het is, en in welke map het hoort.',
    send: (count) => (count === 1 ? 'Eén bestand versturen' : `${count} bestanden versturen`),
    sum: (kept, all, not) => `${kept} van ${all} bewaard${not === 0 ? '' : `, ${not} niet`}.`,
    clear: 'Lijst leegmaken',
  },
  en: {
    title: 'Add documents',
    drop: 'Drag files or a folder here, or choose them. As many as you like.',
    choose: 'Choose files',
    after: 'Then say what they are: for all, or for each.',
    missing: 'Say of each file what it is, and in which file of the dossier it belongs.',
    send: (count) => (count === 1 ? 'Send one file' : `Send ${count} files`),
    sum: (kept, all, not) => `${kept} of ${all} kept${not === 0 ? '' : `, ${not} not`}.`,
    clear: 'Clear the list',
  },
};

const NONE: Settings = { category: '', registrationKind: '', files: ['client', 'coach'], clientInformedOn: '' };
const isOver = ({ step }: Standing): boolean => ['rejected', 'refused', 'failed', 'stopped'].includes(step);
/** It can be sent, now or again. */
const isToSend = ({ step }: Standing): boolean => ['chosen', 'failed', 'stopped'].includes(step);

/** Many files at once, dragged or chosen: what each is, how far it is, and what was not taken and why. */
export function SendMany({ dossier }: { readonly dossier: ReplyOf<'getDossier'> }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { client } = usePortal();
  const queries = useQueryClient();
  const practice = usePractice();
  const [all, setAll] = useState(NONE);
  const [items, setItems] = useState<readonly Chosen[]>([]);
  const [tried, setTried] = useState(false);
  const [over, setOver] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  const count = useRef(0);
  const input = useRef<HTMLInputElement>(null);
  const help = useId();
  if (!practice.data) return null;
  const { documents, categories, registrationKinds } = practice.data.body;
  const { dossierId } = dossier;
  const change = (id: number, part: Partial<Chosen>) =>
    setItems((before) => before.map((item) => (item.id === id ? { ...item, ...part } : item)));

  function add(files: readonly File[]): void {
    const added = files.map((file): Chosen => {
      count.current += 1;
      const why = whyNot(file, documents);
      const standing: Standing = why === undefined ? { step: 'chosen' } : { step: 'refused', why };
      return { id: count.current, file, stop: new AbortController(), standing, own: {} };
    });
    setItems((before) => [...before, ...added]);
    setTried(false);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    setUnreadable(false);
    void droppedFiles(event.dataTransfer).then(add, () => setUnreadable(true));
  }
  const toSend = items.filter(({ standing }) => isToSend(standing));
  const whole = ({ own }: Chosen): boolean => {
    const { category, files, clientInformedOn } = { ...all, ...own };
    const rule = categories.find(({ id }) => id === category);
    return rule !== undefined && files.length > 0 && (rule.requires !== 'client-knows' || clientInformedOn !== '');
  };
  async function send(some: readonly Chosen[]): Promise<void> {
    setTried(true);
    if (!some.every(whole)) return;
    const kind = all.registrationKind === '' ? (registrationKinds[0]?.id ?? '') : all.registrationKind;
    const sent = some.map(({ id, file, own }) => {
      const { category, files, clientInformedOn } = { ...all, ...own };
      const stop = new AbortController();
      change(id, { standing: { step: 'queued' }, stop });
      const rule = categories.find((one) => one.id === category);
      const informed = rule?.requires === 'client-knows' ? { clientInformedOn } : {};
      const allowed = files.filter((one) => rule?.files.includes(one));
      const about = { category, registrationKind: kind, files: [...allowed], ...informed };
      return { id, file, about, signal: stop.signal };
    });
    await sendMany(sent, {
      client,
      dossierId,
      types: documents.types,
      onStanding: (id, standing) => change(id, { standing }),
    });
    await queries.invalidateQueries({ queryKey: ['listDocuments'] });
    await queries.invalidateQueries({ queryKey: ['getCompleteness'] });
  }
  const kept = items.filter(({ standing }) => standing.step === 'kept').length;
  const not = items.filter(({ standing }) => isOver(standing)).length;
  return (
    <fieldset
      className={over ? 'drop over stack' : 'drop stack'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <legend>{words.title}</legend>
      <p id={help}>
        {words.drop} {words.after}
      </p>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <button type="button" className="button" aria-describedby={help} onClick={() => input.current?.click()}>
        {words.choose}
      </button>
      {unreadable && <Problem error={new Unreadable()} />}
      {items.length > 0 && (
        <>
          <ManySettings dossier={dossier} settings={all} onChange={setAll} tried={tried} />
          {tried && !toSend.every(whole) && (
            <p className="note bad" role="alert">
              {words.missing}
            </p>
          )}
          <div className="buttons">
            {toSend.length > 0 && (
              <button type="button" className="button strong" onClick={() => void send(toSend)}>
                {words.send(toSend.length)}
              </button>
            )}
            <button
              type="button"
              className="button"
              onClick={() => {
                for (const { stop } of items) stop.abort();
                setItems([]);
              }}
            >
              {words.clear}
            </button>
          </div>
          <p role="status">{kept + not > 0 && words.sum(kept, items.length, not)}</p>
          <ManyFiles
            items={items}
            language={language}
            dossier={dossier}
            onOwn={(id, own) => change(id, { own })}
            onAgain={(item) => void send([item])}
          />
        </>
      )}
    </fieldset>
  );
}
