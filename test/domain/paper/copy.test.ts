import { describe, expect, it } from 'vitest';
import { sheetNumber } from '../../../domain/paper/copy.ts';
import { destroyCopy } from '../../../domain/paper/destroy.ts';
import { bringBack, moveCopy, takeOut } from '../../../domain/paper/move.ts';
import { correctCopy, type RecordCopy, recordCopy } from '../../../domain/paper/record.ts';
import { placesOf } from '../../../domain/paper/rules.ts';
import { askBack, paperIsLate, remindOfPaper } from '../../../domain/paper/watch.ts';
import { agendaOf, allowed, refusal } from '../support/outcomes.ts';
import { ENDED, ERASING, HELD, RUNNING, TODAY } from '../support/samples.ts';
import { BY, COPY, DESTROYED, LATE, OUT, PAPER } from './samples.ts';

const LETTER: RecordCopy = { copyId: 'copy-1', words: 'A letter', category: 'cv', printedOn: TODAY, place: 'cabinet' };
const record = (more: Partial<RecordCopy> = {}, dossier = RUNNING) =>
  recordCopy(dossier, { ...LETTER, ...more }, BY, PAPER, TODAY);
const destroy = (more: { on?: string; method?: string } = {}, copy = COPY, dossier = RUNNING) =>
  destroyCopy(dossier, copy, { on: TODAY, method: 'shredder', ...more }, BY, PAPER, TODAY);

describe('a printed copy', () => {
  it('[RIO-3.2] belongs to the dossier: what, when, by whom, and where it lies', () => {
    expect(allowed(record()).next).toEqual(COPY);
  });

  it('[RIO-3.2] of a document takes its kind from that', () => {
    const { next, audit } = allowed(record({ document: { documentId: 'document-1', category: 'coach-notes' } }));
    expect(next).toMatchObject({ documentId: 'document-1', category: 'coach-notes' });
    expect(audit[0].facts).toMatchObject({ copy: 'copy-1', number: 1, document: 'document-1', place: 'cabinet' });
  });

  it('[RIO-3.2] has the next number of its dossier, which stands on the sheet', () => {
    const { next } = allowed(record({}, { ...RUNNING, paper: { recorded: 7, kept: 2, destroyed: [] } }));
    expect(sheetNumber('2026-0001', next)).toBe('2026-0001/8');
  });

  it.each([
    ['without words', { words: '' }, 'paper-what', 'words'],
    ['of no kind', { category: undefined as never }, 'paper-what', 'category'],
    ['of a kind that may not be kept', { category: 'shoe-size' }, 'category-unknown', 'category'],
    ['printed tomorrow', { printedOn: '2026-03-06' }, 'printed-in-future', 'printedOn'],
    ['with a citizen service number in its words', { words: 'BSN 111222333' }, 'citizen-service-number', 'words'],
  ])('[RIO-3.2] is refused %s', (_what, more, code, field) => {
    expect(refusal(record(more))).toMatchObject({ code, field });
  });

  it.each(['desk', 'hallway', '', 'CABINET', 'constructor'])('[RIO-3.3] does not lie in an open place: %s', (place) => {
    const refused = { code: 'place-not-locked', rule: 'paper.locked-place', field: 'place' };
    expect(refusal(record({ place }))).toEqual(refused);
    expect(refusal(bringBack(RUNNING, OUT, place, PAPER))).toEqual(refused);
    expect(refusal(moveCopy(RUNNING, COPY, place, PAPER))).toEqual(refused);
  });

  it.each(placesOf(PAPER))('[RIO-3.3] lies in each locked place, also one of the practice itself: $id', ({ id }) => {
    expect(allowed(record({ place: id })).next.place).toBe(id);
  });

  it('[RIO-3.2] is said better without losing what was said before', () => {
    const { next } = allowed(correctCopy(RUNNING, COPY, 'A letter of the town', TODAY));
    expect(next.secrets).toEqual({
      words: 'A letter of the town',
      earlierWords: [{ field: 'words', text: 'A letter', until: TODAY }],
    });
    expect(refusal(correctCopy(RUNNING, COPY, '', TODAY)).code).toBe('paper-what');
    expect(refusal(correctCopy(RUNNING, COPY, 'BSN 111222333', TODAY)).code).toBe('citizen-service-number');
    const long = { ...COPY, secrets: { words: 'x'.repeat(40_001) } };
    expect(refusal(correctCopy(RUNNING, long, 'Another', TODAY)).code).toBe('paper-full');
  });
});

