import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useTexts } from '../../components/texts-context.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import type { Failure, RequestData } from '../../data/messaging/protocol.ts';
import { keyPart } from '../../locales/texts.ts';

/** What the frame tells the card; it goes through a port, so the page hears nothing of it. */
export type FrameMessage =
  | { type: 'height'; pixels: number }
  | { type: 'escape' }
  /** Something is asked that must be seen to be answered: the whole frame is brought into the card's view. */
  | { type: 'reveal' };

/** What the card hands the frame, once, with the port. */
export interface FrameOpening {
  token: string;
}

/** Pixels; the frame asks for its own height, and gets no less than this and no more than the card can show at once. */
const LEAST_HEIGHT = 120;

/** Chromium serves the frame at a fresh address each session and sends it on to the extension's own, which is its origin. */
function frameOrigin(address: string): string {
  const { protocol, origin } = new URL(address);
  return protocol === 'chrome-extension:' ? `${protocol}//${browser.runtime.id}` : origin;
}

const heightOf = (element: Element | null | undefined) => element?.getBoundingClientRect().height ?? 0;

/**
 * Pixels of height that a card at its tallest has for the frame. A frame that is cut off by the card's edge counts as covered, and what must
 * be seen to be pressed could never be pressed in it; a long list scrolls inside the frame instead.
 */
function roomFor(frame: Element): number {
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
  /** Which notes, and what a new one is about; asked for once. */
  asked: RequestData<'openNotes'>;
  /** The frame opens with its editor, or with the list alone. */
  mode: 'write' | 'list';
  title: string;
  onEscape: () => void;
}

/** Notes and their editor. They live in a frame of the extension's own, which the page cannot look into. */
export function EditorFrame({ asked, mode, title, onEscape }: Props) {
  const { t, lang } = useTexts();
  const [token, setToken] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [height, setHeight] = useState(LEAST_HEIGHT);
  const ports = useRef<MessagePort | null>(null);

  useEffect(() => {
    let current = true;
    void sendRequest('openNotes', asked).then((answer) => {
      if (!current) return;
      if (answer.ok) setToken(answer.value);
      else setFailure(answer.failure);
    });
    return () => {
      current = false;
      ports.current?.close();
    };
  }, [asked]);

  function open(frame: HTMLIFrameElement) {
    if (!token || !frame.contentWindow) return;
    ports.current?.close();
    const { port1, port2 } = new MessageChannel();
    ports.current = port1;
    port1.onmessage = ({ data }: MessageEvent<FrameMessage>) => {
      if (data.type === 'height') setHeight(Math.max(LEAST_HEIGHT, Math.min(roomFor(frame), data.pixels)));
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
