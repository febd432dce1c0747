/** Types of what the bundler provides. */

declare module '*.css?inline' {
  const css: string;
  export default css;
}

declare module 'virtual:pack' {
  /** SHA-256 of the pack in this build, in hex. */
  export const PACK_HASH: string;
}

/** The part of EDTF.js that is used. */
declare module 'edtf' {
  interface EdtfDate {
    min: number;
    max: number;
  }
  export default function edtf(date: string): EdtfDate;
}
