import { Icon } from '../../../components/icons/Icon.tsx';
import { KindIcon } from '../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../components/texts-context.ts';
import type { EntityName } from '../../../data/messaging/protocol.ts';
import { type DocumentName, pageRanges } from '../names/document-names.ts';

interface Props {
  name: DocumentName;
  entity: EntityName;
  /** Index of the mention shown last, from 0; undefined when none was. */
  shown: number | undefined;
  onShow: (index: number) => void;
  onOpen: () => void;
}

function Arrow({ label, icon, onClick }: { label: string; icon: string; onClick: () => void }) {
  return (
    <button type="button" class="tool" aria-label={label} title={label} onClick={onClick}>
      <Icon d={icon} />
    </button>
  );
}

/** One name of the document, with buttons that show its mentions and its card. */
export function DocumentNameRow({ name, entity, shown, onShow, onOpen }: Props) {
  const { t, count, lang } = useTexts();
  const { count: times, pages, ambiguous } = name;
  const label = entity.name[lang];
  const next = shown === undefined ? 0 : (shown + 1) % times;
  const previous = shown === undefined ? times - 1 : (shown + times - 1) % times;
  const page = shown === undefined ? undefined : pages[shown];
  const isOnePage = pages[0] === pages.at(-1);
  return (
    <li class={`document-name kind-${entity.kind}`}>
      <button type="button" class="name-link" onClick={() => onShow(next)}>
        <KindIcon kind={entity.kind} />
        <span>
          {label}
          <span class="visually-hidden">, {t(`kind.${entity.kind}`)}</span>
        </span>
      </button>
      <p class="name-details">
        {shown !== undefined && page !== undefined
          ? t('reader.panel.position', shown + 1, times, page)
          : `${count('popup.times', times)} · ${t(isOnePage ? 'reader.panel.onPage' : 'reader.panel.onPages', pageRanges(pages))}`}
        {ambiguous && ` · ${t('popup.ambiguous')}`}
      </p>
      <div class="name-tools">
        {times > 1 && (
          <>
            <Arrow label={t('panel.previous', label)} icon="m4 10 4-4 4 4" onClick={() => onShow(previous)} />
            <Arrow label={t('panel.next', label)} icon="m4 6 4 4 4-4" onClick={() => onShow(next)} />
          </>
        )}
        <button type="button" class="more" aria-label={t('reader.panel.cardOf', label)} onClick={onOpen}>
          {t('reader.panel.card')}
        </button>
      </div>
    </li>
  );
}
