/**
 * The event that the background dispatches on an open page before it injects the content script: an
 * older script there then checks whether its extension has gone. A page that forges it causes that
 * check and nothing else. Pages that are loaded later never see it.
 */

/** The event's type. WXT's own name for it, because scripts up to version 0.2 listen for that. */
export const restartEventType = (extensionId: string) => `${extensionId}:content:wxt:content-script-started`;

/** The event's detail; scripts up to version 0.2 read these fields. */
export const RESTART_EVENT_DETAIL = { contentScriptName: 'content', messageId: 'restart' };
