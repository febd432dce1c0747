/** Shows every card of the packs, one after another, and measures it: `cards.html?lang=es`. */
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/600.css';
import '@fontsource/noto-serif/600.css';
import { packs } from 'virtual:packs';
import { render } from 'preact';
import { Card } from '../../components/card/Card.tsx';
import cardCss from '../../components/card/card.css?inline';
import factsCss from '../../components/facts/facts.css?inline';
import { TextsContext } from '../../components/texts-context.ts';
import tokensCss from '../../components/tokens.css?inline';
import { type CardData, gatherCard } from '../../data/facts/card-data.ts';
import { inMemoryFacts } from '../../data/facts/in-memory-facts.ts';
import { qualifyPack } from '../../data/pack/qualify-pack.ts';
import { languageOf } from '../../data/settings/languages.ts';
import { textsIn } from '../../locales/all-texts.ts';
import frameCss from './frame.css?inline';
import { type MeasuredCard, measureCard } from './measure-card.ts';

const query = new URLSearchParams(location.search);
const lang = languageOf(query.get('lang') ?? 'en');
const texts = textsIn(lang);
const whole = packs.map(qualifyPack);
const facts = inMemoryFacts(whole);

const nothing = () => {};

/** How the card was reached: from a name on a page that may mean another entity, or from a card. */
type Way = 'mention' | 'card';

function show(card: CardData, way: Way): HTMLElement {
  const root = document.createElement('div');
  root.className = 'card';
  document.getElementById('app')?.replaceChildren(root);
  render(
    <TextsContext.Provider value={texts}>
      <Card
        card={card}
        titleId="title"
        {...(way === 'card' ? { path: [card.entity.name[lang]] } : { alsoMeans: card.entity.name[lang] })}
        notes={{ count: 2, newest: card.entity.line[lang] }}
        writing={false}
        onWriting={nothing}
        onOpen={nothing}
        onBack={nothing}
        onClose={nothing}
        onPin={nothing}
        onOpenFullCard={nothing}
        options={{ site: 'news.example', onTurn: async () => 'done', onSomeoneElse: nothing }}
      />
    </TextsContext.Provider>,
    root,
  );
  return root;
}

declare global {
  /** Measures all cards in the window's present size. */
  var measureCards: (way: Way) => MeasuredCard[];
}

document.documentElement.lang = lang;
const style = document.createElement('style');
style.textContent = [tokensCss, factsCss, cardCss, frameCss].join('\n');
document.head.append(style);
const cards = await Promise.all(whole.flatMap(({ entities }) => entities.map(async ({ id }) => gatherCard(facts, id))));
const all = cards.filter((card) => card !== undefined);
globalThis.measureCards = (way) => all.map((card) => measureCard(show(card, way), card.entity.id));
const asked = all.find(({ entity }) => entity.id === query.get('card')) ?? all[0];
if (asked) show(asked, 'mention');
// Loads the fonts, which change the lengths of lines.
await Promise.all(
  ['400 1em "Noto Sans"', '600 1em "Noto Sans"', '600 1em "Noto Serif"'].map((font) => document.fonts.load(font)),
);
document.documentElement.dataset.ready = '';
