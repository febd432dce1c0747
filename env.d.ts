/** Types of what the bundler provides. */

declare module '*.css?inline' {
  const css: string;
  export default css;
}

/** The part of EDTF.js that is used. */
declare module 'edtf' {
  interface EdtfDate {
    min: number;
    max: number;
  }
  export default function edtf(date: string): EdtfDate;
}
