/** Tells, to those who do not see it, which mention the keyboard has come to: in a shadow root of ours, for the page is left alone. */
import type { CardData } from '../../data/facts/card-data.ts';
import type { Answer } from '../../data/messaging/protocol.ts';
import type { Language } from '../../data/settings/languages.ts';
import { cardTextsIn } from '../../locales/card-texts.ts';
import { HOST_TAG } from '../reading/elements.ts';

/** Milliseconds that screen readers need to take notice of a new live region before it says something. */
const NOTICE_MS = 100;

/** Milliseconds after which the region is taken away again: the sentence is spoken by then. */
const SPOKEN_MS = 8000;

interface Announcement {
  card: Promise<Answer<CardData>>;
  lang: Language;
  /** Which of the page's mentions it is, from 1, and of how many. */
  position: number;
  total: number;
}

interface Region {
  host: HTMLElement;
  status: HTMLElement;
  end: ReturnType<typeof setTimeout>;
}

let region: Region | undefined;

function remove(): void {
  region?.host.remove();
  region = undefined;
}

function openRegion(): Region {
  if (region) clearTimeout(region.end);
  if (!region?.host.isConnected) {
    const host = document.createElement(HOST_TAG);
    host.style.cssText = 'all: initial !important; position: fixed !important; clip-path: inset(50%) !important;';
    const status = document.createElement('div');
    status.setAttribute('role', 'status');
    host.attachShadow({ mode: import.meta.env.MODE === 'test' ? 'open' : 'closed' }).append(status);
    document.documentElement.append(host);
    region = { host, status, end: 0 as never };
  }
  region.end = setTimeout(remove, SPOKEN_MS);
  return region;
}

export function announce({ card, lang, position, total }: Announcement): void {
  const { status } = openRegion();
  const { t } = cardTextsIn(lang);
  status.lang = lang;
  void Promise.all([card, new Promise((resolve) => setTimeout(resolve, NOTICE_MS))]).then(([answer]) => {
    if (!answer.ok) return;
    const { name, kind, line } = answer.value.entity;
    status.textContent = t('card.mentionOf', name[lang], t(`kind.${kind}`), position, total, line[lang]);
  });
}
