import { useState } from 'preact/hooks';
import { useTexts } from '../../../components/texts-context.ts';
import type { EntityName } from '../../../data/messaging/protocol.ts';
import type { DocumentName } from '../names/document-names.ts';
import type { ReadingProgress } from '../names/read-names.ts';
import type { GoToMention } from '../names/use-names.ts';
import { DocumentNameRow } from './DocumentNameRow.tsx';

interface Props {
  names: DocumentName[];
  nameOf: (id: string) => EntityName | undefined;
  progress: ReadingProgress | undefined;
  goTo: GoToMention;
}

/** The names in the document in the order of appearance, with their pages. */
export function NamesList({ names, nameOf, progress, goTo }: Props) {
  const { t, count } = useTexts();
  const [shownIndexes, setShownIndexes] = useState<Record<string, number>>({});
  const isRead = progress !== undefined && progress.read === progress.pages;
  const images = progress?.withoutText ?? 0;

  function show(id: string, index: number, opensCard = false) {
    setShownIndexes((before) => ({ ...before, [id]: index }));
    goTo(id, index, opensCard);
  }

  return (
    <>
      <p class="panel-message" role="status">
        {progress && !isRead && t('reader.panel.reading', progress.read, progress.pages)}
        {isRead && count('reader.panel.found', names.length)}
      </p>
      {isRead && images > 0 && images < progress.pages && (
        <p class="panel-message">{count('reader.panel.images', images)}</p>
      )}
      <ul class="document-names">
        {names.map((name) => {
          const entity = nameOf(name.id);
          return (
            entity && (
              <DocumentNameRow
                key={name.id}
                name={name}
                entity={entity}
                shown={shownIndexes[name.id]}
                onShow={(index) => show(name.id, index)}
                onOpen={() => show(name.id, shownIndexes[name.id] ?? 0, true)}
              />
            )
          );
        })}
      </ul>
    </>
  );
}
