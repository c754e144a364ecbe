import { useState } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { useAct, useRead } from '../api/use.ts';
import { usePerson, usePortal } from '../app/context.tsx';
import { Options } from '../parts/fields.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { type Bilingual, LANGUAGES, type Language, useLanguage, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Instellingen', en: 'Settings' } as const;
const NAMES: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };
const WORDS: Bilingual<{
  mail: string;
  work: string;
  always: string;
  yes: string;
  no: string;
  noHint: string;
  written: string;
  language: string;
  saved: string;
  out: string;
}> = {
  nl: {
    mail: 'Mails over uw dossier',
    work: 'Mails over uw werk hier',
    always: 'Als eigenaar krijgt u altijd onze mails, ook over wat er misgaat.',
    yes: 'Ja, stuur mij mails',
    no: 'Nee, alleen wat u mij moet laten weten',
    noHint:
      'Over uw verzoeken, klachten en de vernietiging schrijven wij altijd. Vragen om toestemming ziet u dan alleen nog hier, op de beginpagina.',
    written: 'Taal van onze mails en brieven aan u',
    language: 'Taal van deze pagina’s',
    saved: 'Bewaard.',
    out: 'Afmelden',
  },
  en: {
    mail: 'Mails about your dossier',
    work: 'Mails about your work here',
    always: 'As the owner you always get our mails, also about what goes wrong.',
    yes: 'Yes, send me mails',
    no: 'No, only what you have to tell me',
    noHint:
      'About your requests, complaints and the destruction we always write. Questions for your consent you then only see here, on the start page.',
    written: 'Language of our mails and letters to you',
    language: 'Language of these pages',
    saved: 'Saved.',
    out: 'Sign out',
  },
};

type Wishes = Pick<ReplyOf<'getMe'>, 'mail' | 'locale'>;

export function MePage() {
  const words = useWords(WORDS);
  const { language, choose } = useLanguage();
  const { session } = usePortal();
  const role = usePerson()?.role;
  const me = useRead('getMe', {}, { enabled: role !== 'owner' });
  const save = useAct('changeMe');
  const isClient = role === 'client';
  // What was pressed stands there at once; when it is not taken, what is kept stands there again.
  const [pressed, setPressed] = useState<Wishes>();
  function press(wishes: Wishes): void {
    setPressed(wishes);
    save.mutate({ body: wishes }, { onError: () => setPressed(undefined) });
  }
  return (
    <Page title={TITLE}>
      <section className="card">
        {role === 'owner' ? (
          <p>{words.always}</p>
        ) : (
          <Loaded query={me}>
            {({ body }) => {
              const { mail, locale } = pressed ?? body;
              return (
                <>
                  <Options
                    label={isClient ? words.mail : words.work}
                    options={[
                      { value: 'yes', label: words.yes },
                      { value: 'no', label: words.no, ...(isClient ? { hint: words.noHint } : {}) },
                    ]}
                    chosen={[mail ? 'yes' : 'no']}
                    onChange={([chosen]) => press({ mail: chosen === 'yes', locale })}
                  />
                  <Options
                    label={words.written}
                    options={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{NAMES[value]}</span> }))}
                    chosen={[locale]}
                    onChange={([chosen]) => press({ mail, locale: chosen as Language })}
                  />
                </>
              );
            }}
          </Loaded>
        )}
        <p role="status">{save.isSuccess && words.saved}</p>
        {save.isError && <Problem error={save.error} />}
        <Options
          label={words.language}
          options={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{NAMES[value]}</span> }))}
          chosen={[language]}
          onChange={([chosen]) => choose(chosen as Language)}
        />
      </section>
      <button type="button" className="button" onClick={() => void session.signOut()}>
        {words.out}
      </button>
    </Page>
  );
}
