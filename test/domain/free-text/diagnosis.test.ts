import { describe, expect, it } from 'vitest';
import { findingsIn, refuseFindings } from '../../../domain/free-text.ts';
import { citing } from '../../support/citing.ts';

const codeOf = (text: string) => refuseFindings(findingsIn({ text }), [])?.refusal;

describe('a diagnosis in a typed text', () => {
  it.each([
    'Diagnose: depressie',
    'diagnose : ADHD',
    'De diagnose luidt burn-out',
    'De diagnose is PTSS',
    'Diagnosis: autism',
    'The diagnosis is ADHD',
    'Diagnoses: ADHD, PTSS',
    'diagnose=burn-out',
    'Hij is gediagnosticeerd met ADHD',
    'She was diagnosed with autism',
    'ICD-10 F32.1',
    'ICD-10: F32',
    'ICD10-code F43',
    'icd 11 6A70',
    'DSM-5: 296.32',
    'DSM-IV 300.02',
    'DSM-5-TR F41.1',
    'CAS-code P652',
    'Bekend met F32.1',
    'M54.5 sinds 2019',
    'Hij lijdt aan een stoornis (F32.1)',
    'Gediagnosticeerd met: ADHD',
    'Zij is met PTSS gediagnosticeerd',
    'diagnose (depressie)',
    'De diagnose (F32.1) kwam laat',
    'diagnose – PTSS',
    'diag\u00adnose: PTSS',
  ])('[RIO-2.2] is recognised in %j', (text) => {
    expect(codeOf(text)).toEqual({ code: 'diagnosis', rule: citing('RIO-2.2'), field: 'text' });
  });

  it.each([
    'Ik ben niet meer depressief',
    'De bedrijfsarts stelt de diagnose, wij niet',
    'No diagnosis in this file',
    'We do not ask for a diagnosis',
    'The doctor diagnosed nothing',
    'Opleiding: diagnostiek en behandeling',
    'Loopbaandiagnose: klaar voor een volgende stap',
    'Medewerker bij DSM 1998-2005',
    'Bij DSM 12 jaar operator geweest',
    'Cursus DSM-5 en ICD-10 gevolgd',
    'Cursus ICD 10 gevolgd',
    'Formule F1, gebouw M20, afslag A28',
    'Kamer F32, 1e verdieping',
    'G10.05',
    'Gesprek in lokaal G10.05, kamer M12.10 is bezet',
    'De sleutel van F20.1 ligt bij de balie',
  ])('[RIO-2.2] is not seen in %j', (text) => {
    expect(codeOf(text)).toBeUndefined();
  });
});
