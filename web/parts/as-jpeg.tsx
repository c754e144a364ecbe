import { useState } from 'react';
import { type Bilingual, useWords } from '../words/language.tsx';
import { saveAs } from './save.ts';

const WORDS: Bilingual<{ what: string; change: string; busy: string; failed: string }> = {
  nl: {
    what: 'Dit is een HEIC-foto, zoals een iPhone die maakt. Gaat de foto op dit apparaat niet open? Bewaar de foto dan als JPEG: die opent overal.',
    change: 'Bewaar als JPEG',
    busy: 'De foto wordt omgezet …',
    failed: 'Deze foto kan hier niet worden omgezet. Open het bestand dat u bewaarde op een iPhone, iPad of Mac.',
  },
  en: {
    what: 'This is a HEIC photo, as an iPhone makes them. Does the photo not open on this device? Then save it as a JPEG: that opens everywhere.',
    change: 'Save as JPEG',
    busy: 'The photo is being changed …',
    failed: 'This photo cannot be changed here. Open the file that you saved on an iPhone, iPad or Mac.',
  },
};

const HEIC = /\.hei[cf]$/i;

/** Whether programs other than those of phones may not know this file. */
export const isHeic = (fileName: string): boolean => HEIC.test(fileName);

/** A photo of a phone that was just saved, also to have as a JPEG. It is changed here: nobody else sees it. */
export function AsJpeg({ photo, fileName }: { readonly photo: Blob; readonly fileName: string }) {
  const words = useWords(WORDS);
  const [state, setState] = useState<'busy' | 'failed'>();
  async function change(): Promise<void> {
    setState('busy');
    const jpeg = await jpegOf(photo);
    if (jpeg) saveAs(jpeg, fileName.replace(HEIC, '.jpg'));
    setState(jpeg ? undefined : 'failed');
  }
  return (
    <div className="note" role="status">
      <p>{words.what}</p>
      {state && <p>{words[state]}</p>}
      <button
        type="button"
        className="button"
        aria-label={`${words.change}: ${fileName}`}
        aria-disabled={state === 'busy'}
        onClick={() => (state === 'busy' ? undefined : void change())}
      >
        {words.change}
      </button>
    </div>
  );
}

/** Nothing when it cannot be read, or when the script that reads it does not come. A large photo takes seconds, in which the page goes on. */
function jpegOf(photo: Blob): Promise<Blob | null> {
  // Not a module: one may not fetch the script that it needs.
  const worker = new Worker(new URL('./jpeg.worker.ts', import.meta.url));
  return new Promise<Blob | null>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Blob | null>) => resolve(data);
    worker.onerror = () => resolve(null);
    worker.postMessage(photo);
  }).finally(() => worker.terminate());
}
