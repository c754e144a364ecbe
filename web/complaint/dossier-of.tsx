import type { ReactNode } from 'react';
import type { ReplyOf } from '../../contracts/api.ts';
import { useRead } from '../api/use.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { type Bilingual, useWords } from '../words/language.tsx';

type Case = NonNullable<ReplyOf<'getComplaint'>['case']>;

const WORDS: Bilingual<{ apart: string }> = {
  nl: { apart: 'Bij deze klacht hoort geen dossier.' },
  en: { apart: 'No dossier belongs to this complaint.' },
};

/** A page of whoever handles a complaint, about something in its dossier; a complaint can have none. */
export function DossierOf({
  complaintId,
  title,
  intro,
  children,
}: {
  readonly complaintId: string;
  readonly title: Parameters<typeof Page>[0]['title'];
  readonly intro: string;
  readonly children: (dossierId: string, of: Case) => ReactNode;
}) {
  const words = useWords(WORDS);
  const complaint = useRead('getComplaint', { params: { complaintId } });
  return (
    <Page title={title}>
      <Loaded query={complaint}>
        {({ body: { case: of } }) =>
          of?.dossierId === undefined ? (
            <p>{words.apart}</p>
          ) : (
            <>
              <p>{intro}</p>
              {children(of.dossierId, of)}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
