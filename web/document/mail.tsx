import { useState } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { useRead } from '../api/use.ts';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Day, sizeInWords } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { RecordMail } from './record-mail.tsx';

const WORDS: Bilingual<{
  read: string;
  from: string;
  to: string;
  cc: string;
  subject: string;
  day: string;
  noText: string;
  attachments: string;
  nameless: string;
  partial: string;
}> = {
  nl: {
    read: 'E-mail lezen',
    from: 'Van',
    to: 'Aan',
    cc: 'Kopie',
    subject: 'Onderwerp',
    day: 'Dag',
    noText: 'In deze e-mail staat geen tekst.',
    attachments: 'Bijlagen',
    nameless: 'Zonder naam',
    partial: 'U ziet een deel van deze e-mail. Open het document voor de rest.',
  },
  en: {
    read: 'Read the e-mail',
    from: 'From',
    to: 'To',
    cc: 'Cc',
    subject: 'Subject',
    day: 'Day',
    noText: 'There is no text in this e-mail.',
    attachments: 'Attachments',
    nameless: 'Without a name',
    partial: 'You see part of this e-mail. Open the document for the rest.',
  },
};

type Props = {
  readonly dossierId: string;
  readonly documentId: string;
  /** For a coach: then it can be put in the register of work. */
  readonly records?: boolean;
};

/** A mail as text, below its line. It is asked for when somebody wants to read it, since that leaves a trace. */
export function MailBelow(props: Props) {
  const words = useWords(WORDS);
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{words.read}</summary>
      {opened && <Opened {...props} />}
    </details>
  );
}

function Opened({ dossierId, documentId, records = false }: Props) {
  const mail = useRead('getEmail', { params: { dossierId, documentId } });
  return (
    <Loaded query={mail}>
      {({ body }) => (
        <div className="stack">
          <Shown mail={body} />
          {records && <RecordMail dossierId={dossierId} documentId={documentId} hasDay={body.day !== undefined} />}
        </div>
      )}
    </Loaded>
  );
}

function Shown({ mail }: { readonly mail: ReplyOf<'getEmail'> }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { from, to, cc, subject, day, text, attachments, partial } = mail;
  const nameAndSize = ({ name, size }: (typeof attachments)[number]) =>
    [name ?? words.nameless, ...(size === undefined ? [] : [sizeInWords(size, language)])].join(', ');
  return (
    <>
      <Facts
        facts={[
          [words.from, from],
          [words.to, to.join(', ') || undefined],
          [words.cc, cc.join(', ') || undefined],
          [words.subject, subject],
          [words.day, day && <Day on={day} />],
        ]}
      />
      {partial && <p className="note">{words.partial}</p>}
      <p className="prose">{text || words.noText}</p>
      {attachments.length > 0 && (
        <>
          <p>{words.attachments}</p>
          <ul className="bullets">
            {attachments.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two can have the same name, and the order is that of the mail.
              <li key={at}>{nameAndSize(one)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
