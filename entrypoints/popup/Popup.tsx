import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { KindIcon } from '../../components/KindIcon.tsx';
import { useTexts } from '../../components/texts-context.ts';
import { PageAccess } from './PageAccess.tsx';
import { activeTabState, type NamedOnPage, setSite, type TabState } from './page-names.ts';

function Names({ names }: { names: NamedOnPage[] }) {
  const { t, count, lang } = useTexts();
  if (names.length === 0) return <p class="empty">{t('popup.empty')}</p>;
  return (
    <>
      <h2>{count('popup.names', names.length)}</h2>
      <ul class="names">
        {names.map(({ id, kind, name, count: times, ambiguous }) => (
          <li key={id} class={`kind-${kind}`}>
            <KindIcon kind={kind} />
            <span class="name">{name[lang]}</span>
            <span class="times">
              {count('popup.times', times)}
              {ambiguous && `, ${t('popup.ambiguous')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const REASONS = { closed: 'popup.unreadable', pdf: 'popup.pdf', canvas: 'popup.canvas' } as const;

function Content({ tab }: { tab: TabState }) {
  const { t } = useTexts();
  switch (tab.state) {
    case 'unreadable':
      return (
        <>
          <p class="empty">{t(REASONS[tab.why])}</p>
          <p class="way-out">{t('popup.wayOut', t('popup.allCards'))}</p>
        </>
      );
    case 'not-allowed':
      return <PageAccess />;
    case 'silent':
      return <p class="empty">{t('popup.reload')}</p>;
    case 'off':
      return <p class="empty">{t('popup.offHere')}</p>;
    case 'on':
      return <Names names={tab.names} />;
  }
}

/** Polls while the page is still being read: the popup may open before that is done. */
const REFRESH_MS = 500;

export function Popup() {
  const { t } = useTexts();
  const [tab, setTab] = useState<TabState>();

  useEffect(() => {
    const refresh = () => void activeTabState().then(setTab);
    refresh();
    const timer = setInterval(refresh, REFRESH_MS);
    return () => clearInterval(timer);
  }, []);

  async function toggle(site: string, on: boolean) {
    await setSite(site, on);
    setTab(await activeTabState());
  }

  const site = tab && 'site' in tab ? tab.site : undefined;
  const on = tab?.state !== 'off';
  return (
    <main>
      <header>
        <h1>{t('popup.title')}</h1>
        {site && (
          <button
            type="button"
            role="switch"
            aria-checked={on}
            aria-label={t('popup.onThisSite', site)}
            class="switch"
            onClick={() => void toggle(site, !on)}
          >
            <span class="site">{site}</span>
            <span class="track" aria-hidden="true" />
            <span class="state">{t(on ? 'popup.on' : 'popup.off')}</span>
          </button>
        )}
      </header>
      {tab && <Content tab={tab} />}
      <footer>
        <button
          type="button"
          class="more"
          onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/library.html') })}
        >
          {t('popup.allCards')}
        </button>
      </footer>
    </main>
  );
}
