/** The texts beside the marks of the chart. */

/** The width of a text in pixels. */
export type MeasureText = (text: string) => number;

/** Measures text as the chart draws it. `rem`: the page's font size in pixels. */
export function textMeasure(rem: number): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * LETTER_WIDTH_REM * rem;
  context.font = `${LABEL_SIZE_REM * rem}px ${getComputedStyle(document.body).fontFamily}`;
  return (text) => context.measureText(text).width;
}

/** Size of a label, as in timeline.css. */
const LABEL_SIZE_REM = 0.8;
/** Where the browser cannot measure: a little more than the average letter. */
const LETTER_WIDTH_REM = 0.45;

/** A cut that loses more than this share of a text's end is made inside a word. */
const MAX_LOST_SHARE = 0.4;

/** The beginning of a text that fits a width, with an ellipsis where it is cut. */
export function fitText(text: string, width: number, measure: MeasureText): string {
  const whole = measure(text);
  if (whole <= width) return text;
  let length = Math.floor((text.length * width) / whole);
  while (length > 0 && measure(`${text.slice(0, length).trimEnd()}…`) > width) length--;
  const cut = text.slice(0, length);
  const atWord = text[length] === ' ' ? length : cut.lastIndexOf(' ');
  return `${cut.slice(0, atWord > length * (1 - MAX_LOST_SHARE) ? atWord : length).trimEnd()}…`;
}
