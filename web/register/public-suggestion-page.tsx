import { useState } from 'react';
import { usePortal } from '../app/context.tsx';
import { Page } from '../parts/page.tsx';
import { TextForm } from '../parts/text-form.tsx';
import { useWords } from '../words/language.tsx';
import { SUGGESTION } from './words.ts';

const TITLE = { nl: 'Een idee sturen', en: 'Send an idea' } as const;

export function PublicSuggestionPage() {
  const words = useWords(SUGGESTION);
  const { client } = usePortal();
  const [sent, setSent] = useState(false);
  return (
    <Page title={TITLE}>
      <p>{words.nameless}</p>
      <div role="status">{sent && <p className="note good">{words.thanks}</p>}</div>
      {!sent && (
        <TextForm
          form="public suggestion"
          label={words.label}
          missing={words.missing}
          button={words.send}
          send={async (text) => {
            await client.call('sendPublicSuggestion', { body: { text } });
            setSent(true);
          }}
        />
      )}
    </Page>
  );
}
