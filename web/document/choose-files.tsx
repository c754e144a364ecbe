import { type RefObject, useRef } from 'react';
import { type Bilingual, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ choose: string; one: string; photo: string }> = {
  nl: { choose: 'Kies bestanden', one: 'Kies een bestand', photo: 'Maak een foto' },
  en: { choose: 'Choose files', one: 'Choose a file', photo: 'Take a photo' },
};

type Type = { readonly extensions: readonly string[]; readonly mediaType: string };

/** Files of this device, several at once or one; and on what has a camera at hand a photo. */
export function ChooseFiles({
  types,
  describedBy,
  mayChoose,
  onFiles,
  several = true,
}: {
  readonly types: readonly Type[];
  readonly describedBy: string;
  /** Whether anything can be chosen yet. */
  readonly mayChoose: () => boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly several?: boolean;
}) {
  const words = useWords(WORDS);
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const open = (input: RefObject<HTMLInputElement | null>) => mayChoose() && input.current?.click();
  return (
    <>
      <Files ref={files} accept={acceptOf(types)} several={several} onFiles={onFiles} />
      <Files ref={camera} accept={acceptOf(types.filter(isPhoto))} capture="environment" onFiles={onFiles} />
      <div className="buttons">
        <button type="button" className="button" aria-describedby={describedBy} onClick={() => open(files)}>
          {several ? words.choose : words.one}
        </button>
        <button type="button" className="button with-camera" onClick={() => open(camera)}>
          {words.photo}
        </button>
      </div>
    </>
  );
}

/** What the browser asks for files or, with `capture`, for a photo; a button that says what it does opens it. */
function Files({
  ref,
  several = false,
  onFiles,
  ...rest
}: {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly accept: string;
  readonly several?: boolean;
  readonly capture?: 'environment';
  readonly onFiles: (files: readonly File[]) => void;
}) {
  return (
    <input
      ref={ref}
      className="visually-hidden"
      type="file"
      multiple={several}
      tabIndex={-1}
      aria-hidden="true"
      {...rest}
      onChange={({ currentTarget }) => {
        onFiles([...(currentTarget.files ?? [])]);
        currentTarget.value = '';
      }}
    />
  );
}

const isPhoto = ({ mediaType }: Type): boolean => mediaType.startsWith('image/');

/** Names and kinds: a phone offers its camera for the kinds, and a file of which it does not know the kind is found by its name. */
const acceptOf = (types: readonly Type[]): string =>
  types
    .flatMap(({ extensions, mediaType }) => [mediaType, ...extensions.map((extension) => `.${extension}`)])
    .join(',');
