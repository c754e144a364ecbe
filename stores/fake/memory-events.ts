import type { Events } from '../outside.ts';

/** Keeps the events, as they would be read from the bus. */
export class MemoryEvents implements Events {
  readonly published: Parameters<Events['publish']>[0][] = [];

  async publish({ source, type, detail }: Parameters<Events['publish']>[0]): Promise<void> {
    this.published.push({ source, type, detail: JSON.parse(JSON.stringify(detail)) });
  }
}
