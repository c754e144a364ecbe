import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import PDFDocument from 'pdfkit';
import type { StoryFile } from './stage.ts';

/** A JPEG of one grey pixel. */
const PIXEL =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=';

/** The user's own files, or two invented ones: a PDF and a JPEG. */
export async function storyFiles(paths: readonly string[]): Promise<StoryFile[]> {
  if (paths.length > 0)
    return Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })));
  return [
    { name: 'intake.pdf', bytes: await intake() },
    { name: 'werkplek.jpg', bytes: Buffer.from(PIXEL, 'base64') },
  ];
}

function intake(): Promise<Buffer> {
  const pdf = new PDFDocument({ info: { Title: 'Intakeverslag (verzonnen)' } });
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
    pdf.text('Intakeverslag. Dit is een verzonnen document van een verzonnen cliënt.');
    pdf.end();
  });
}
