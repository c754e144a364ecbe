import { useState } from 'react';
import { useSay } from '../parts/said.tsx';
import { Section } from '../parts/section.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { SUMMARY_WORDS, type Summary, writtenAsked, writtenIn } from './words.ts';

const WORDS: Bilingual<{
  draft: string;
  kept: string;
  correct: string;
  asked: string;
  what: string;
  send: string;
  sent: string;
}> = {
  nl: {
    draft: 'Het concept',
    kept: 'Bewaard. Hebt u de samenvatting verstuurd? Dan heeft de cliënt bericht.',
    correct: 'De samenvatting verbeteren',
    asked:
      'De cliënt krijgt de nieuwe versie en zegt opnieuw of zij klopt. De eerdere versies en wat de cliënt zei, blijven staan.',
    what: 'Hoe het wel was',
    send: 'Nieuwe versie sturen',
    sent: 'De cliënt heeft de nieuwe versie, en bericht daarvan.',
  },
  en: {
    draft: 'The draft',
    kept: 'Kept. Did you send the summary? Then the client was told.',
    correct: 'Correct the summary',
    asked:
      'The client gets the new version and says again whether it is right. The earlier versions and what the client said stay.',
    what: 'How it was',
    send: 'Send the new version',
    sent: 'The client has the new version, and was told.',
  },
};

type Props = { readonly dossierId: string; readonly summary: Summary };

/** What a coach does with a summary: write the draft on, or correct what was sent. */
export function CoachCommands({ dossierId, summary }: Props) {
  const words = useWords(WORDS);
  // What was kept is what the form begins with again.
  const [times, setTimes] = useState(0);
  const done = () => setTimes(times + 1);
  if (summary.draft !== undefined)
    return (
      <section className="card stack asked">
        <h2>{words.draft}</h2>
        <Draft key={times} dossierId={dossierId} summary={summary} onDone={done} />
      </section>
    );
  const correct = <Correct key={times} dossierId={dossierId} summary={summary} onDone={done} />;
  return summary.state === 'disputed' ? (
    <section className="card stack asked">
      <h2>{words.correct}</h2>
      {correct}
    </section>
  ) : (
    <Section title={words.correct}>{correct}</Section>
  );
}

type FormProps = Props & { readonly onDone: () => void };

function Draft({ dossierId, summary, onDone }: FormProps) {
  const words = useWords(WORDS);
  const shared = useWords(SUMMARY_WORDS);
  const { language } = useLanguage();
  const say = useSay();
  const { summaryId, version, state, draft = '' } = summary;
  return (
    <SimpleForm
      name="rewriteSummary"
      form={summaryId}
      initial={{ text: draft, way: 'send' }}
      version={version}
      now={shared.states.coach[state]}
      asked={writtenAsked(language)}
      body={(answers) => ({ params: { dossierId, summaryId }, body: writtenIn(answers) })}
      button={shared.keep}
      onDone={() => {
        say(words.kept);
        onDone();
      }}
    />
  );
}

function Correct({ dossierId, summary, onDone }: FormProps) {
  const words = useWords(WORDS);
  const shared = useWords(SUMMARY_WORDS);
  const say = useSay();
  const { summaryId, version, state, editions } = summary;
  return (
    <SimpleForm
      name="correctSummary"
      form={summaryId}
      initial={{ text: editions.at(-1)?.text ?? '' }}
      version={version}
      now={shared.states.coach[state]}
      asked={[{ id: 'text', kind: 'text', label: words.what, hint: words.asked }]}
      body={({ text = '' }) => ({ params: { dossierId, summaryId }, body: { text } })}
      button={words.send}
      onDone={() => {
        say(words.sent);
        onDone();
      }}
    />
  );
}
