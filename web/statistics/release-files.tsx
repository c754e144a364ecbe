import { Paper } from '../parts/paper.tsx';
import { type Bilingual, useLanguage, useWords } from '../words/language.tsx';

const WORDS: Bilingual<{ xlsx: string; csv: string }> = {
  nl: { xlsx: 'Voor Excel (XLSX)', csv: 'Als tekst (CSV)' },
  en: { xlsx: 'For Excel (XLSX)', csv: 'As text (CSV)' },
};

/** The figures of a release, as two kinds of file. */
export function ReleaseFiles({ releaseId, of }: { readonly releaseId: string; readonly of?: string }) {
  const words = useWords(WORDS);
  const { language } = useLanguage();
  const request = { params: { releaseId }, query: { language } } as const;
  const label = (text: string) => (of === undefined ? {} : { label: `${text}: ${of}` });
  return (
    <div className="buttons">
      <Paper name="getReleaseXlsx" request={request} fileName="trajecten.xlsx" {...label(words.xlsx)}>
        {words.xlsx}
      </Paper>
      <Paper name="getReleaseCsv" request={request} fileName="trajecten.csv" {...label(words.csv)}>
        {words.csv}
      </Paper>
    </div>
  );
}
