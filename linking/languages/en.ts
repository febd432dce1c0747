import type { Language } from './language.ts';

export const ENGLISH: Language = {
  titles: `mr mrs ms miss messrs sir lady lord dr doctor general captain colonel comrade dictator
    candidate congressman congresswoman senator minister adviser advisor leader chairman lawmaker
    deputy premier mayor governor chief prime reporter judge lawyer writer author novelist nobel
    professor economist inmate case government regime administration era late`,
  courtesyTitles: 'mr mrs ms miss dr professor prof',
  offices: {
    president: { titles: 'president', formerTitles: 'ex-president' },
  },
  former: 'former ex late one-time onetime',
  callings: {
    cleric: 'monsignor cardinal archbishop bishop friar reverend rabbi nuncio pastor',
    athlete: `footballer striker midfielder goalkeeper quarterback pitcher catcher shortstop
      outfielder boxer golfer jockey referee forward winger swimmer sprinter cyclist`,
    coach: 'coach trainer',
    performer: 'actor actress singer comedian director',
    cook: 'chef',
    judge: 'judge magistrate',
    prosecutor: 'prosecutor',
    'police-officer': 'sheriff detective sergeant',
  },
  feminine: `mrs ms miss lady daughter sister wife mother widow congresswoman chairwoman spokeswoman
    businesswoman policewoman assemblywoman councilwoman heiress actress`,
  masculine: 'mr sir congressman chairman spokesman businessman policeman assemblyman councilman',
  she: 'she her hers herself',
  he: 'he his himself',
  functionWords: `v vs the a an and or but if when while as at by for from in into of off on out over to
    under until with without after before since then now later today yesterday yet still also even
    only both either neither no not nor so than that this these those there here his her its their
    our my your he she it they we who what which why how where is was were are be been has have had
    did does do will would can could may might should says said against about between despite during
    through like unlike because although though january february march april may june july august
    september october november december monday tuesday wednesday thursday friday saturday sunday`,
  articles: 'the',
  pluralArticles: 'both',
  family: 'family clan brothers siblings dynasty sisters household surname',
  kinship: {
    'child woman': 'daughter granddaughter',
    'child man': 'son grandson',
    child: 'child children heir heiress heirs eldest youngest firstborn',
    'parent man': 'father dad',
    'parent woman': 'mother mum',
    parent: 'parents',
    'spouse woman': 'wife widow ex-wife',
    'spouse man': 'husband widower ex-husband',
    'sibling woman': 'sister',
    'sibling man': 'brother',
    sibling: 'siblings',
    relative: 'uncle aunt cousin nephew niece grandfather grandmother relative relatives',
  },
  of: 'of',
  possessives: 'his her their',
  followers: `government administration regime cabinet era trial case presidency campaign party
    foundation years jr sr`,
  prefixes: 'anti pro ex post pre neo non',
  placePrepositions: 'in near at around',
  towards: 'to from toward',
  namedAfter: `university school institute hospital museum theatre theater stadium airport street avenue
    highway road plaza square bridge province district city town valley river lake island mount park bishop
    archbishop archdiocese diocese cathedral church hotel restaurant club saint count countess marquis
    duke duchess prince earl baron viceroy`,
  givenNames: `john james robert michael william david richard joseph thomas charles christopher daniel
    matthew anthony mark donald steven andrew paul kenneth kevin brian george edward ronald timothy jason
    jeffrey ryan jacob gary eric stephen larry justin scott brandon benjamin frank gregory raymond
    alexander patrick jack dennis jerry andy peter henry adam walter victor martin samuel simon percy
    jimmy johnny nelson edgar edwin elmer wilson wilder freddy isaac alexis mary jennifer linda barbara
    susan jessica sarah karen lisa betty helen anna emily michelle amanda melissa deborah rachel elizabeth
    nancy laura patricia martha sandra andrea angela diana victoria norma alan albert alice allen arthur
    barry bill bob bruce carl carol catherine charlie chris claire craig cynthia dan danny dave debra
    diane don donna doris dorothy doug douglas ed eddie ellen emma ethan eva evelyn frances fred gail gene
    gloria grace greg harold harry heather helena hannah howard ian irene jackie jake jane janet jean jeff
    jill jim joan joe joel jon jordan josh joshua joyce judy julie justine kathleen katherine keith ken
    kim laurie lauren leo leon lewis louis louise lucy luke lynn margaret maria marie marilyn matt max
    megan mike nathan neil nick nicholas oliver oscar pamela paula phil philip phillip rebecca rick rob
    roger ron rose roy ruth sally sean sharon shirley sophia stephanie stuart sue ted teresa terry theresa
    tim tina todd tom tony tracy vincent virginia wayne wendy zoe`,
  commonSurnames: 'smith jones brown williams johnson miller wilson moore taylor hamilton martin',
  lettersAlike: { '([a-z])\\1': '$1', '(?<=[aeiou])([lmnrst])(?=[aeiou])': '$1$1' },
  wordsLikeAcronyms: 'cut us pap',
  decades: { '198': 'eighties', '199': 'nineties' },
  conjunctions: 'and',
  whose: 'whose',
  governments: `government regime administration cabinet presidency rule mandate tenure
    dictatorship governments`,
  under: 'under',
  pastPower: `fall downfall collapse legacy era years decade ouster overthrow toppling flight exile
    successor ghost shadow decennium`,
  definites: 'the this that these those his her its their same',
  countries: `santiago bishkek india indian delhi mumbai nepal nepalese kathmandu philippines manila
    seoul rome lisbon brussels ottawa canberra cairo tehran jerusalem nairobi pretoria athens bucharest
    kyiv ukraine ukrainian turkey turkish ankara greece greek romanian hungarian austrian finnish nigerian
    kenyan ethiopian african asuncion tegucigalpa guadalajara medellín guayaquil buenos sao madrid paris
    london berlin moscow beijing stockholm vienna havana managua montevideo swedish danish norwegian dutch
    polish israeli egyptian korean swiss belgian irish australian iranian iraqi pakistani indonesian
    filipino cuban washington quito bogotá caracas brasília argentina argentine argentinian bolivia
    bolivian brazil brazilian britain british canada canadian chile chilean china chinese colombia
    colombian cuba cuban ecuador ecuadorian ecuadorean france french germany german guatemala guatemalan
    honduras honduran italy italian mexico mexican nicaragua nicaraguan panama panamanian paraguay
    paraguayan peru peruvian portugal portuguese russia russian salvadoran spain spanish uruguay uruguayan
    venezuela venezuelan india indian nepal nepalese nepali philippines philippine turkey turkish greek
    greece catalan ukraine ukrainian japan japanese`,
  ruleVerbs: 'ruled rules governed governs reigned',
  powerWords: 'power office',
  deathWords: 'died dies dead death buried burial coffin funeral remains tomb cremated late grave',
  sports: `volleyball basketball scorers rebounds lineup line-up midfielder goalkeeper striker innings
    u20 u17 under-20 setter libero quarterfinal semifinal`,
  elections: `debate voter candidate round runoff run-off poll polls vote votes voters ballot ballots
    campaign campaigned election elections percent cent`,
  weekdays: 'monday tuesday wednesday thursday friday saturday sunday yesterday',
  bodyWords: `congress senate chamber parliament court courts supreme constitutional constitution
    tribunal party communist socialist nationalist popular action people united left front democratic
    movement union new majority armed forces army navy marine police attorney prosecutor ombudsman
    ministry commission truth reconciliation intelligence service death squad general election elections`,
  introductions: 'named surnamed',
  recent: 'last this next',
  pastTimes: 'then',
  presentTimes: 'today now',
  presentVerbs: 'says is has wants denies hopes promises',
  timeSpans: `week weekend month year years
    january february march april june july august september october november december`,
};
