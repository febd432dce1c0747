/** Every language whose words we know: a new one is a file beside this and a line here. */
import { DANISH } from './da.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { ITALIAN } from './it.ts';
import { JAPANESE } from './ja.ts';
import type { Language } from './language.ts';
import { DUTCH } from './nl.ts';
import { NORWEGIAN } from './no.ts';
import { POLISH } from './pl.ts';
import { PORTUGUESE } from './pt.ts';
import { RUSSIAN } from './ru.ts';
import { SWEDISH } from './sv.ts';

export const LANGUAGES: readonly Language[] = [
  DANISH,
  DUTCH,
  ENGLISH,
  FRENCH,
  GERMAN,
  ITALIAN,
  JAPANESE,
  NORWEGIAN,
  POLISH,
  PORTUGUESE,
  RUSSIAN,
  SPANISH,
  SWEDISH,
];
