import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../../components/texts-context.ts';
import type { ViewState } from '../pdf/view-state.ts';
import { ToolButton } from './ToolButton.tsx';

interface Props {
  state: Pick<ViewState, 'page' | 'label'>;
  pages: number;
  /** The reader asks for a page by its number or its label. */
  onPage: (value: string) => void;
}

/** The number of the page that is shown, which can be changed. */
export function PageField({ state: { page, label }, pages, onPage }: Props) {
  const { t } = useTexts();
  const shown = label ?? String(page);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  return (
    <form
      class="page-field"
      onSubmit={(event) => {
        event.preventDefault();
        onPage(typed.trim());
      }}
    >
      <ToolButton
        icon="m4 10 4-4 4 4"
        label={t('reader.previousPage')}
        disabled={page <= 1}
        onClick={() => onPage(String(page - 1))}
      />
      <ToolButton
        icon="m4 6 4 4 4-4"
        label={t('reader.nextPage')}
        disabled={page >= pages}
        onClick={() => onPage(String(page + 1))}
      />
      <input
        aria-label={t('reader.page')}
        inputMode="numeric"
        autocomplete="off"
        size={Math.max(3, shown.length)}
        value={typed}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={() => setTyped(shown)}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <span class="page-count">
        {label === undefined || label === String(page) ? t('reader.of', pages) : t('reader.labelOf', page, pages)}
      </span>
    </form>
  );
}
