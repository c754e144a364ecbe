import { MemoryItems } from '../../stores/fake/memory-items.ts';
import { itemsContract } from './items.contract.ts';

const inMemory = async (store: MemoryItems) => ({ store, index: store });

itemsContract('in memory', () => inMemory(new MemoryItems()));
itemsContract('in memory, in small pages', () => inMemory(new MemoryItems({ pageSize: 2 })));
