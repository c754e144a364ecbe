import { type ReactNode, useState } from 'react';
import { Unreachable } from '../api/client.ts';
import { AsJpeg, isHeic } from './as-jpeg.tsx';
import { Problem } from './problem.tsx';
import { saveAs } from './save.ts';

type Address = { readonly url: string; readonly fileName: string };

/** A button that fetches a file. Its address works for a short while, so it is asked for when somebody wants the file. */
export function OpenFile({
  file,
  large = false,
  label,
  strong = false,
  children,
}: {
  /** @throws what `Problem` can say */
  readonly file: () => Promise<Address>;
  /** Too large for the memory of a phone: the browser fetches it itself, under the name of its address. */
  readonly large?: boolean;
  /** What a screen reader says, where the text alone does not say which file. */
  readonly label?: string;
  readonly strong?: boolean;
  readonly children: ReactNode;
}) {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [photo, setPhoto] = useState<{ readonly bytes: Blob; readonly fileName: string }>();
  async function open(): Promise<void> {
    setError(undefined);
    setBusy(true);
    try {
      const address = await file();
      if (large) location.assign(address.url);
      else {
        const bytes = await bytesOf(address);
        saveAs(bytes, address.fileName);
        if (isHeic(address.fileName)) setPhoto({ bytes, fileName: address.fileName });
      }
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <button
        type="button"
        className={strong ? 'button strong' : 'button'}
        aria-label={label}
        aria-disabled={busy}
        onClick={() => (busy ? undefined : void open())}
      >
        {children}
      </button>
      {error !== undefined && <Problem error={error} />}
      {photo && <AsJpeg photo={photo.bytes} fileName={photo.fileName} />}
    </>
  );
}

/** The address has no name in it, so the file is fetched here and saved under its own. */
async function bytesOf({ url }: Address): Promise<Blob> {
  const response = await fetch(url, { cache: 'no-store' }).catch((cause: unknown) => {
    throw new Unreachable(undefined, cause);
  });
  if (!response.ok) throw new Unreachable(String(response.status));
  return response.blob();
}
