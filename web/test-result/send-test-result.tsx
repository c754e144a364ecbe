import { useId, useState } from 'react';
import { usePractice } from '../api/use.ts';
import { usePortal } from '../app/context.tsx';
import { ChooseFiles } from '../document/choose-files.tsx';
import { type Progress, sendBytes } from '../document/send.ts';
import { Problem } from '../parts/problem.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{
  one: string;
  steps: { readonly [S in Exclude<Progress['step'], 'sending'>]: string };
  sending: (percent: number) => string;
  stop: string;
}> = {
  nl: {
    one: 'Kies één bestand. Het wordt meteen verstuurd.',
    steps: {
      queued: 'Wacht even',
      reading: 'Wordt gelezen',
      waiting: 'Geen verbinding. Het gaat vanzelf verder.',
      again: 'Het lukte nog niet. Wij proberen het vanzelf opnieuw.',
      sent: 'Verstuurd',
    },
    sending: (percent) => `Wordt verstuurd: ${percent} procent`,
    stop: 'Stoppen',
  },
  en: {
    one: 'Choose one file. It is sent at once.',
    steps: {
      queued: 'One moment',
      reading: 'Being read',
      waiting: 'No connection. It goes on by itself.',
      again: 'It did not work yet. We try again by itself.',
      sent: 'Sent',
    },
    sending: (percent) => `Being sent: ${percent} per cent`,
    stop: 'Stop',
  },
};

type Going = { readonly file: File; readonly stop: AbortController; readonly progress: Progress };

/** One file on its way, as any upload is: its checksum, an address, its bytes, and it goes on by itself. */
export function SendTestResult({ token, onSent }: { readonly token: string; readonly onSent: () => void }) {
  const words = useWords(WORDS);
  const { client } = usePortal();
  const practice = usePractice();
  const [going, setGoing] = useState<Going>();
  const [error, setError] = useState<unknown>();
  const help = useId();
  if (!practice.data) return null;
  const { types } = practice.data.body.documents;

  async function send(file: File): Promise<void> {
    const stop = new AbortController();
    const onProgress = (progress: Progress) => setGoing({ file, stop, progress });
    setError(undefined);
    onProgress({ step: 'queued' });
    try {
      await sendBytes(file, {
        types,
        onProgress,
        signal: stop.signal,
        ticket: async (facts) => (await client.call('sendTestResult', { body: { token, ...facts } })).body,
        // Its link ends when a file is taken.
        arrived: ['document-received', 'test-invitation-unknown'],
      });
      setGoing(undefined);
      onSent();
    } catch (failed) {
      setGoing(undefined);
      if (!stop.signal.aborted) setError(failed);
    }
  }

  if (going) {
    const { file, stop, progress } = going;
    const percent = progress.step === 'sending' ? Math.round(progress.part * 100) : 0;
    return (
      <div className="sent" aria-live="polite">
        <h2>{file.name}</h2>
        <p className="quiet">{progress.step === 'sending' ? words.sending(percent) : words.steps[progress.step]}</p>
        {progress.step === 'sending' && <progress value={percent} max={100} aria-label={file.name} />}
        <button type="button" className="button" onClick={() => stop.abort()}>
          {words.stop}
        </button>
      </div>
    );
  }
  return (
    <>
      <p id={help}>{words.one}</p>
      {error !== undefined && <Problem error={error} />}
      <ChooseFiles
        types={types}
        describedBy={help}
        several={false}
        mayChoose={() => true}
        onFiles={([file]) => file && void send(file)}
      />
    </>
  );
}
