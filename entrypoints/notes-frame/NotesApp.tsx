import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { NotesList } from '../../components/notes/list/NotesList.tsx';
import { NotesUnavailable } from '../../components/notes/list/NotesUnavailable.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { Opening, OpeningResult } from './opening.ts';

interface Props {
  opening: Promise<OpeningResult>;
  /** Starts with an empty editor above the list. */
  writing: boolean;
}

/** The notes on one entity or one page, in a card. */
export function NotesApp({ opening, writing }: Props) {
  const { t } = useTexts();
  const [opened, setOpened] = useState<OpeningResult>();
  useEffect(() => void opening.then(setOpened), [opening]);
  if (opened === 'refused') return <p class="empty">{t('notes.notOpened')}</p>;
  if (opened && 'failure' in opened)
    return <NotesUnavailable failure={opened.failure} onRetry={async () => setOpened(await opened.retry())} />;
  return opened ? <Notes {...opened} writing={writing} /> : null;
}

/** Tells the card the height of the content. */
function useReportedHeight(port: MessagePort) {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) port.postMessage({ type: 'height', pixels: Math.ceil(entry.borderBoxSize[0]?.blockSize ?? 0) });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [port]);
  return element;
}

function Notes({ port, context, keeper, writing }: Opening & { writing: boolean }) {
  const { t, lang } = useTexts();
  const element = useReportedHeight(port);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') port.postMessage({ type: 'escape' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [port]);
  const title = context.entity ? t('noteEditor.onName', context.entity.name[lang]) : t('noteEditor.onPage');
  return (
    <main ref={element} class="notes-app" aria-label={title}>
      <h1 class="visually-hidden">{title}</h1>
      {browser.extension.inIncognitoContext && <p class="private">{t('faults.privateWindow')}</p>}
      <NotesList
        context={context}
        keeper={keeper}
        writing={writing}
        none={t('notes.none')}
        onConfirmShown={() => port.postMessage({ type: 'reveal' })}
      />
    </main>
  );
}
