import type { Language } from './language.ts';

/** Names as other languages write them: text in Japanese has no spaces that would set a title apart. */
export const JAPANESE: Language = {
  givenNames: 'takeshi hiroshi kenta yuki hiro yoshiaki shogo',
};
