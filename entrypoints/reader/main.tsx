import '../../components/tokens.css';
import '../../components/pages.css';
import '../../components/notes/notes.css';
import '../../page/marks/marks.css';
import '../../components/pdf/pdf-chooser.css';
import './pdf/layers.css';
import './reader.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LocalizedPage } from '../../components/LocalizedPage.tsx';
import { watchSettings } from '../../data/settings/settings-store.ts';
import { loadPdfJs } from './pdf/pdfjs.ts';
import { Reader } from './Reader.tsx';

const query = new URLSearchParams(location.search);

// While settings and texts are read.
if (query.size > 0) void loadPdfJs();

render(
  <LocalizedPage watchSettings={watchSettings} browserLanguage={browser.i18n.getUILanguage()}>
    <Reader address={query.get('url') ?? undefined} fileId={query.get('file') ?? undefined} />
  </LocalizedPage>,
  document.getElementById('app') as HTMLElement,
);
