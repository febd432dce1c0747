import type { Language } from './language.ts';

export const FRENCH: Language = {
  titles: `m mm mlle mme monsieur madame dr ministre candidat candidate gouvernement premier régime`,
  courtesyTitles: 'mme dr docteur professeur',
  offices: {
    president: { titles: 'président présidente', formerTitles: 'ex-président ex-présidente' },
  },
  former: 'ancien ancienne ex',
  callings: {
    cleric: 'monseigneur évêque cardinal',
    judge: 'juge',
  },
  feminine: 'madame mme mlle fille',
  masculine: 'm monsieur',
  masculineArticles: 'le',
  feminineEndings: 'ée',
  she: 'elle',
  functionWords:
    'tandis que pendant alors lorsque qui la le les un une et ou mais si quand dans du des au aux par pour avec sans sur',
  articles: 'le la du au l un',
  pluralArticles: 'les des',
  family: 'famille frères',
  kinship: {
    'child woman': 'fille',
    'child man': 'fils',
    child: 'enfants héritière héritier',
    'parent man': 'père',
    'parent woman': 'mère',
    parent: 'parents',
    'spouse woman': 'épouse veuve femme',
    'spouse man': 'mari époux',
    'sibling woman': 'sœur',
    'sibling man': 'frère',
    relative: 'oncle tante cousin cousine neveu nièce',
  },
  of: 'de du des d',
  possessives: 'son sa ses leur',
  particles: 'de du',
  placePrepositions: 'en',
  pairs: 'duel débat tandem ticket pacte duo',
  towards: 'vers',
  namedAfter: `université rue stade comte marquis duc baron`,
  givenNames: `maxime jean pierre michel jacques philippe françois nicolas laurent marie catherine
    sophie anne isabelle nadine eliane michelle alain alexandre andré antoine arnaud benoît bernard
    brigitte camille céline chantal christian christine christophe claire claude daniel denis didier
    dominique élodie emmanuel éric étienne françoise frédéric georges gérard guillaume hélène henri hugues
    jeanne jérôme julien léa louis lucie marc martine mathieu maurice monique nathalie olivier pascal
    patrice paul paulette renée rené sandrine serge simone stéphane sylvie thierry thomas valérie
    véronique vincent yves`,
  commonSurnames: 'martin bernard dubois',
  conjunctions: 'et',
  whose: 'dont',
  governments: 'gouvernement gouvernements régime administration mandat présidence dictature',
  under: 'sous',
  pastPower: 'chute héritage ère époque années décennie renversement fuite exil successeur ombre',
  definites: 'le la les du ce cet cette ces son sa ses leur l',
  countries: `inde indien indienne népal delhi rome lisbonne turquie turc grec grecque ukrainien
    marocain algérien tunisien sénégalais suédois belge suisse argentin argentine bolivien bolivienne
    brésilien brésilienne chili chilien chilienne colombien colombienne équatorien espagnol espagnole
    français française italien mexicain pérou péruvien péruvienne portugais vénézuélien guatémaltèque
    népalais`,
  ruleVerbs: 'gouverna gouvernait régna',
  powerWords: 'pouvoir',
  deathWords: 'mourut mort décès décédé décéda obsèques cercueil funérailles dépouille',
  sports: `volley buteurs gardien attaquant sélectionneur remplaçants`,
  elections: `scrutin débat candidate candidat tour sondage sondages voix électeurs campagne élection
    élections`,
  weekdays: 'lundi mardi mercredi jeudi vendredi samedi dimanche hier',
  bodyWords: `congrès sénat chambre cour suprême constitutionnel constitutionnelle constitution tribunal
    parti communiste socialiste populaire action gauche unie front démocratique mouvement forces armées
    armée police nationale commission vérité`,
  introductions: 'nommé nommée dénommé dénommée',
  recent: 'dernier dernière prochain prochaine ce cette',
  pastTimes: 'alors autrefois jadis',
  presentTimes: 'aujourd maintenant désormais',
  presentVerbs: 'dit veut promet',
  timeSpans: `semaine mois année
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre`,
};
