import { vi } from 'vitest';

export type Bucket = {
  /** The checksum that the worker gives of a file. */
  readonly sumOf: (file: File) => Promise<string>;
  /** What the bucket answers when a file has arrived. */
  readonly answer: (file: File, url: string, headers: Readonly<Record<string, string>>) => Promise<number | 'lost'>;
};

/** What sending a file uses of a browser, for code of the portal that runs here. `vi.unstubAllGlobals` ends it. */
export function stubUploads({ sumOf, answer }: Bucket): void {
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal(
    'Worker',
    class {
      onmessage?: (event: { data: string }) => void;
      postMessage = (file: File) => void sumOf(file).then((data) => this.onmessage?.({ data }));
      terminate = () => undefined;
    },
  );
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      status = 0;
      upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
      onload?: () => void;
      onerror?: () => void;
      #url = '';
      readonly #headers: Record<string, string> = {};
      open = (_: string, url: string) => {
        this.#url = url;
      };
      setRequestHeader = (name: string, value: string) => {
        this.#headers[name] = value;
      };
      send = (file: File) => void this.#arrive(file);
      async #arrive(file: File): Promise<void> {
        this.upload.onprogress?.({ loaded: file.size, total: file.size });
        const status = await answer(file, this.#url, this.#headers);
        this.status = status === 'lost' ? 0 : status;
        if (status === 'lost') this.onerror?.();
        else this.onload?.();
      }
    },
  );
}
