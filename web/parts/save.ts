/** Hands a file to the browser, to keep or to open. */
export function saveAs(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken it up by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
