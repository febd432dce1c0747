/** Runs memory.ts for one lexicon in a process of its own. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeLexicon } from '../../linking/lexicon/encode.ts';
import type { LexiconData } from '../../linking/lexicon/model.ts';
import { scratchFolder } from '../../tests/support/scratch-folder.ts';
import type { LexiconMemory } from './memory.ts';

export interface MemoryResult extends LexiconMemory {
  aliases: number;
  bytesPerAlias: number;
}

/** The memory that the opened lexicon holds, in bytes. */
export function memoryOf(lexicon: LexiconData): MemoryResult {
  const folder = scratchFolder('bench');
  const file = join(folder, 'lexicon.json');
  writeFileSync(file, JSON.stringify(encodeLexicon(lexicon)));
  const script = join(import.meta.dirname, 'memory.ts');
  const output = execFileSync(process.execPath, ['--expose-gc', script, file], { encoding: 'utf8' });
  const memory = JSON.parse(output) as LexiconMemory;
  const aliases = lexicon.aliases.length;
  return { ...memory, aliases, bytesPerAlias: (memory.heapBytes + memory.typedArrayBytes) / aliases };
}
