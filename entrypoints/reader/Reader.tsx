import { useEffect, useRef, useState } from 'preact/hooks';
import { PdfChooser } from '../../components/pdf/PdfChooser.tsx';
import { useTexts } from '../../components/texts-context.ts';
import { takeFile } from '../../data/messaging/file-handover.ts';
import { readerAddress } from '../../data/messaging/reader-address.ts';
import { DocumentView } from './DocumentView.tsx';
import { FailureMessage } from './opening/FailureMessage.tsx';
import { failureOf, PdfError, type PdfFailure } from './opening/failures.ts';
import { Loading } from './opening/Loading.tsx';
import { openDocument, type PdfSource } from './opening/open-document.ts';
import { PasswordForm } from './opening/PasswordForm.tsx';
import { describeDocument, type ShownPdf } from './pdf/describe-document.ts';

type Stage =
  | { name: 'choosing' }
  | { name: 'loading'; loaded: number; total: number | undefined }
  | { name: 'locked'; isWrong: boolean; submit: (password: string) => void }
  | { name: 'failed'; failure: PdfFailure }
  | { name: 'open'; shown: ShownPdf };

const LOADING: Stage = { name: 'loading', loaded: 0, total: undefined };

interface Props {
  /** The address of the document. */
  address: string | undefined;
  /** The id of a file that another of Ficha's pages hands over. */
  fileId: string | undefined;
}

/** The reader of PDFs: opens a document and shows it, or says why it cannot. */
export function Reader({ address, fileId }: Props) {
  const { t } = useTexts();
  const [stage, setStage] = useState<Stage>(address || fileId ? LOADING : { name: 'choosing' });
  const lifetime = useRef(new AbortController());

  async function open(source: PdfSource) {
    lifetime.current.abort();
    lifetime.current = new AbortController();
    const { signal } = lifetime.current;
    const set = (next: Stage) => {
      if (!signal.aborted) setStage(next);
    };
    set(LOADING);
    try {
      const handlers = {
        onProgress: (loaded: number, total: number | undefined) => set({ name: 'loading', loaded, total }),
        onPassword: (submit: (password: string) => void, isWrong: boolean) => set({ name: 'locked', isWrong, submit }),
      };
      const pdf = await openDocument(source, handlers, signal);
      set({ name: 'open', shown: await describeDocument(pdf, source) });
    } catch (error) {
      set({ name: 'failed', failure: failureOf(error) });
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address of the page does not change.
  useEffect(() => {
    if (address) void open({ url: address });
    else if (fileId)
      takeFile(fileId).then((file) =>
        file ? open({ file }) : setStage({ name: 'failed', failure: new PdfError('gone').failure }),
      );
    return () => lifetime.current.abort();
  }, []);

  const chooser = (
    <PdfChooser
      onFile={(file) => void open({ file })}
      onAddress={(url) => {
        location.href = readerAddress(url);
      }}
    />
  );
  switch (stage.name) {
    case 'choosing':
      return (
        <main class="reader-message">
          <h1>{t('reader.title')}</h1>
          {chooser}
        </main>
      );
    case 'loading':
      return <Loading loaded={stage.loaded} total={stage.total} />;
    case 'locked':
      return (
        <PasswordForm
          isWrong={stage.isWrong}
          onSubmit={(password) => {
            setStage(LOADING);
            stage.submit(password);
          }}
          onCancel={() => {
            lifetime.current.abort();
            setStage({ name: 'choosing' });
          }}
        />
      );
    case 'failed':
      return (
        <FailureMessage failure={stage.failure} address={address}>
          {chooser}
        </FailureMessage>
      );
    case 'open':
      return <DocumentView key={stage.shown.fingerprint} shown={stage.shown} />;
  }
}
