import { expect, it } from 'vitest';
import { themeOfGround } from '../../../page/card/page-theme.ts';

it.each([
  ['rgb(255, 255, 255)', 'light'],
  ['rgb(250, 240, 220)', 'light'],
  ['rgb(0, 0, 0)', 'dark'],
  ['rgb(24, 26, 27)', 'dark'],
  ['rgba(24, 26, 27, 0.9)', 'dark'],
  ['rgb(150, 150, 150)', 'unclear'],
  ['rgba(0, 0, 0, 0)', 'none'],
  ['rgba(0, 0, 0, 0.3)', 'none'],
  ['color(display-p3 0 0 0)', 'unclear'],
])('%s is %s', (colour, theme) => {
  expect(themeOfGround(colour)).toBe(theme);
});
