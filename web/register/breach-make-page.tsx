import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { RequestOf } from '../../contracts/api.ts';
import { useAct } from '../api/use.ts';
import { useDraft } from '../parts/draft.ts';
import { Page } from '../parts/page.tsx';
import { fieldError, Problem } from '../parts/problem.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';
import { type BreachField, EMPTY_BREACH, sentOf } from './breach-fields.ts';
import { BreachFields } from './breach-form.tsx';
import { BREACH } from './breach-words.ts';

const TITLE = { nl: 'Een datalek vastleggen', en: 'Record a data breach' } as const;
const WORDS: Bilingual<{ intro: string; linked: string; first: { readonly [F in First]: string }; save: string }> = {
  nl: {
    intro: 'Vul in wat u nu weet. De rest kunt u later aanvullen; wacht er niet op.',
    linked: 'De klacht of het dossier waar u vandaan komt, wordt eraan gekoppeld.',
    first: {
      awareAt: 'Vul in wanneer de praktijk het wist: dan beginnen de 72 uur.',
      kinds: 'Kies wat er is misgegaan.',
      foundBy: 'Kies wie het ontdekte.',
    },
    save: 'Vastleggen',
  },
  en: {
    intro: 'Fill in what you know now. You can add the rest later; do not wait for it.',
    linked: 'The complaint or the dossier that you come from is linked to it.',
    first: {
      awareAt: 'Fill in when the practice knew: then the 72 hours begin.',
      kinds: 'Choose what went wrong.',
      foundBy: 'Choose who found it.',
    },
    save: 'Record',
  },
};

/** Without these there is no line in the register. */
type First = 'awareAt' | 'kinds' | 'foundBy';
const isFirst = (field: BreachField): field is First => ['awareAt', 'kinds', 'foundBy'].includes(field);

export function BreachMakePage() {
  const words = useWords(WORDS);
  const shared = useWords(BREACH);
  const navigate = useNavigate();
  const record = useAct('recordBreach');
  const { complaint, dossier } = useSearch({ strict: false }) as {
    readonly complaint?: string;
    readonly dossier?: string;
  };
  const [form, change, end] = useDraft(['breach', complaint ?? dossier].filter(Boolean).join(' '), EMPTY_BREACH);
  const [tried, setTried] = useState(false);
  const error = (field: BreachField) => fieldError(record.error, field);
  const missing = (field: BreachField) => isFirst(field) && form[field].length === 0;

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (missing('awareAt') || missing('kinds') || missing('foundBy')) return;
    // The cast: what the type of the request requires was looked for above, and the API judges the rest.
    const found = sentOf(form) as RequestOf<'recordBreach'>['body'];
    const body = {
      ...found,
      ...(complaint === undefined ? {} : { complaintId: complaint }),
      ...(dossier === undefined ? {} : { dossierIds: [dossier] }),
    };
    const made = await record.mutateAsync({ body }).catch(() => undefined);
    if (!made) return;
    end();
    await navigate({ to: '/breaches/$breachId', params: { breachId: made.body.breachId } });
  }
  return (
    <Page title={TITLE}>
      <p>{words.intro}</p>
      {(complaint ?? dossier) !== undefined && <p className="note">{words.linked}</p>}
      <form className="card" onSubmit={(event) => void send(event)} noValidate aria-label={shared.record}>
        <BreachFields
          form={form}
          change={(field, value) => change({ ...form, [field]: value })}
          error={(field) => (tried && isFirst(field) && missing(field) ? words.first[field] : error(field))}
        />
        {record.isError && <Problem error={record.error} />}
        <button type="submit" className="button strong" disabled={record.isPending}>
          {words.save}
        </button>
      </form>
    </Page>
  );
}
