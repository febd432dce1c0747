/** Leaves out of every script what the messaging library does for options that Ficha never sets. */
import type { Plugin } from 'vite';

const OPTIONS = /\bconfig\??\.(?:logger|verifyMessageData|throwOnUnknownMessageFormat)\b/g;

/** A plugin for the build; the minifier then drops the code and its texts. */
export function withoutUnusedMessaging(): Plugin {
  return {
    name: 'without-unused-messaging',
    transform: {
      filter: { id: /@webext-core\/messaging/ },
      // As long as before, so that source maps, by which packages' shares are counted, stay right.
      handler: (code) => ({ code: code.replace(OPTIONS, (option) => 'undefined'.padEnd(option.length)), map: null }),
    },
  };
}