describe('a copy that is taken out for a consult', () => {
  it('[RIO-3.3] is seen to be out, by whom, and is asked back after the days of the policy', () => {
    const decision = allowed(takeOut(RUNNING, COPY, BY, PAPER, TODAY));
    expect(decision.next).toEqual(OUT);
    expect(agendaOf(decision)).toEqual({ 'paper-return': '2026-03-06' });
  });

  it('[RIO-3.3] comes back under lock, and nobody asks for it any more', () => {
    const decision = allowed(bringBack(RUNNING, OUT, 'attic-safe', PAPER));
    expect(decision.next).toEqual({ ...COPY, place: 'attic-safe' });
    expect(agendaOf(decision)).toEqual({ 'paper-return': 'drop' });
  });

  it('[RIO-3.3] is asked back each day until it is', () => {
    const decision = allowed(askBack(RUNNING, OUT, '2026-03-06'));
    expect(agendaOf(decision)).toEqual({ 'paper-return': '2026-03-07' });
    expect(decision.effects).toMatchObject([
      { notice: 'paper-asked-back', recipient: { personId: RUNNING.coachId }, facts: { sheet: '1', on: '2026-03-06' } },
    ]);
    expect(refusal(askBack(RUNNING, OUT, TODAY)).code).toBe('not-due');
    expect(refusal(askBack(RUNNING, COPY, '2026-03-06')).code).toBe('paper-not-out');
  });

  it.each([
    ['taken out twice', takeOut(RUNNING, OUT, BY, PAPER, TODAY), 'paper-out'],
    ['brought back twice', bringBack(RUNNING, COPY, 'cabinet', PAPER), 'paper-not-out'],
    ['moved while it is out', moveCopy(RUNNING, OUT, 'archive', PAPER), 'paper-out'],
    ['moved to where it lies', moveCopy(RUNNING, COPY, 'cabinet', PAPER), 'paper-in-place'],
  ] as const)('[RIO-3.3] is not %s', (_what, outcome, code) => {
    expect(refusal(outcome).code).toBe(code);
  });

  it('[RIO-3.3] can lie in another locked place', () => {
    expect(allowed(moveCopy(RUNNING, COPY, 'archive', PAPER)).next).toEqual({ ...COPY, place: 'archive' });
  });
});

describe('the destruction of paper', () => {
  it('[RIO-6.2] is confirmed with its day, how, and who', () => {
    const decision = allowed(destroy());
    expect(decision.next).toEqual(DESTROYED);
    expect(decision.audit[0]).toMatchObject({ act: 'destroy', facts: { on: TODAY, method: 'shredder' } });
    expect(agendaOf(allowed(destroy({}, OUT)))).toEqual({ 'paper-return': 'drop' });
    expect(allowed(destroy({}, OUT)).next.out).toBeUndefined();
  });

  it.each([
    ['tomorrow', { on: '2026-03-06' }, 'destroyed-in-future', 'on'],
    ['before it was printed', { on: '2026-03-04' }, 'destroyed-before-printed', 'on'],
    ['in the bin', { method: 'bin' }, 'method-unknown', 'method'],
    ['by a name of every object', { method: 'constructor' }, 'method-unknown', 'method'],
  ])('[RIO-6.2] is refused %s', (_what, more, code, field) => {
    expect(refusal(destroy(more))).toEqual({ code, rule: 'paper.destroyed', field });
  });

  it('[RIO-6.2] is confirmed once, and nothing happens to the copy after it', () => {
    for (const outcome of [
      destroy({}, DESTROYED),
      takeOut(RUNNING, DESTROYED, BY, PAPER, TODAY),
      bringBack(RUNNING, DESTROYED, 'cabinet', PAPER),
      moveCopy(RUNNING, DESTROYED, 'archive', PAPER),
    ])
      expect(refusal(outcome).code).toBe('paper-destroyed');
  });

  it('[RIO-6.2] [AVG-17.3.e] waits under a legal hold', () => {
    expect(refusal(destroy({}, COPY, HELD)).code).toBe('held');
  });

  it('[RIO-6.2] is asked of the coach, and what is late is told to the owner each week', () => {
    const asked = allowed(remindOfPaper(LATE));
    expect(agendaOf(asked)).toEqual({ 'paper-reminder': 'drop' });
    expect(asked.effects).toMatchObject([
      {
        notice: 'paper-destruction-due',
        recipient: { personId: LATE.coachId },
        facts: { copies: '2', on: '2027-03-01' },
      },
    ]);
    const late = allowed(paperIsLate(LATE, PAPER, '2027-03-02'));
    expect(agendaOf(late)).toEqual({ 'paper-late': '2027-03-09' });
    expect(late.effects).toMatchObject([
      { notice: 'paper-late', recipient: { to: 'owner' } },
      { notice: 'paper-late', recipient: { personId: LATE.coachId } },
    ]);
    expect(refusal(paperIsLate(LATE, PAPER, '2027-03-01')).code).toBe('not-due');
    for (const dossier of [ENDED, RUNNING]) {
      expect(refusal(remindOfPaper(dossier)).code).toBe('not-due');
      expect(refusal(paperIsLate(dossier, PAPER, '2027-03-02')).code).toBe('not-due');
    }
  });
});

it('[RIO-6.3] nothing is done with the paper of a dossier that is being destroyed', () => {
  const late = { ...LATE, state: 'erasing' } as const;
  for (const outcome of [
    record({}, ERASING),
    correctCopy(ERASING, COPY, 'A letter', TODAY),
    takeOut(ERASING, COPY, BY, PAPER, TODAY),
    bringBack(ERASING, OUT, 'cabinet', PAPER),
    moveCopy(ERASING, COPY, 'archive', PAPER),
    destroy({}, COPY, ERASING),
    askBack(ERASING, OUT, '2026-03-06'),
    remindOfPaper(late),
    paperIsLate(late, PAPER, '2027-03-02'),
  ])
    expect(refusal(outcome).code).toBe('under-erasure');
});
