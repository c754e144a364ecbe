import type { ItemOf } from '../api/list.ts';
import { usePractice } from '../api/use.ts';
import { List } from '../parts/list.tsx';
import { Day } from '../words/days.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';
import { nameIn } from '../words/named.ts';
import { INVITATION_STATES } from './words.ts';

const WORDS: Bilingual<{ lead: string; none: string; asked: string; until: string }> = {
  nl: {
    lead: 'Uw coach kan een bureau buiten de praktijk om een testuitslag vragen. Het bureau ziet niets van uw dossier. U en uw coach zien de uitslag op hetzelfde moment, bij uw documenten.',
    none: 'Er is niemand om een testuitslag gevraagd.',
    asked: 'gevraagd op',
    until: 'De link werkt tot en met',
  },
  en: {
    lead: 'Your coach can ask a bureau outside the practice for a test result. The bureau sees nothing of your dossier. You and your coach see the result at the same moment, with your documents.',
    none: 'Nobody was asked for a test result.',
    asked: 'asked on',
    until: 'The link works up to and including',
  },
};

/** Whom the coach asked for a test result, as the client sees it. */
export function AskedForTests({ dossierId }: { readonly dossierId: string }) {
  const words = useWords(WORDS);
  return (
    <>
      <p>{words.lead}</p>
      <List
        name="listTestInvitations"
        request={{ params: { dossierId } }}
        none={words.none}
        keyOf={({ invitationId }) => invitationId}
        line={(invitation) => <Line invitation={invitation} />}
      />
    </>
  );
}

function Line({ invitation }: { readonly invitation: ItemOf<'listTestInvitations'> }) {
  const words = useWords(WORDS);
  const states = useWords(INVITATION_STATES);
  const { language } = useLanguage();
  const practice = usePractice();
  const { category, bureau, state, askedOn, lastDay } = invitation;
  return (
    <div className="grow">
      <h3>{bureau}</h3>
      <p className="quiet">
        {nameIn(practice.data?.body.categories, category, language)}, {words.asked} <Day on={askedOn} />
      </p>
      <p>{states[state]}</p>
      {(state === 'asked' || state === 'open') && (
        <p>
          {words.until} <Day on={lastDay} />
        </p>
      )}
    </div>
  );
}
