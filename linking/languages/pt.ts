import type { Language } from './language.ts';

export const PORTUGUESE: Language = {
  titles: `senhor senhora dr doutor doutora deputado deputada prefeito prefeita candidato candidata
    ministro ministra senador senadora ditador governo primeiro caso`,
  courtesyTitles: 'sra dr dra doutor doutora',
  offices: {
    president: { titles: 'presidente', formerTitles: 'ex-presidente' },
  },
  former: 'ex antigo',
  callings: {
    cleric: 'cardeal bispo pastor',
    athlete: 'goleiro atacante zagueiro lateral',
    judge: 'juiz',
  },
  feminine: 'senhora deputada prefeita candidata filha',
  masculine: 'senhor deputado candidato',
  auxiliaries: 'foi é está segue ficou era',
  feminineEndings: 'ada ida',
  masculineEndings: 'ado ido',
  she: 'ela dela nela',
  emphatic: 'ela ele',
  he: 'ele dele nele',
  functionWords: `enquanto enquanto que quem o a os as um uma e mas se quando como em do da dos das no
    na nos nas por para com`,
  articles: 'o a do da no na',
  pluralArticles: 'os',
  family: 'família irmãos',
  kinship: {
    'child woman': 'filha primogênita neta',
    'child man': 'filho primogênito neto',
    child: 'filhos herdeira herdeiro herdeiros',
    'parent man': 'pai',
    'parent woman': 'mãe',
    'spouse woman': 'esposa viúva mulher',
    'spouse man': 'marido viúvo esposo',
    'sibling woman': 'irmã',
    'sibling man': 'irmão',
    relative: 'tio tia primo prima sobrinho sobrinha avô avó cunhado cunhada genro nora parente',
  },
  of: 'de da do dos',
  possessives: 'seu sua seus suas',
  particles: 'de da do dos das',
  placePrepositions: 'em',
  pairs: 'chapa dupla duelo debate pacto aliança',
  towards: 'para ao',
  namedAfter: `universidade estádio rua avenida praça escola conde marquês duque barão`,
  givenNames: `joão paulo antonia joaquim fernanda luiz thiago rafaela bruno renata caio márcia eliane
    josé carlos pedro antônio francisco marcelo marcos adriana aline amanda beatriz bianca camila claudia
    cristiano daniela débora diego eduarda elisa fábio felipe gabriela gustavo helena henrique ivan
    janaína leandro letícia lúcia luciana luísa manuela mariana matheus morgana natália otávio paula
    priscila rafael ricardo rodrigo sérgio simone tatiana tiago vera vinícius`,
  commonSurnames: 'silva santos souza oliveira pereira costa ferreira',
  headlineVerbs: 'renunciou ganha perde anuncia venceu lidera assume promete nega vence',
  decades: { '198': 'oitenta' },
  conjunctions: 'e',
  whose: 'cuja cujo',
  governments: 'governo governos regime administração gestão mandato presidência ditadura gabinete',
  under: 'sob',
  pastPower: 'queda legado era época anos década derrubada fuga exílio sucessor sombra herança',
  definites: 'do da no na este esta esse essa seu sua aquele aquela ao pelo pela',
  countries: `argentino boliviano brasileiro brasileira chileno chilena colombiano colombiana
    equatoriano equatoriana espanhol espanhola francês francesa italiano mexicano mexicana peru peruano
    peruana português portuguesa venezuelano`,
  ruleVerbs: 'governou governava governa',
  powerWords: 'poder',
  deathWords: 'morreu faleceu morto morte falecido caixão funeral enterro velório túmulo',
  sports: `vôlei basquete artilheiros elenco levantador líbero gol gols goleiro zagueiro atacante
    convocados sub-20 escalação ponteiro`,
  elections: `urna urnas debate candidata candidato turno pesquisa pesquisas voto votos eleitores
    campanha eleição eleições`,
  wordsLikeAcronyms: 'fim sin',
  weekdays: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado ontem feira',
  bodyWords: `congresso senado câmara corte suprema constitucional constituição tribunal partido
    comunista socialista popular ação unida esquerda frente movimento forças armadas exército polícia
    nacional ministério comissão verdade`,
  introductions: 'chamado chamada sobrenome',
  recent: 'passado passada próximo próxima este esta neste nesta',
  pastTimes: 'então outrora',
  presentTimes: 'hoje agora',
  presentVerbs: 'diz tem quer promete',
  timeSpans: `semana mês ano
    janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro`,
};
