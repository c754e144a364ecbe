import { describe, expect, it } from 'vitest';
import { decideRequest } from '../../../domain/rights/decide.ts';
import { closeRequest, recordExecution } from '../../../domain/rights/execution.ts';
import { tellPrincipal } from '../../../domain/rights/recipients.ts';
import type { RightKind, RightsRequest } from '../../../domain/rights/request.ts';
import { renderLetter } from '../../../lambdas/letters/letter.ts';
import { rightsLetter } from '../../../lambdas/rights/letters.ts';
import { lettersOf } from '../../../lambdas/rights/views.ts';
import { asked, at, correction, next, STATUTORY } from '../../domain/rights/samples.ts';
import { RUNNING } from '../../domain/support/samples.ts';
import { pagesOf } from '../letters/pdf-text.ts';
import { fonts } from '../letters/sample.ts';

const DAY = '2025-03-20';
const around = { dossier: RUNNING, others: [], documents: new Set(['document-1']) };
const words = { '1': { from: '0600000000', to: correction.to } };

function decided(kind: RightKind, changes: readonly (typeof correction)[] = []): RightsRequest {
  const request = next(asked({ kinds: [kind], ...(changes.length > 0 ? { changes } : {}) }));
  return next(decideRequest(request, { decisions: [{ kind, outcome: 'granted' }] }, around, STATUTORY, DAY));
}
const closed = (request: RightsRequest): RightsRequest => next(closeRequest(request, STATUTORY, at(DAY)));

async function read(request: RightsRequest, lang: 'nl' | 'en' = 'nl', names = new Map([['principal-1', 'UWV Noord']])) {
  const letter = rightsLetter('done', request, RUNNING, STATUTORY, lang, DAY, names);
  return pagesOf(await renderLetter(letter, fonts))
    .join('\n')
    .replaceAll(/\s+/g, ' ');
}

describe('the letter that it is done', () => {
  it('[EK-10.5] says what stood there before and stands there now, and which recipient was told', async () => {
    const granted = decided('correction', [correction]);
    const done = next(recordExecution(granted, 'correction', { by: 'system', words }, STATUTORY, DAY));
    const told = next(tellPrincipal(done, 'principal-1', ['person-1'], '2026-0001', STATUTORY, at(DAY)));
    expect(lettersOf(told)).not.toContain('done');
    const text = await read(closed(told));
    for (const part of [
      'Uitgevoerd op20 maart 2025',
      'Telefoonnummer06000000000687654321',
      'UWV Noord, 20 maart 2025',
      STATUTORY.notices.freeOfCharge.nl,
      'https://autoriteitpersoonsgegevens.nl',
      'https://www.rechtspraak.nl',
    ])
      expect(text).toContain(part);
    expect(lettersOf(closed(told))).toEqual(['receipt', 'decision', 'done']);
    expect(await read(closed(told), 'en', new Map())).toContain('A commissioning organisation, 20 March 2025');
  });

  it('[EK-10.5] says that nobody had to be told', async () => {
    const granted = decided('correction', [correction]);
    const done = next(recordExecution(granted, 'correction', { by: 'system', words }, STATUTORY, DAY));
    expect(await read(closed(done))).toContain('Niemand buiten de praktijk');
  });

  it('[EK-9.3c] of access says when the data were there, and nothing of recipients', async () => {
    const done = next(
      recordExecution(decided('access'), 'access', { by: 'owner', note: 'Samen bekeken' }, STATUTORY, DAY),
    );
    const text = await read(closed(done));
    for (const part of ['Inzage', 'Samen bekeken', '20 maart 2025']) expect(text).toContain(part);
    expect(text).not.toContain('Niemand buiten de praktijk');
  });
});
