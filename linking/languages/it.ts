import type { Language } from './language.ts';

export const ITALIAN: Language = {
  titles: 'signor signora onorevole governo dottor ministro',
  courtesyTitles: 'dottor dottore dottoressa professor professore professoressa signora',
  offices: {
    president: { titles: 'presidente', formerTitles: 'ex-presidente' },
  },
  former: 'ex',
  callings: {
    judge: 'giudice',
  },
  feminine: 'signora figlia',
  masculine: 'signor',
  auxiliaries: 'è fu sarà era',
  feminineEndings: 'ata ita',
  masculineEndings: 'ato ito',
  masculineArticles: 'un',
  she: 'lei',
  emphatic: 'lei',
  functionWords: 'mentre quando ma anche che il lo la gli i di del della con per e o un una',
  articles: 'la',
  pluralArticles: 'gli dei',
  family: 'famiglia fratelli',
  kinship: {
    'child woman': 'figlia primogenita',
    'child man': 'figlio primogenito',
    child: 'figli erede eredi',
    'parent man': 'padre papà',
    'parent woman': 'madre',
    parent: 'genitori',
    'spouse woman': 'moglie vedova',
    'spouse man': 'marito',
    'sibling woman': 'sorella',
    'sibling man': 'fratello',
    relative: 'zio zia cugino cugina nipote cognato cognata',
  },
  pairs: 'ticket duello dibattito patto accordo coppia',
  of: 'di del della dell dello',
  possessives: 'suo sua suoi sue loro',
  particles: 'di',
  givenNames: `giuseppe giovanni paolo luca marco mario alberto alessandra alessandro alessia andrea
    angela anna antonio bruno carla carlo caterina chiara claudia claudio cristina daniele dario davide
    elena elisa emanuele enrico fabio federica federico filippo francesca francesco franco gabriele
    giacomo gianni giorgia giorgio giovanna giulia giulio grazia laura lorenzo lucia luciano luigi
    marcello margherita maria martina matteo maurizio michele monica nicola paola pietro raffaele renato
    riccardo rita roberta roberto rosa salvatore sara sergio silvia simone sofia stefania stefano teresa
    tommaso umberto valentina vincenzo vittorio`,
  commonSurnames: 'rossi russo',
  headlineVerbs: 'dimissiona vince perde annuncia',
  conjunctions: 'e ed',
  whose: 'cui',
  governments: 'governo governi regime amministrazione mandato presidenza dittatura',
  under: 'sotto',
  pastPower: 'caduta eredità era epoca anni decennio fuga esilio successore ombra',
  definites: 'il la lo gli le del della dello dell questo questa quel quella suo sua',
  countries: `indiano nepalese lisbona greco turco ucraino roma italiana
    svedese svizzero
    argentino boliviano brasiliano cileno cilena colombiano colombiana ecuadoriano spagnolo francese italiano
    messicano peruviano peruviana portoghese venezuelano cile`,
  ruleVerbs: 'governò governava',
  powerWords: 'potere',
  deathWords: 'morì morto morte deceduto scomparso funerali bara salma tomba',
  sports: `pallavolo marcatori gol portiere attaccante centrocampista convocati allenatore`,
  elections: `dibattito scrutinio candidata candidato turno ballottaggio sondaggi voti elettori campagna
    elezioni`,
  weekdays: 'lunedì martedì mercoledì giovedì venerdì sabato domenica ieri',
  bodyWords: `congresso senato camera corte suprema costituzionale costituzione tribunale partito
    comunista socialista popolare azione sinistra unita fronte movimento forze armate esercito polizia
    nazionale commissione verità`,
  introductions: 'cognome',
  recent: 'scorso scorsa prossimo prossima questo questa',
  pastTimes: 'allora',
  presentTimes: 'oggi ora adesso',
  presentVerbs: 'dice ha vuole promette',
  timeSpans: `settimana mese anno
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre`,
  namedAfter: 'conte principe duca marchese via piazza stadio scuola',
};
