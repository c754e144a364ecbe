import { useState } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { usePortal } from '../app/context.tsx';
import { Page } from '../parts/page.tsx';
import { TextForm } from '../parts/text-form.tsx';
import { Ways } from '../parts/ways.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

const TITLE = { nl: 'Iets melden zonder naam', en: 'Report something without a name' } as const;
const WORDS: Bilingual<{
  intro: string;
  label: string;
  hint: string;
  missing: string;
  send: string;
  done: (number: string) => string;
}> = {
  nl: {
    intro: 'U hoeft niet te zeggen wie u bent, en wij weten het niet. Daarom kunnen wij u ook niet antwoorden.',
    label: 'Wat wilt u melden?',
    hint: 'Schrijf geen namen of andere gegevens op waaraan wij u herkennen, als u dat niet wilt.',
    missing: 'Schrijf op wat u wilt melden.',
    send: 'Versturen',
    done: (number) => `Wij hebben uw melding. Het nummer is ${number}.`,
  },
  en: {
    intro: 'You need not say who you are, and we do not know. That is why we cannot answer you either.',
    label: 'What do you want to report?',
    hint: 'Do not write names or other data by which we recognise you, if you do not want that.',
    missing: 'Write down what you want to report.',
    send: 'Send',
    done: (number) => `We have your report. The number is ${number}.`,
  },
};

export function SignalPage() {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const { client } = usePortal();
  const [sent, setSent] = useState<ReplyOf<'sendSignal'>>();
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      <div role="status">
        {sent && (
          <div className="note good">
            <p>{words.done(sent.number)}</p>
            <p>{sent.notice[language]}</p>
          </div>
        )}
      </div>
      {sent ? (
        <Ways ways={sent.ways} />
      ) : (
        <TextForm
          form="signal"
          label={words.label}
          hint={words.hint}
          missing={words.missing}
          button={words.send}
          send={async (text) => setSent((await client.call('sendSignal', { body: { text } })).body)}
        />
      )}
    </Page>
  );
}
