import type { Language } from './language.ts';

export const GERMAN: Language = {
  titles: `herr frau dr ministerin kandidat kandidatin regierung regierungschef staatschef diktator`,
  courtesyTitles: 'frau dr',
  offices: {
    president: {
      titles: 'präsident praesident präsidentin staatspräsident präsidenten',
      formerTitles: 'ex-präsident ex-präsidentin altpräsident expräsident',
    },
  },
  former: 'ehemalige ehemaliger ehemaligen frühere früherer früheren ex',
  callings: {
    cleric: 'kardinal erzbischof bischof',
    athlete: 'torwart stürmer',
    judge: 'richter richterin',
  },
  feminine: 'frau präsidentin kandidatin tochter',
  masculine: 'herr kandidat',
  he: 'er ihm',
  functionWords: `während indem obwohl denn der die das ein eine und oder aber wenn als wer wie was wo
    dass weil ob auch noch nur in im am von vom zu zum mit ohne nach vor seit januar februar märz april
    mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag
    freitag samstag sonntag`,
  pluralArticles: 'die',
  family: 'familie geschwister',
  kinship: {
    'child woman': 'tochter',
    'child man': 'sohn sohnes',
    child: 'kinder erbin erbe',
    'parent man': 'vater vaters',
    'parent woman': 'mutter',
    parent: 'eltern',
    'spouse woman': 'ehefrau witwe gattin',
    'spouse man': 'ehemann gatte',
    'sibling woman': 'schwester',
    'sibling man': 'bruder bruders',
    sibling: 'geschwister',
    relative: 'onkel tante neffe nichte',
  },
  of: 'des von vom der',
  possessives: 'sein seine seinen seiner ihr ihre ihren ihrer',
  particles: 'von',
  placePrepositions: 'in',
  towards: 'nach',
  givenNames: `hans peter klaus wolfgang jürgen stefan andreas martin anna alexander angela barbara bernd birgit
    brigitte christian christoph claudia daniel dieter dirk elisabeth erika ernst ewald frank franz friedrich
    gabriele georg gerhard gisela günter heike heinrich heinz helga helmut herbert ingrid jan joachim
    johannes johann jörg julia kai karin karl katharina katrin klara kurt lena lukas manfred maria markus
    matthias max michael monika nicole norbert oliver otto paul petra rainer ralf renate rolf rudolf sabine
    sebastian silke simone sophie stephanie susanne sven thomas thorsten torsten ulrich ulrike ursula uwe
    walter werner wilhelm`,
  commonSurnames: 'müller schmidt schneider fischer weber',
  capitalNounSigns: `der die das und ist von den dem mit hat auf für nicht ein eine einen im zu zum
    zur wird wurde sich sein des vor bei nach aus gegen über auch sie sind noch nur sagte seine ihre`,
  decades: { '199': 'neunziger neunzigern' },
  conjunctions: 'und',
  whose: 'dessen deren',
  governments: 'regierung regierungen regime amtszeit präsidentschaft diktatur herrschaft kabinett',
  under: 'unter',
  pastPower: 'sturz erbe ära jahre jahrzehnt flucht exil nachfolger schatten ende',
  definites:
    'der die das des dem den dieser diese dieses diesem diesen sein seine seinen seinem ihr ihre ihren ihrem jener jene',
  countries: `schwedische schwedischen österreichische österreichischen schweizer argentinische
    argentinischen bolivianische brasilianische brasilianischen chilenische chilenischen deutsche
    deutschen kolumbianische kolumbianischen spanische spanischen französische italienische mexikanische
    peruanische peruanischen portugiesische venezolanische`,
  ruleVerbs: 'regierte herrschte',
  powerWords: 'macht',
  deathWords: 'starb gestorben tod tot begraben beerdigung sarg leiche verstarb grab beigesetzt',
  sports: `volleyball torschützen aufstellung torwart stürmer u20 u17 elfmeter mittelfeld ersatzbank`,
  elections: `debatte prognose hochrechnung kandidatin kandidat stichwahl umfrage umfragen stimmen
    wähler wahlkampf wahl wahlen schlägt`,
  weekdays: `montag montagabend dienstag dienstagabend mittwoch mittwochabend donnerstag donnerstagabend freitag
    freitagabend samstag samstagabend sonnabend sonntag sonntagabend gestern`,
  bodyWords: `kongress senat kammer gericht verfassung verfassungsgericht partei kommunistische kommunistischen
    sozialistische streitkräfte armee polizei wahrheitskommission linke vereinigte front`,
  introductions: 'namens',
  recent: 'letzte letzten letzter diese dieser diesen nächste nächsten',
  pastTimes: 'damals einst',
  presentTimes: 'heute jetzt nun',
  presentVerbs: 'sagt ist hat will',
  timeSpans: `woche monat jahr jahres
    januar februar märz april juni juli august september oktober november dezember`,
  namedAfter: 'graf herzog fürst straße stadion schule',
};
