/**
 * Inserts the rules for marks into frames that have marks. In the manifest, they would hold on every
 * page, and any page could tell from a computed style that Ficha is installed.
 */
import { browser } from 'wxt/browser';
import { handleRequest, RequestError } from '../requests/handle-request.ts';

const FILES = ['/content-scripts/content.css'];

/** Must be called when the background starts. */
export function handleMarkRules(): void {
  handleRequest('insertMarkRules', 'any', async (_nothing, { tab, frameId }) => {
    if (tab?.id === undefined || frameId === undefined) throw new RequestError('not-allowed');
    const styles = { target: { tabId: tab.id, frameIds: [frameId] }, files: FILES };
    // A frame asks again after its document was written anew; the rules need to stand there once.
    await browser.scripting.removeCSS(styles);
    await browser.scripting.insertCSS(styles);
    return true;
  });
}
