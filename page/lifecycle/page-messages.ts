/** Answers what the background and Ficha's own pages ask of a page with names. */
import { type PageCommand, pageMessaging } from '../../data/messaging/protocol.ts';
import { ignoreIfInvalidated } from './lifecycle.ts';

interface Handlers {
  /** Scrolls to a name's mention, counted from 0; false when it cannot be seen. */
  onShowMention: (entity: string, index: number) => Promise<boolean>;
  onCommand: (name: PageCommand) => void;
}

/**
 * True for the frame that has the keyboard, or for the page itself when none has: commands go to
 * all frames of a tab.
 */
function hasKeyboard(): boolean {
  return document.hasFocus() ? !/^i?frame$/.test(document.activeElement?.localName ?? '') : window === window.top;
}

/** Answers until `signal` is aborted. */
export function answerMessages({ onShowMention, onCommand }: Handlers, signal: AbortSignal): void {
  const stops = [
    pageMessaging.onMessage('showMention', ({ data: { entity, index } }) => onShowMention(entity, index)),
    pageMessaging.onMessage('command', ({ data: { name } }) => {
      if (hasKeyboard()) onCommand(name);
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) ignoreIfInvalidated(stop);
  });
}
