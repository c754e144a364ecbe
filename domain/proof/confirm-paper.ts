import { decided, type Outcome } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { type LeftPaper, openPaper, type PaperConfirmation, watchNoMore } from './left-paper.ts';

type Rules = { readonly paper: { readonly methods: readonly { readonly id: string }[] } };

/** The owner says that paper which outlived its dossier is gone: how many, on which day, how, and in whose hands it was. The certificate stays as it was signed. */
export function confirmPaper(
  paper: LeftPaper,
  { copies, on, method, by }: Omit<PaperConfirmation, 'recordedOn'>,
  rules: Rules,
  today: string,
): Outcome<LeftPaper> {
  const open = openPaper(paper);
  if (open === 0) return refuse('no-paper-left', 'paper.destroyed');
  if (copies > open) return refuse('more-paper-than-left', 'paper.destroyed', 'copies');
  if (on > today) return refuse('destroyed-in-future', 'paper.destroyed', 'on');
  if (!rules.paper.methods.some(({ id }) => id === method))
    return refuse('method-unknown', 'paper.destroyed', 'method');
  return decided<LeftPaper>(
    { ...paper, confirmed: [...paper.confirmed, { copies, on, method, by, recordedOn: today }] },
    {
      act: 'destroy',
      action: 'certificate.confirm-paper',
      rules: ['paper.destroyed', 'erasure.certified'],
      facts: { certificate: paper.certificateId, copies, on, method, by },
    },
    copies === open ? { agenda: watchNoMore(paper) } : {},
  );
}
