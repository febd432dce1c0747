import type { Fact, Source } from '../../data/pack/schema.ts';
import { useTexts } from '../texts-context.ts';

/** The ordinary status, which is not shown; every other one is. */
const DEFAULT_STATUS = 'reported';

interface Props {
  fact: Fact;
  sources: Record<string, Source>;
  /** The text that follows; one that begins with the status needs no word before it. */
  before?: string;
}

/** How far a fact is established, in a word; nothing for one that is plainly reported. */
export function FactStatus({ fact: { status, citations }, sources, before = '' }: Props) {
  const { t } = useTexts();
  if (status === DEFAULT_STATUS) return null;
  const [strongest] = citations;
  // A commission finds; it does not rule.
  const isFinding = status === 'ruled' && strongest && sources[strongest.source]?.standing === 'commission';
  const word = t(`status.${isFinding ? 'found' : status}`);
  if (before.toLowerCase().startsWith(word.toLowerCase())) return null;
  return <span class={`status status-${status}`}>{word}</span>;
}
