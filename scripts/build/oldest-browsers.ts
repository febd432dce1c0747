/** The oldest browsers that Ficha runs in, as its manifests say. */
export const OLDEST_CHROME = '128';
export const OLDEST_FIREFOX = '142.0';
