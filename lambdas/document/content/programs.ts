/** How programs begin, and files in which others keep programs that are not looked into here. */
const HEADS: readonly Buffer[] = [
  // An OLE compound file: macros, embedded objects, documents of before 2007.
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  // Windows, Linux, macOS (four forms), Java, WebAssembly, a shortcut of Windows.
  Buffer.from('MZ'),
  Buffer.from('\u007fELF', 'latin1'),
  ...['feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe'].map((hex) => Buffer.from(hex, 'hex')),
  Buffer.from('\0asm'),
  Buffer.from('4c0000000114020000', 'hex'),
  // Scripts of a shell, and RTF with its own embedded objects.
  Buffer.from('#!'),
  Buffer.from('{\\rt'),
  // Other archives.
  Buffer.from('Rar!'),
  Buffer.from('377abcaf271c', 'hex'),
  Buffer.from('MSCF'),
];

/** Does a file that begins like this run, or hide what could? */
export const isProgram = (head: Buffer): boolean => HEADS.some((one) => head.subarray(0, one.length).equals(one));
