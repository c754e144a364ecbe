import { MemoryItems } from '../../stores/fake/memory-items.ts';
import { itemsContract } from './items.contract.ts';

itemsContract('in memory', async () => ({ store: new MemoryItems() }));
itemsContract('in memory, in small pages', async () => ({ store: new MemoryItems({ pageSize: 2 }) }));
