/** The part of the browser's extension API that the notes use, in memory; a test mocks `wxt/browser` with it. */

/** What stands in `storage.local`. */
export const browserStorage = new Map<string, unknown>();

export const browser = {
  storage: {
    local: {
      get: async (key: string) => (browserStorage.has(key) ? { [key]: browserStorage.get(key) } : {}),
      set: async (items: object) => {
        for (const [key, value] of Object.entries(items)) browserStorage.set(key, value);
      },
      remove: async (key: string) => browserStorage.delete(key),
    },
  },
};
