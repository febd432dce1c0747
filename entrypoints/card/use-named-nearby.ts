import { useEffect, useState } from 'preact/hooks';
import type { CandidateName } from '../../components/card/CandidateChooser.tsx';
import type { CardData } from '../../data/facts/card-data.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import type { Language } from '../../data/settings/languages.ts';

/** Names of a candidate's relatives that its button has room for. */
const MAX_NAMES = 3;

function namesOnPage({ related }: CardData, onPage: readonly string[], lang: Language): string[] {
  const names = related.filter(({ id }) => onPage.includes(id)).map(({ name }) => name[lang]);
  return [...new Set(names)].slice(0, MAX_NAMES);
}

/** The candidates, each with the names among `onPage` (entity ids) that are related to it. */
export function useNamedNearby(
  candidates: CandidateName[],
  onPage: readonly string[],
  lang: Language,
): CandidateName[] {
  const [nearby, setNearby] = useState<Record<string, string[]>>({});
  const ids = candidates.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ids` stands for the candidates, the page's names stay
  useEffect(() => {
    for (const { id } of candidates)
      void sendRequest('getCard', { id }).then((answer) => {
        if (!answer.ok) return;
        const others = onPage.filter((named) => !candidates.some((candidate) => candidate.id === named));
        setNearby((before) => ({ ...before, [id]: namesOnPage(answer.value, others, lang) }));
      });
  }, [ids, lang]);
  return candidates.map((candidate) => ({ ...candidate, namedNearby: nearby[candidate.id] ?? [] }));
}
