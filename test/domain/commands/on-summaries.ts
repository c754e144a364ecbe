import { confirmSummary, disputeSummary } from '../../../domain/summary/answer.ts';
import { remindOfSummary } from '../../../domain/summary/remind.ts';
import type { Summary } from '../../../domain/summary/summary.ts';
import { correctSummary, rewriteDraft, writeSummary } from '../../../domain/summary/write.ts';
import { DISPUTED, DRAFT, RULES, TODAY } from '../summary/samples.ts';
import { RUNNING } from '../support/samples.ts';
import { type Commands, lying, type Typed } from './typed.ts';

const of = ({ stored }: Typed) => ({
  ...RUNNING,
  ...(stored ? { hold: { placedOn: TODAY, reviewOn: TODAY } } : {}),
});
const draft = ({ stored, lain, ...typed }: Typed): Summary => ({
  ...DRAFT,
  secrets: { ...lying({ lain }, { draft: (stored ?? typed).reason }), editions: [] },
});
/** One edition, of which its client said something, with what was typed lying in both. */
function disputed({ stored, lain, ...typed }: Typed): Summary {
  const { text, words } = lying({ lain }, { text: (stored ?? typed).reason, words: (stored ?? typed).career });
  const [first] = DISPUTED.secrets.editions;
  const answers = [{ answer: 'disputed', on: TODAY, words }] as const;
  return first ? { ...DISPUTED, secrets: { editions: [{ ...first, text, answers }] } } : DISPUTED;
}
const coachId = 'coach-1';

/** Commands about summaries of talks. */
export const ON_SUMMARIES: Commands = {
  'summary/writeSummary': (typed) =>
    writeSummary(of(typed), { summaryId: 'summary-1', day: TODAY, coachId, text: typed.reason }, RULES, TODAY),
  'summary/rewriteDraft': (typed) =>
    rewriteDraft(of(typed), draft(typed), { text: typed.reason, send: true }, RULES, TODAY),
  'summary/correctSummary': (typed) =>
    correctSummary(of(typed), disputed(typed), { text: `${typed.reason} beter` }, RULES, TODAY),
  'summary/confirmSummary': (typed) => confirmSummary(of(typed), disputed(typed), { edition: 1 }, TODAY),
  'summary/disputeSummary': (typed) =>
    disputeSummary(of(typed), disputed(typed), { edition: 1, words: typed.reason }, TODAY),
  'summary/remindOfSummary': (typed) => remindOfSummary(of(typed), { ...disputed(typed), state: 'sent' }, RULES, TODAY),
};
