import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useTexts } from '../../components/texts-context.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import type { Failure, RequestData } from '../../data/messaging/protocol.ts';
import { keyPart } from '../../locales/texts.ts';

/** Messages from the frame to the card, through a port that the page cannot listen to. */
export type FrameMessage =
  | { type: 'height'; pixels: number }
  | { type: 'escape' }
  /** The frame asks the reader something: it must be scrolled into view as a whole. */
  | { type: 'reveal' };

/** The one message from the card to the frame, which carries the port. */
export interface FrameOpening {
  token: string;
}

/**
 * Pixels. The frame asks for its height; it gets at least this, and at most what the card can show
 * at once.
 */
const LEAST_HEIGHT = 120;

/** The origin of the frame. Chromium redirects its per-session address to the extension's own. */
function frameOrigin(address: string): string {
  const { protocol, origin } = new URL(address);
  return protocol === 'chrome-extension:' ? `${protocol}//${browser.runtime.id}` : origin;
}

const heightOf = (element: Element | null | undefined) => element?.getBoundingClientRect().height ?? 0;

/**
 * The most height (pixels) that the card can show of the frame. The browser counts a frame that is
 * cut off by the card's edge as covered, and buttons that must be visible to be pressed would not
 * work; so a long list scrolls inside.
 */
function mostHeight(frame: Element): number {
  const card = frame.closest<HTMLElement>('.card');
  const body = frame.closest('.card-body');
  if (!card || !body) return LEAST_HEIGHT;
  const { paddingTop, paddingBottom } = getComputedStyle(body);
  const borders = card.offsetHeight - card.clientHeight;
  const around = Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom) + borders;
  const fixed = heightOf(card.querySelector('.card-header')) + heightOf(card.querySelector('.card-footer'));
  return Math.floor(Number.parseFloat(getComputedStyle(card).maxHeight) - fixed - around);
}

interface Props {
  /** Which notes to open, and what a new one is about. */
  asked: RequestData<'openNotes'>;
  /** The frame opens with its editor, or with the list alone. */
  mode: 'write' | 'list';
  title: string;
  onEscape: () => void;
}

/** Notes and their editor, in a frame of the extension's origin, which the page cannot read. */
export function EditorFrame({ asked, mode, title, onEscape }: Props) {
  const { t, lang } = useTexts();
  const [token, setToken] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [height, setHeight] = useState(LEAST_HEIGHT);
  const openPort = useRef<MessagePort | null>(null);

  useEffect(() => {
    let current = true;
    void sendRequest('openNotes', asked).then((answer) => {
      if (!current) return;
      if (answer.ok) setToken(answer.value);
      else setFailure(answer.failure);
    });
    return () => {
      current = false;
      openPort.current?.close();
    };
  }, [asked]);

  function open(frame: HTMLIFrameElement) {
    if (!token || !frame.contentWindow) return;
    openPort.current?.close();
    const { port1, port2 } = new MessageChannel();
    openPort.current = port1;
    port1.onmessage = ({ data }: MessageEvent<FrameMessage>) => {
      if (data.type === 'height') setHeight(Math.max(LEAST_HEIGHT, Math.min(mostHeight(frame), data.pixels)));
      else if (data.type === 'escape') onEscape();
      else if (data.type === 'reveal') frame.scrollIntoView({ block: 'nearest' });
    };
    const opening: FrameOpening = { token };
    frame.contentWindow.postMessage(opening, frameOrigin(frame.src), [port2]);
  }

  if (failure) return <p class="empty">{t(`failure.${keyPart(failure)}`)}</p>;
  return (
    token && (
      <iframe
        key={`${token} ${mode}`}
        title={title}
        src={`${browser.runtime.getURL('/notes-frame.html')}?lang=${lang}&mode=${mode}`}
        style={{ height: `${height}px` }}
        onLoad={(event) => open(event.currentTarget)}
      />
    )
  );
}
