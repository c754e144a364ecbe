/** A file that is dropped beside a place for it would come in the place of the page, with all that was typed on it. */
function refuse(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

export function dropsBesideDoNothing(): void {
  addEventListener('dragover', refuse);
  addEventListener('drop', refuse);
}
