import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../data/settings/languages.ts';
import { linkText } from '../../../linking/decide/page-decider.ts';
import { findNames } from '../../../linking/find/find-names.ts';
import { textsIn } from '../../../locales/all-texts.ts';
import { realLexicon } from '../../support/lexicons.ts';

/** The words of the welcome page, in its order. */
const KEYS = [
  'welcome.title',
  'welcome.intro',
  'welcome.example.sure.text',
  'welcome.example.sure.help',
  'welcome.example.doubtful.text',
  'welcome.example.doubtful.help',
] as const;

it.each(LANGUAGES)(
  'the welcome page (%s) has sure names in its first example and a doubtful one in its second',
  (lang) => {
    const { t } = textsIn(lang);
    const lexicon = realLexicon();
    const blocks = KEYS.map((key) => ({ text: t(key), spans: findNames(t(key), lexicon) }));
    const mentions = linkText({ blocks }, lexicon);
    const marked = KEYS.map((_, index) => mentions[index]?.map(({ surface, ambiguous }) => ({ surface, ambiguous })));
    expect(marked).toEqual([
      [],
      [],
      [
        { surface: 'Alberto Fujimori', ambiguous: false },
        { surface: 'Vladimiro Montesinos', ambiguous: false },
      ],
      [],
      [{ surface: 'Kouri', ambiguous: true }],
      [],
    ]);
  },
);
