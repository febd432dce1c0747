/**
 * Takes the place of WXT's context of the same name, which nothing of ours uses; `wxt.config.ts`
 * says why.
 */
export class ContentScriptContext {}
