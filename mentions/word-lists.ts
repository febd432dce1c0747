/** Words around a surname that say what it is. Folded: lower case, no accents. English and Spanish, with close forms in other languages. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** May stand before a surname, capitalised, without being a given name. */
export const TITLES = list(`
  president presidente presidenta expresidente expresidenta ex-president ex-presidente exmandatario mandatario mandataria
  mr mrs ms dr sr sra srta senor senora don dona doctor doctora lic ing general gral capitan captain coronel colonel comandante
  dictator dictador exdictador ex-dictador candidate candidato candidata excandidata congresista congressman congresswoman
  senator senador senadora minister ministro ministra asesor exasesor adviser advisor leader lider lideresa chairman camarada comrade
  caso case gobierno government regimen regime clan familia family hermanos peruvian peruano peruana former ex prime primer
  inmate reo reporter judge juez fiscal abogado lawyer herr frau signor monsieur madame
`);

/** Small words that open a sentence or a title in capitals and are no given name. */
export const FUNCTION_WORDS = list(`
  the a an and or but if when while as at by for from in into of off on out over to under until with without after before since
  then now later today yesterday yet still also even only both either neither no not nor so than that this these those there here
  his her its their our my your he she it they we who what which why how where is was were are be been has have had did does do
  will would can could may might should says said against about between despite during through like unlike because although though
  el la los las un una y o u e pero si cuando mientras como en de del al por para con sin sobre tras desde hasta entre contra
  segun durante ante bajo luego despues antes ahora hoy ayer aun tambien solo ni no que este esta esto ese esa su sus lo le les se
  fue es era son ha han habia asi porque aunque donde quien cual
  o os as um uma e mas se quando como em do da dos das no na nos nas por para com
  le la les un une et ou mais si quand dans du des au aux par pour avec sans sur
  der die das ein eine und oder aber wenn als in im am von vom zu zum mit ohne nach vor seit il lo gli i di del della con per
`);

/** The office that a title names. */
export const OFFICE_TITLES: ReadonlyMap<string, string> = new Map(
  [
    ['president', 'president presidente presidenta mandatario mandataria prasident praesident'],
    [
      'former-president',
      'expresidente expresidenta exmandatario exmandataria ex-president ex-presidente ex-mandatario',
    ],
  ].flatMap(([office, words]) =>
    (words as string).split(' ').map((word): [string, string] => [word, office as string]),
  ),
);

/** Make an office a past one: "former president". */
export const FORMER = list('former ex antiguo anterior one-time onetime ancien ancienne ehemalige ehemaliger');

/** Before a name: it is where something is, not who somebody is. */
export const PLACE_PREPOSITIONS = list('in en near cerca at around em');

/** Before a name, at most two words off: it is called after somebody, or is somewhere. */
export const NAMED_AFTER = list(`
  universidad university universidade colegio school instituto institute hospital clinica museo museum teatro theatre theater estadio stadium
  aeropuerto airport calle avenida av jiron jr street avenue road plaza square puente bridge provincia province distrito district
  departamento ciudad city town pueblo valle valley rio river lago lake isla island cerro monte mount parque park barrio urbanizacion
  catedral cathedral iglesia church hotel restaurante restaurant club deportivo fc copa torneo cueva san santa saint
`);

/** Words that make a page one about Peru, in the forms of several languages. */
export const TOPIC_WORDS: readonly string[] = `
  Peru Perù Pérou ペルー 秘鲁 Peruvian Peruvians peruano peruana peruanos peruanas péruvien péruvienne péruviens péruviennes
  peruanisch peruanische peruanischen peruanischer Peruaner peruviano peruviana peruviani Lima
`
  .trim()
  .split(/\s+/);
