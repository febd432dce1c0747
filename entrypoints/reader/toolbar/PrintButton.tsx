import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useRef, useState } from 'preact/hooks';
import { useTexts } from '../../../components/texts-context.ts';
import { MAX_PRINTED, printPages } from '../pdf/print-pages.ts';
import { ToolButton } from './ToolButton.tsx';

const PRINTER = 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z';

/** Asks which pages to print, prepares them and opens the browser's dialogue. */
export function PrintButton({ pdf }: { pdf: PDFDocumentProxy }) {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const preparing = useRef<AbortController | undefined>(undefined);
  const last = Math.min(pdf.numPages, MAX_PRINTED);
  const [range, setRange] = useState({ from: 1, to: last });
  const [done, setDone] = useState<number>();
  const count = range.to - range.from + 1;
  const isValid = range.from >= 1 && range.to <= pdf.numPages && count >= 1 && count <= MAX_PRINTED;

  async function print() {
    preparing.current = new AbortController();
    setDone(0);
    try {
      await printPages(pdf, range, {
        onPage: setDone,
        onReady: () => dialog.current?.close(),
        signal: preparing.current.signal,
      });
    } finally {
      setDone(undefined);
    }
  }

  const numberField = (label: string, key: 'from' | 'to') => (
    <label>
      {label}
      <input
        type="number"
        min={1}
        max={pdf.numPages}
        value={range[key]}
        onInput={({ currentTarget }) => setRange({ ...range, [key]: currentTarget.valueAsNumber })}
      />
    </label>
  );
  return (
    <>
      <ToolButton icon={PRINTER} label={t('reader.print.button')} onClick={() => dialog.current?.showModal()} />
      <dialog
        ref={dialog}
        class="reader-dialog"
        aria-labelledby="print-title"
        onClose={() => preparing.current?.abort()}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isValid) void print();
          }}
        >
          <h2 id="print-title">{t('reader.print.title')}</h2>
          <div class="print-range">
            {numberField(t('reader.print.from'), 'from')}
            {numberField(t('reader.print.to'), 'to')}
          </div>
          {pdf.numPages > MAX_PRINTED && <p>{t('reader.print.limit', MAX_PRINTED)}</p>}
          <p role="status">{done !== undefined && t('reader.print.preparing', done, count)}</p>
          <div class="dialog-buttons">
            <button type="submit" class="more" disabled={!isValid || done !== undefined}>
              {t('reader.print.print')}
            </button>
            <button type="button" class="more" onClick={() => dialog.current?.close()}>
              {t('reader.print.cancel')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
