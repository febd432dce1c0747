/** Letters without their size and their marks. */
import { LIGATURES } from './latin.ts';

/** Letters that Unicode does not decompose but that readers write without their stroke or ligature. */
const UNDECOMPOSED: Record<string, string> = {
  ...LIGATURES,
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ς: 'σ',
};
/** Small capitals that are letters of their own, and the letters they stand for. */
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ';
const THEIR_LETTERS = 'abcdefghijklmnopqrstuvwyz';

/** Small, without its marks. Decomposed before and after: "ℋ" becomes a capital letter, "İ" a small one with a mark. */
export function plainOf(char: string, withoutMarks: (text: string) => string): string {
  const lower = withoutMarks(char.normalize('NFKD').toLowerCase().normalize('NFKD'));
  const small = lower.length === 1 ? SMALL_CAPITALS.indexOf(lower) : -1;
  return UNDECOMPOSED[lower] ?? (small < 0 ? lower : THEIR_LETTERS.charAt(small));
}
