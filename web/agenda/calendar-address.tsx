import { useId, useState } from 'react';
import { useAct } from '../api/use.ts';
import { Act } from '../parts/act.tsx';
import { Problem } from '../parts/problem.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{
  title: string;
  text: string;
  make: string;
  anew: string;
  end: string;
  ended: string;
  since: string;
  address: string;
  once: string;
  copy: string;
  copied: string;
  file: string;
}> = {
  nl: {
    title: 'In uw eigen kalender',
    text: 'Uw kalenderprogramma kan de agenda ophalen. Daar staat per dag wat voor dingen er te doen zijn en hoeveel. Er staan geen namen en geen nummers in: wie het adres vindt, weet dus niets over iemand.',
    make: 'Maak een adres',
    anew: 'Maak een ander adres; het oude werkt dan niet meer',
    end: 'Laat het adres niet meer werken',
    ended: 'Het adres werkt niet meer. Uw kalenderprogramma krijgt niets nieuws.',
    since: 'Er is een adres sinds',
    address: 'Adres voor uw kalender',
    once: 'Kopieer het nu. U ziet het hierna niet meer.',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    file: 'Of haal het één keer op als bestand (.ics)',
  },
  en: {
    title: 'In your own calendar',
    text: 'Your calendar program can fetch the agenda. It says per day what kinds of things are to be done and how many. There are no names and no numbers in it: whoever finds the address learns nothing about anybody.',
    make: 'Make an address',
    anew: 'Make another address; the old one then works no more',
    end: 'Let the address work no more',
    ended: 'The address works no more. Your calendar program gets nothing new.',
    since: 'There is an address since',
    address: 'Address for your calendar',
    once: 'Copy it now. You do not see it again.',
    copy: 'Copy',
    copied: 'Copied',
    file: 'Or fetch it once as a file (.ics)',
  },
};

/** The address at which a calendar program finds the agenda. It is shown once, to who made it. */
export function CalendarAddress({ sharedOn }: { readonly sharedOn: string | undefined }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const share = useAct('shareCalendar');
  const id = useId();
  const [copied, setCopied] = useState(false);
  const path = share.data?.body.path;
  const address = path === undefined ? undefined : `${location.origin}${path}?language=${language}`;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {sharedOn !== undefined && (
        <p>
          {words.since} <Day on={sharedOn} />.
        </p>
      )}
      {address !== undefined && sharedOn !== undefined && (
        <div className="note">
          <div className="field">
            <label className="name-of-field" htmlFor={id}>
              {words.address}
            </label>
            <input id={id} readOnly value={address} onFocus={({ currentTarget }) => currentTarget.select()} />
          </div>
          <p>{words.once}</p>
          <div className="buttons">
            <button
              type="button"
              className="button"
              onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
            >
              {words.copy}
            </button>
            <a className="button" href={address} download="agenda.ics">
              {words.file}
            </a>
          </div>
          <p role="status">{copied ? words.copied : ''}</p>
        </div>
      )}
      <div className="buttons">
        <button type="button" className="button" disabled={share.isPending} onClick={() => share.mutate({})}>
          {sharedOn === undefined ? words.make : words.anew}
        </button>
      </div>
      {share.isError && <Problem error={share.error} />}
      {sharedOn !== undefined && (
        <Act name="endCalendar" request={{}} done={words.ended}>
          {words.end}
        </Act>
      )}
    </section>
  );
}
