import type { Language } from './language.ts';

export const PORTUGUESE: Language = {
  titles: `senhor senhora dr doutor doutora deputado deputada prefeito prefeita candidato candidata ministro ministra
    senador senadora ditador governo primeiro caso`,
  offices: {
    president: { titles: 'presidente', formerTitles: 'ex-presidente' },
  },
  former: 'ex antigo',
  callings: {
    cleric: 'cardeal bispo pastor',
    athlete: 'goleiro atacante zagueiro lateral volante',
    judge: 'juiz',
  },
  feminine: 'senhora deputada prefeita candidata filha',
  masculine: 'senhor deputado candidato',
  she: 'ela dela nela',
  he: 'ele dele nele',
  functionWords: 'o a os as um uma e mas se quando como em do da dos das no na nos nas por para com',
  articles: 'o a do da no na',
  pluralArticles: 'os',
  family: 'família irmãos',
  kin: 'filha filho pai mãe irmão irmã marido filhos',
  of: 'de da do dos',
  possessives: 'seu sua',
  particles: 'de da do dos das',
  placePrepositions: 'em',
  namedAfter: 'universidade estádio rua avenida',
  givenNames: `joão paulo antonia joaquim fernanda luiz thiago rafaela bruno renata caio márcia eliane
    josé carlos pedro antônio francisco marcelo marcos`,
  commonSurnames: 'silva santos souza oliveira pereira costa ferreira',
  headlineVerbs: 'renunciou ganha perde anuncia venceu lidera assume promete nega vence',
  decades: { '198': 'oitenta' },
};
