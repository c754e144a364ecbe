import type { ReplyOf } from '../../contracts/api.ts';
import { useAll } from '../api/list.ts';
import type { Asked } from '../parts/case-form.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useSay } from '../parts/said.tsx';
import { Section } from '../parts/section.tsx';
import { SimpleForm } from '../parts/simple-form.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

type Dossier = ReplyOf<'getDossier'>;

const WORDS: Bilingual<{
  title: { readonly known: string; readonly none: string };
  why: string;
  which: string;
  unlisted: string;
  reference: string;
  seen: string;
  unseen: string;
  none: string;
  save: string;
  saved: string;
}> = {
  nl: {
    title: { known: 'De opdrachtgever verbeteren', none: 'Er is nu een opdrachtgever' },
    why: 'De opdrachtgever ziet niets van het dossier, behalve wat de cliënt laat delen. De cliënt ziet in het logboek dat dit is veranderd.',
    which: 'Welke opdrachtgever?',
    unlisted: 'Er is nog geen opdrachtgever bekend. De eigenaar voegt er een toe bij Opdrachtgevers.',
    reference: 'Kenmerk van het besluit',
    seen: 'Mag leeg blijven. Het staat op het besluit waarmee de opdrachtgever de begeleiding toekende.',
    unseen:
      'Wat er nu staat, zien alleen de cliënt en de coach. Vul niets in om het zo te laten. Bij een andere opdrachtgever vervalt het oude kenmerk.',
    none: 'er is geen opdrachtgever vastgelegd',
    save: 'Opdrachtgever bewaren',
    saved: 'Bewaard.',
  },
  en: {
    title: { known: 'Correct the commissioning organisation', none: 'There is a commissioning organisation now' },
    why: 'The organisation sees nothing of the dossier but what the client lets you share. The client sees in the log that this was changed.',
    which: 'Which organisation?',
    unlisted: 'No organisation is known yet. The owner adds one under Commissioning organisations.',
    reference: 'Reference of the decision',
    seen: 'May stay empty. It stands on the decision by which the organisation granted the guidance.',
    unseen:
      'What it says now only the client and the coach see. Fill in nothing to leave it so. With another organisation the old reference goes.',
    none: 'no commissioning organisation is recorded',
    save: 'Keep the organisation',
    saved: 'Kept.',
  },
};

/**
 * Who commissions the trajectory, and on which decision, which often comes later than the client (RIO-1.4, EK-1.5).
 * @param seesReference whether who asks reads the reference; who does not changes it only by filling in another.
 */
export function ChangeCommission({
  dossier,
  version,
  seesReference,
}: {
  readonly dossier: Dossier;
  readonly version: number | undefined;
  readonly seesReference: boolean;
}) {
  const words = useWords(WORDS);
  return (
    <Section title={dossier.principalId === undefined ? words.title.none : words.title.known}>
      <p>{words.why}</p>
      <Form dossier={dossier} version={version} seesReference={seesReference} />
    </Section>
  );
}

function Form({
  dossier: { dossierId, principalId, decisionReference = '' },
  version,
  seesReference,
}: Parameters<typeof ChangeCommission>[0]) {
  const words = useWords(WORDS);
  const say = useSay();
  const principals = useAll('listPrincipals', { query: {} });
  return (
    <Loaded query={principals}>
      {({ body: { items } }) => {
        const options = items.map(({ principalId: id, name }) => ({ id, name }));
        if (options.length === 0) return <p className="note">{words.unlisted}</p>;
        const asked: readonly Asked[] = [
          { id: 'principalId', kind: 'choice', label: words.which, options },
          {
            id: 'decisionReference',
            kind: 'line',
            label: words.reference,
            hint: seesReference ? words.seen : words.unseen,
            optional: true,
          },
        ];
        const empty = seesReference ? { decisionReference: null } : {};
        return (
          <SimpleForm
            name="changeCommission"
            form={dossierId}
            initial={{ principalId: principalId ?? '', decisionReference }}
            version={version}
            stands={[principalId, decisionReference].join(' ')}
            now={options.find(({ id }) => id === principalId)?.name ?? words.none}
            asked={asked}
            body={({ principalId: chosen = '', decisionReference: typed = '' }) => ({
              params: { dossierId },
              body: { principalId: chosen, ...(typed.trim() === '' ? empty : { decisionReference: typed }) },
            })}
            button={words.save}
            onDone={() => say(words.saved)}
          />
        );
      }}
    </Loaded>
  );
}
