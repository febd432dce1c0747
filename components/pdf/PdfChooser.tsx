import { useState } from 'preact/hooks';
import { useTexts } from '../texts-context.ts';

interface Props {
  onFile: (file: File) => void;
  /** A web address that the reader typed. */
  onAddress: (address: string) => void;
}

const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/** Where a reader drops or chooses a PDF, or types its address. */
export function PdfChooser({ onFile, onAddress }: Props) {
  const { t } = useTexts();
  const [isOver, setIsOver] = useState(false);
  const [address, setAddress] = useState('');
  const url = URL.parse(address.trim());
  const isWeb = url !== null && /^https?:$/.test(url.protocol);
  return (
    <div class="pdf-chooser">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has the button as its equal way. */}
      <div
        class={isOver ? 'pdf-drop pdf-drop-over' : 'pdf-drop'}
        onDragOver={(event) => {
          if (!isFile(event)) return;
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          const file = event.dataTransfer?.files[0];
          if (file) onFile(file);
        }}
      >
        <p>{t('reader.drop')}</p>
        <label class="more pdf-choose">
          {t('reader.choose')}
          <input
            class="visually-hidden"
            type="file"
            accept="application/pdf,.pdf"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) onFile(file);
            }}
          />
        </label>
      </div>
      <form
        class="pdf-address"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWeb) onAddress(url.href);
        }}
      >
        <label for="pdf-address">{t('reader.address')}</label>
        <input
          id="pdf-address"
          type="url"
          inputMode="url"
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <button type="submit" class="more" disabled={!isWeb}>
          {t('reader.open')}
        </button>
      </form>
      <p class="pdf-note">{t('reader.chooserNote')}</p>
    </div>
  );
}
