import { useEffect, useState } from 'preact/hooks';
import type { CandidateName } from '../../components/card/CandidateChooser.tsx';
import { call } from '../../data/messaging/client.ts';
import type { PageMention } from '../../page/marks/page-mention.ts';

/**
 * Whom a mention may mean, the likeliest first; empty where only one is plausible. Undefined until they are known: a chooser that came after the facts would push them down under
 * the reader's eyes.
 */
export function useCandidates(mention: PageMention): CandidateName[] | undefined {
  const [candidates, setCandidates] = useState<CandidateName[]>();
  useEffect(() => {
    const shares = [{ entity: mention.entity, confidence: mention.confidence }, ...mention.alternatives];
    if (shares.length < 2) return setCandidates([]);
    void call('getNames', { ids: shares.map(({ entity }) => entity) }).then((answer) => {
      const names = new Map(answer.ok ? answer.value.map((name) => [name.id, name]) : []);
      setCandidates(
        shares.flatMap(({ entity, confidence }) => {
          const name = names.get(entity);
          return name ? [{ ...name, confidence }] : [];
        }),
      );
    });
  }, [mention]);
  return candidates;
}
