/**
 * The long lists of `word-lists.ts` as text. They travel with the lexicon, in storage, and are no part of the script that goes into
 * every page. Folded: lower case, no accents; white space between words.
 */
const LISTS = {
  TITLES: `
  president presidente presidenta expresidente expresidenta ex-president ex-presidente exmandatario mandatario mandataria
  mr mrs ms miss messrs m mm mlle dr sr sra srta senor senora don dona doctor doctora lic ing general gral capitan captain coronel colonel comandante
  dictator dictador exdictador ex-dictador candidate candidato candidata excandidata congresista congressman congresswoman
  senator senador senadora minister ministro ministra asesor exasesor adviser advisor leader lider lideresa chairman camarada comrade
  caso case gobierno government regimen regime administration administracion era peruvian peruano peruana former ex late prime primer
  inmate reo reporter judge juez fiscal abogado lawyer herr frau signor signora monsieur madame mme exmandataria expresident
  ministre ministerin candidat candidate kandidat kandidatin governo gouvernement regierung regierungschef staatschef staatsprasident
  lawmaker deputy diputado diputada parlamentario parlamentaria exministro exministra premier alcalde alcaldesa mayor gobernador governor
  jefe chief escritor escritora novelist writer author nobel profesor professor maestro ingeniero economista economist nacionalista
  senhor senhora deputado deputada prefeita presidentin ex-prasident altprasident ex-president ex-presidenta onorevole
`,
  OTHER_CALLINGS: `
  monsenor monsignor monseigneur cardenal cardinal cardeal kardinal arzobispo archbishop obispo bishop bispo eveque erzbischof bischof fray
  friar reverend reverendo rabbi rabino nuncio pastor sor parroco
  futbolista footballer delantero striker mediocampista midfielder volante portero arquero goalkeeper goleiro torwart entrenador coach trainer
  sturmer atacante zagueiro lateral quarterback pitcher catcher shortstop outfielder boxeador boxer tenista golfer golfista ciclista jockey
  jinete torero arbitro referee
  actor actriz actress cantante singer cantor cantora director guitarrista bailarina comedian humorista chef cocinero
  juez jueza giudice judge magistrado magistrada magistrate juiz juge richter richterin fiscal fiscala prosecutor sheriff detective sargento sergeant
`,
  FUNCTION_WORDS: `
  the a an and or but if when while as at by for from in into of off on out over to under until with without after before since
  then now later today yesterday yet still also even only both either neither no not nor so than that this these those there here
  his her its their our my your he she it they we who what which why how where is was were are be been has have had did does do
  will would can could may might should says said against about between despite during through like unlike because although though
  el la los las un una y o u e pero si cuando mientras como en de del al por para con sin sobre tras desde hasta entre contra
  segun durante ante bajo luego despues antes ahora hoy ayer aun tambien solo ni no que este esta esto ese esa su sus lo le les se
  fue es era son ha han habia segunda primera asi porque aunque donde quien cual
  o os as um uma e mas se quando como em do da dos das no na nos nas por para com
  le la les un une et ou mais si quand dans du des au aux par pour avec sans sur
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  der die das ein eine und oder aber wenn als in im am von vom zu zum mit ohne nach vor seit il lo gli i di del della con per
`,
  FORMER: `former ex antiguo anterior one-time onetime late ancien ancienne ehemalige ehemaliger ehemaligen fruhere fruherer fruheren
  voormalig voormalige oud tidigare forre tidligere byly bylego byla бывший бывшего бывшему`,
  NAMED_AFTER: `
  universidad university universidade colegio school instituto institute hospital clinica museo museum teatro theatre theater estadio stadium
  aeropuerto airport calle avenida av jiron jr street avenue road plaza square puente bridge provincia province distrito district
  departamento ciudad city town pueblo valle valley rio river lago lake isla island cerro monte mount parque park barrio urbanizacion
  alcalde obispo arzobispo bishop archbishop archdiocese diocesis alcazar palacio
  catedral cathedral iglesia church hotel restaurante restaurant club deportivo fc copa torneo cueva san santa saint
`,
  FEMININE: `
  presidenta expresidenta ex-presidenta candidata excandidata lideresa senora sra dona mandataria exmandataria senadora diputada ministra exministra
  doctora dra mrs ms miss madame mme mlle ella she her hija daughter hermana sister esposa wife filha fille tochter figlia signora frau
  presidentin kandidatin prasidentin deputada senhora prefeita alcaldesa exalcaldesa
`,
  MASCULINE: `
  mr m sr senor don mandatario exmandatario candidato excandidato senador diputado ministro exministro dictador exdictador ex-dictador doctor
  herr signor monsieur senhor deputado kandidat
`,
  FAMILY: `
  familia family clan hermanos brothers siblings dynasty dinastia famille famiglia familie freres geschwister fratelli irmaos sisters esposos
  household apellido surname
`,
  KIN: `
  daughter son father mother brother sister wife husband widow child heir heiress siblings children
  hija hijo padre madre hermano hermana esposa esposo viuda heredera heredero hijos hermanos papa primogenita
  filha filho pai mae irmao irma marido filhos fille fils pere mere frere soeur epouse mari enfants
  tochter sohn vater vaters mutter bruder schwester ehefrau figlia figlio fratello sorella moglie marito figli
  dochter zoon vader moeder broer zus echtgenote dotter datter far fader mor syster soster bror hustru
`,
  FOLLOWERS: `
  government administration regime cabinet era trial case presidency campaign party foundation years jr sr
`,
  COMMON_SURNAMES: `
  garcia castillo toledo guzman marquez hamilton chavez sanchez perez gonzalez rodriguez fernandez lopez martinez gomez diaz torres ramirez
  flores rojas vargas silva santos souza oliveira pereira costa ferreira alvarez ruiz morales ortiz castro ramos romero herrera medina
  aguilar vega mendoza cruz reyes gutierrez jimenez moreno munoz alonso navarro dominguez vazquez suarez delgado rivera contreras salazar
  smith jones brown williams johnson miller wilson moore taylor muller schmidt schneider fischer weber martin bernard dubois rossi russo
`,
  GIVEN_NAMES: `
  jose juan luis carlos jorge manuel miguel angel francisco antonio jesus pedro pablo rafael fernando ricardo roberto eduardo javier sergio
  alejandro daniel david mario raul oscar alberto enrique hector victor hugo cesar julio rodolfo ramon arturo guillermo gerardo gustavo
  armando felipe diego andres gabriel martin marcos marco mauricio ivan ruben omar alfredo alfonso ernesto gilberto ignacio joaquin
  salvador santiago sebastian tomas vicente nicolas emilio eugenio esteban edgar edwin elmer walter wilson wilder percy freddy jaime jimmy
  johnny rolando rosendo lorenzo leonardo leonel marcelo mariano maximo moises nelson nestor octavio orlando pascual ramiro renato rene
  rodrigo rogelio samuel saul simon teodoro ulises valentin vladimir washington wilfredo xavier yonhy zenon adolfo agustin aldo alex alvaro
  maria ana rosa carmen luz elena laura patricia martha marta silvia sofia lucia isabel teresa julia gloria cecilia claudia monica sandra
  veronica susana beatriz alicia adriana andrea angela pilar mercedes cristina daniela gabriela natalia carolina paola diana elizabeth
  irene juana margarita nancy norma olga raquel rocio sonia victoria yolanda lourdes milagros nadine eliane rosario flor indira
  joao paulo antonia joaquim fernanda luiz thiago rafaela bruno renata caio marcia
  john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven andrew paul
  kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary eric stephen larry justin scott brandon benjamin frank
  gregory raymond alexander patrick jack dennis jerry andy peter henry adam mary jennifer linda barbara susan jessica sarah karen lisa
  betty helen anna emily michelle amanda melissa deborah rachel
  jean pierre michel jacques philippe francois nicolas laurent hans peter klaus wolfgang jurgen stefan andreas giuseppe giovanni paolo
  luca marie catherine sophie anne isabelle
  antauro isaac alexis hiro sachie santiago terunobu yoshiaki shogo takeshi hiroshi kenta yuki
`,
  HEADLINE_VERBS: `
  renuncia aumenta gana pierde dice pide anuncia niega acusa llega viaja visita vence lidera supera asume jura promete propone rechaza exige
  critica defiende apoya respalda recibe regresa vuelve huye fuga muere fallece declara afirma asegura advierte admite reconoce cae sube
  baja crece mantiene encabeza presenta inaugura firma ordena busca quiere puede debe insiste confirma revela denuncia demanda ofrece
  destituye nombra designa indulta condenan condena absuelven detienen capturan liberan juzgan extraditan investigan acusan piden critican
  renunciou ganha perde anuncia venceu lidera assume promete nega
  dimite demissiona vince perde annuncia
`,
  GERMAN_WORDS: `der die das und ist von den dem mit hat auf fur nicht ein eine einen im zu zum zur wird wurde sich sein des vor bei nach aus gegen uber auch sie sind noch nur sagte seine ihre`,
  POSSESSIVES: `his her their su sus seu sua son sa sein seine seinen seiner ihr ihre ihren ihrer suo sua`,
  OF: `of de del da do dos des du d von vom di dell della van till til av af`,
  SHE: `she her hers herself ella ela dela nela elle lei`,
  HE: `he his him himself ele dele nele er ihm`,
  ARTICLES: `the el la los las del al o a do da no na le du au l un una`,
  PLURAL_ARTICLES: `los les os des dei gli die ambos both algunos`,
  PREFIXES: `anti pro ex post pre neo non no pos contra`,
  PARTICLES: `de del da do dos das di du von van la las los`,
  PLACE_PREPOSITIONS: `in en near cerca at around em`,
  THING_ARTICLES: `el un del al este ese`,
  WORDS_LIKE_ACRONYMS: `sin une cut mas son los las us`,
  PRESIDENT: `president presidente presidenta mandatario mandataria prasident praesident prasidentin staatsprasident presidenten prezydent prezydenta президент президента`,
  FORMER_PRESIDENT: `expresidente expresidenta exmandatario exmandataria ex-president ex-presidente ex-presidenta ex-mandatario ex-prasident ex-prasidentin altprasident expresident expresidenten ekspresident oud-president экс-президент экс-президента`,
  EIGHTIES: `eighties ochenta oitenta`,
  NINETIES: `nineties noventa neunziger neunzigern`,
  FEMININE_ARTICLES: `la una`,
  MASCULINE_ARTICLES: `el un le`,
} as const;

/** Words that make a page one about Peru, in the forms of several languages. */
export const TOPIC_WORDS: readonly string[] = `
  Peru Perù Pérou ペルー 秘鲁 Peruvian Peruvians peruano peruana peruanos peruanas péruvien péruvienne péruviens péruviennes
  peruanisch peruanische peruanischen peruanischer Peruaner peruviano peruviana peruviani Lima
  秘魯 Перу перуанский перуанского перуанская 페루 بيرو Peruaanse peruaans peruwiański Περού
`
  .trim()
  .split(/\s+/);

/** As it is stored: the words of each list in one line. */
export type WordData = Record<keyof typeof LISTS | 'TOPIC_FOLDED', string>;

const inOneLine = (words: string) => words.trim().replace(/\s+/g, ' ');

export function packWords(): WordData {
  const lists = Object.entries(LISTS).map(([name, words]) => [name, inOneLine(words)]);
  const topic = TOPIC_WORDS.join(' ').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return { ...Object.fromEntries(lists), TOPIC_FOLDED: topic };
}
