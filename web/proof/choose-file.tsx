import { useRef, useState } from 'react';

/** A file from this device: chosen with a button, or dropped. It stays here. */
export function ChooseFile({
  button,
  or,
  onFile,
}: {
  readonly button: string;
  /** What is said of dropping, for who has a mouse. */
  readonly or: string;
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same; dropping is a way more, for a mouse.
    <div
      className={over ? 'card drop stack over' : 'card drop stack'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file again is looked at again.
          currentTarget.value = '';
        }}
      />
      <button type="button" className="button strong" onClick={() => input.current?.click()}>
        {button}
      </button>
      <p className="quiet with-mouse">{or}</p>
    </div>
  );
}
