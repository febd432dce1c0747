/** Checks that the two languages of a text give the same figures and years. */
import type { Report } from './checks.ts';
import { figuresIn } from './figures.ts';
import type { Localized, Pack } from './schema.ts';
import type { Path } from './yaml-file.ts';

function checkText(text: Localized, path: Path, report: Report): void {
  const english = figuresIn(text.en, 'en');
  const spanish = figuresIn(text.es, 'es');
  const onlyEnglish = [...english.difference(spanish)];
  const onlySpanish = [...spanish.difference(english)];
  if (onlyEnglish.length > 0) report([...path, 'es'], `lacks the figure ${onlyEnglish.join(', ')} of the English text`);
  if (onlySpanish.length > 0) report([...path, 'en'], `lacks the figure ${onlySpanish.join(', ')} of the Spanish text`);
}

/** Reports lines, briefs, facts and disputes whose figures differ between English and Spanish. */
export function checkLanguages(pack: Pack, report: Report): void {
  pack.entities.forEach(({ line, brief }, index) => {
    checkText(line, ['entities', index, 'line'], report);
    brief.forEach(({ text }, at) => {
      checkText(text, ['entities', index, 'brief', at, 'text'], report);
    });
  });
  pack.facts.forEach(({ text }, index) => {
    checkText(text, ['facts', index, 'text'], report);
  });
  pack.disputes.forEach(({ positions, note }, index) => {
    positions.forEach(({ says }, at) => {
      checkText(says, ['disputes', index, 'positions', at, 'says'], report);
    });
    if (note) checkText(note, ['disputes', index, 'note'], report);
  });
}
