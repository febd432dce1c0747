/**
 * Announces to screen readers which mention the keyboard has moved to, in a shadow root of ours.
 */
import type { Language } from '../../data/settings/languages.ts';
import { HOST_TAG } from '../reading/elements.ts';
import { createHtml, SHADOW_MODE } from './host-element.ts';

/** Milliseconds that screen readers need to notice a new live region before its text changes. */
const NOTICE_MS = 100;

/** Milliseconds after which the region is removed; by then its text has been spoken. */
const SPOKEN_MS = 8000;

/** Announces a text when it is there; an undefined text is not announced. */
export type Announce = (text: Promise<string | undefined>, lang: Language) => void;

function addRegion(): { host: HTMLElement; status: HTMLElement } {
  const host = createHtml(HOST_TAG);
  host.style.cssText = 'all: initial !important; position: fixed !important; clip-path: inset(50%) !important;';
  const status = createHtml('div');
  status.setAttribute('role', 'status');
  host.attachShadow({ mode: SHADOW_MODE }).append(status);
  document.documentElement.append(host);
  return { host, status };
}

/** Creates the announcer of one page; its live region is in the page only while it speaks. */
export function createAnnouncer(): Announce {
  let region: ReturnType<typeof addRegion> | undefined;
  let removal: ReturnType<typeof setTimeout> | undefined;
  return (text, lang) => {
    clearTimeout(removal);
    if (!region?.host.isConnected) region = addRegion();
    const { host, status } = region;
    status.lang = lang;
    removal = setTimeout(() => host.remove(), SPOKEN_MS);
    const noticed = new Promise((resolve) => setTimeout(resolve, NOTICE_MS));
    void Promise.all([text, noticed]).then(([spoken]) => {
      if (spoken !== undefined) status.textContent = spoken;
    });
  };
}
