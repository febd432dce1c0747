/**
 * The event that is dispatched on the document of an open page before Ficha's script is put into it: a script of an older Ficha looks then whether
 * it still stands on anything. A page can forge it, and gains nothing: it is a reason to look, no more. Pages that are loaded never see it.
 */

/** Named as WXT names its own: scripts up to 0.2 listen for that one. `id`: the extension's. */
export const successorEvent = (id: string) => `${id}:content:wxt:content-script-started`;

/** What those look for in it. */
export const SUCCESSOR_DETAIL = { contentScriptName: 'content', messageId: 'successor' };
