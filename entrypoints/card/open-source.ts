import { sendRequest } from '../../data/messaging/client.ts';

const MIDDLE_BUTTON = 1;

/**
 * Opens the link that is clicked through the background: a page whose policy is a sandbox lets its
 * frames open no tab.
 */
export function openSource(event: MouseEvent): void {
  const { target, button, ctrlKey, metaKey, shiftKey } = event;
  const link = target instanceof Element ? target.closest('a[target=_blank]') : null;
  if (!(link instanceof HTMLAnchorElement) || !/^https?:/.test(link.href) || shiftKey || button > MIDDLE_BUTTON) return;
  event.preventDefault();
  const active = button !== MIDDLE_BUTTON && !ctrlKey && !metaKey;
  void sendRequest('openSource', { url: link.href, active });
}
