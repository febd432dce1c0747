import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { sendRequest } from '../../../../data/messaging/client.ts';
import type { EntityName } from '../../../../data/messaging/protocol.ts';

/** Names for ids. An entity that no pack has any more, or not yet known, is named by its id. */
export function useNames(ids: readonly string[]): (id: string) => string {
  const { lang } = useTexts();
  const [names, setNames] = useState(new Map<string, EntityName>());
  const key = [...new Set(ids)].join(' ');
  useEffect(() => {
    if (key === '') return;
    void sendRequest('getNames', { ids: key.split(' ') }).then(
      (answer) => answer.ok && setNames(new Map(answer.value.map((name) => [name.id, name]))),
    );
  }, [key]);
  return (id) => names.get(id)?.name[lang] ?? id;
}
