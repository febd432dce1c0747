/** Words of everyday English and Spanish, which as a name would be marked on every page. */
const WORDS = `a about after all also am an and any are as at be because been but by can could day did do even first for
from get give go had has have he her here him his how i if in into is it its just know like look make man many me more
most my new no not now of on one only or other our out over people said say see she so some take than that the their
them then there these they thing this time to two up us use very want was way we well were what when which who will
with woman work would year you your
al algo aquí así años bien cada casa como con contra cosa cuando dar de del desde después día dice dijo dos durante el
él ella ellos en entre era eran es esa ese eso esta está estaba este esto estos forma fue gran ha hace hacer había han
hasta hay la las le les lo los mas más me mejor menos mi mismo muy nada ni no nos o otra otro país para parte pero poco
por porque pues que qué quien sea según ser si sí sin sobre solo son su sus también tan tanto tiempo tiene toda todo
todos tres tu un una uno vez vida y ya yo`;

const COMMON = new Set(WORDS.split(/\s+/));

/** Whether a name is a single everyday word, or fewer than two letters. */
export function isTooCommon(name: string): boolean {
  const word = name.trim().toLowerCase();
  return (word.match(/\p{L}/gu) ?? []).length < 2 || COMMON.has(word);
}
