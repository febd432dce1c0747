import type { Language } from './language.ts';

export const SPANISH: Language = {
  titles: `sr sra srta señor señora don doña dama dr doctor doctora lic ing general gral capitán
    coronel comandante camarada dictador exdictador ex-dictador candidato candidata excandidata
    congresista senador senadora diputado diputada ministro ministra exministro exministra premier
    parlamentario parlamentaria alcalde alcaldesa gobernador asesor exasesor líder lideresa jefe
    primer reo juez fiscal abogado escritor escritora novelista profesor maestro ingeniero
    economista nacionalista vda caso gobierno régimen administración`,
  courtesyTitles: 'sra srta dr dra doctor doctora ing lic profesor profesora ingeniero ingeniera',
  offices: {
    president: {
      titles: 'presidente presidenta mandatario mandataria',
      formerTitles: `expresidente expresidenta exmandatario exmandataria ex-presidente ex-presidenta
        ex-mandatario ex-mandataria`,
    },
  },
  former: 'ex antiguo anterior',
  callings: {
    cleric: 'monseñor cardenal arzobispo obispo fray reverendo rabino nuncio pastor sor párroco',
    athlete: `futbolista delantero mediocampista portero arquero boxeador tenista golfista
      ciclista jinete torero árbitro`,
    coach: 'entrenador',
    performer: 'actor actriz cantante cantor cantora director guitarrista bailarina humorista',
    cook: 'chef cocinero',
    judge: 'juez jueza magistrado magistrada',
    prosecutor: 'fiscal fiscala',
    'police-officer': 'sargento comisario inspector',
  },
  feminine: `presidenta expresidenta ex-presidenta candidata excandidata lideresa señora sra doña
    dama mandataria exmandataria senadora diputada ministra exministra doctora dra alcaldesa
    exalcaldesa hija hermana esposa`,
  masculine: `sr señor don mandatario exmandatario candidato excandidato senador diputado ministro
    exministro dictador exdictador ex-dictador doctor`,
  auxiliaries: 'fue es está sigue quedó era',
  feminineEndings: 'ada ida',
  masculineEndings: 'ado ido',
  feminineArticles: 'la una',
  masculineArticles: 'el un',
  she: 'ella',
  emphatic: 'ella',
  functionWords: `el la los las un una y o u e pero si cuando mientras como en de del al por para
    con sin sobre tras desde hasta entre contra según durante ante bajo luego después antes ahora
    hoy ayer aún también solo ni no que este esta esto ese esa su sus lo le les se fue es era son ha
    han había segunda primera así porque aunque donde quien cual`,
  articles: 'el la los las del al un una',
  pluralArticles: 'los ambos algunos',
  family: 'familia familias hermanos dinastía esposos apellido',
  kinship: {
    'child woman': 'hija primogénita nieta',
    'child man': 'hijo primogénito nieto',
    child: 'hijos heredera heredero herederos',
    'parent man': 'padre papá',
    'parent woman': 'madre mamá',
    parent: 'padres progenitor',
    'spouse woman': 'esposa vda viuda exesposa mujer',
    'spouse man': 'esposo viudo exesposo marido',
    'sibling woman': 'hermana',
    'sibling man': 'hermano',
    sibling: 'hermanos',
    relative: 'tío tía primo prima sobrino sobrina abuelo abuela pariente familiar cuñado cuñada yerno nuera',
  },
  of: 'de del',
  possessives: 'su sus',
  particles: 'de del la las los',
  prefixes: 'no pos contra',
  pairs: 'fórmula plancha dupla binomio tándem duelo debate cena pacto alianza gobierno cita reunión',
  placePrepositions: 'en cerca',
  towards: 'hacia desde al',
  namedAfter: `universidad colegio instituto hospital clínica museo teatro estadio aeropuerto calle
    avenida av jirón jr plaza puente carretera auditorio provincia distrito departamento ciudad pueblo valle río lago isla
    cerro monte parque barrio urbanización alcalde obispo arzobispo diócesis alcázar palacio catedral
    iglesia restaurante deportivo fc copa torneo cueva san santa conde condesa marqués marquesa duque
    duquesa príncipe barón virrey`,
  givenNames: `josé juan luis carlos jorge manuel miguel ángel francisco antonio jesús pedro pablo
    rafael fernando ricardo roberto eduardo javier sergio alejandro daniel david mario raúl óscar alberto
    enrique héctor víctor hugo césar julio rodolfo ramón arturo guillermo gerardo gustavo armando felipe
    diego andrés gabriel martín marcos marco mauricio iván rubén omar alfredo alfonso ernesto gilberto
    ignacio joaquín salvador santiago sebastián tomás vicente nicolás emilio eugenio esteban edgar edwin
    elmer walter wilson wilder percy freddy jaime jimmy johnny rolando rosendo lorenzo leonardo leonel
    marcelo mariano máximo moisés nelson néstor octavio orlando pascual ramiro renato rené rodrigo rogelio
    samuel saúl simón teodoro ulises valentín vladimir washington wilfredo xavier yonhy zenón adolfo
    agustín aldo alex álvaro isaac alexis maría ana rosa carmen luz elena laura patricia martha marta
    silvia sofía lucía isabel teresa julia gloria cecilia claudia mónica sandra verónica susana beatriz
    alicia adriana andrea ángela pilar mercedes cristina daniela gabriela natalia carolina paola diana
    elizabeth irene juana margarita nancy norma olga raquel rocío sonia victoria yolanda lourdes milagros
    nadine rosario flor indira bruno camila carla catalina clara claudio consuelo cristian damián débora
    dolores edith elsa elvira emilia emma erika esperanza esther eva fabián fabiola federico fidel
    florencia fernanda germán gladys gonzalo graciela hernán hilda humberto inés irma jacinto jennifer
    jessica joel jonathan josefina juliana julián leandro leticia liliana lorena luisa magdalena manuela
    marcela mariana mariela maribel marina micaela mirtha miriam noemí nora paula paulina ramona rebeca
    regina renata roxana ruth sabina santos sara tania teófilo úrsula valentina valeria vanessa violeta
    virginia viviana walther wilmer ximena yesenia`,
  commonSurnames: `garcía castillo toledo guzmán márquez chávez sánchez pérez gonzález rodríguez
    fernández lópez martínez gómez díaz torres ramírez flores rojas vargas silva álvarez ruiz morales
    ortiz castro ramos romero herrera medina aguilar vega mendoza cruz reyes gutiérrez jiménez moreno
    muñoz alonso navarro vásquez soto salas villanueva vidal bedoya domínguez vázquez suárez delgado
    rivera contreras salazar espinosa velazco camoens andrade ferrero mantilla espinoza
    hurtado gálvez barreto moyano`,
  lettersAlike: {
    v: 'b',
    b: 'v',
    z: 's',
    s: 'z',
    'c(?=[ei])': 's z',
    '[sz](?=[ei])': 'c',
    'c(?=[aou])': 'k',
    k: 'c',
    y: 'i ll',
    i: 'y',
    'j(?=[ei])': 'g y',
    'g(?=[ei])': 'j',
    ll: 'y',
    h: '_',
  },
  headlineVerbs: `queda quedan sigue siguen falta faltan renuncia aumenta gana pierde dice pide anuncia
    niega acusa llega viaja visita
    vence lidera supera asume jura promete propone rechaza exige critica defiende apoya respalda
    recibe regresa vuelve huye fuga muere fallece declara afirma asegura advierte admite reconoce
    cae sube baja crece mantiene encabeza presenta inaugura firma ordena busca quiere puede debe
    insiste confirma revela denuncia demanda ofrece destituye nombra designa indulta condenan
    condena absuelven detienen capturan liberan juzgan extraditan investigan acusan piden critican
    dimite`,
  verbEndings: 'ó aron ieron ará erá irá arán erán irán',
  wordsLikeAcronyms: 'sin une más son los las',
  decades: { '198': 'ochenta', '199': 'noventa' },
  conjunctions: 'y e',
  whose: 'cuya cuyo cuyos',
  governments: `gobierno gobiernos régimen administración gestión mandato presidencia dictadura
    gabinete`,
  under: 'bajo',
  pastPower: `caída legado era época años década decenio derrocamiento fuga huida exilio sucesor
    sombra herencia`,
  definites: `el la los las del al este esta estos estas ese esa esos esas aquel aquella aquellos su sus
    dicho dicha`,
  countries: `india indio delhi nepal nepalí seúl roma lisboa atenas ankara turquía turco turca grecia
    griego griega ucrania ucraniano ucraniana filipinas filipino filipina nigeria sudáfrica austriaco
    húngaro rumano guadalajara medellín guayaquil sinaloa jalisco madrid londres berlín moscú bruselas
    sueco sueca danés danesa noruego noruega holandés holandesa polaco polaca israelí egipcio egipcia
    coreano coreana suizo suiza belga iraní iraquí argentina argentino argentinas argentinos boliviano
    boliviana bolivianas bolivianos brasil brasileño brasileña brasileñas británico británica canadá
    canadiense chileno chilena chilenas chilenos colombiano colombiana colombianas colombianos cubano
    cubana ecuatoriano ecuatoriana ecuatorianas ecuatorianos francia francés francesa alemania alemán
    alemana guatemalteco guatemalteca hondureño hondureña italia italiano italiana méxico mexicano
    mexicana nicaragüense panameño panameña paraguayo paraguaya perú peruano peruana peruanos peruanas
    portugués portuguesa rusia ruso rusa salvadoreño salvadoreña españa español española españolas
    uruguayo uruguaya venezolano venezolana venezolanas estadounidense nepalí griego turco`,
  ruleVerbs: 'gobernó gobernaba gobierna',
  powerWords: 'poder',
  deathWords:
    'murió falleció muere fallece muerte muerto fallecido fallecimiento féretro sepelio entierro restos funeral velorio tumba ataúd difunto',
  sports: `vóley voleibol básquet baloncesto saque bloqueos goleadores alineación alineaciones gol goles
    atajó arquero delantero mediocampista sub-20 sub-17 sub20 líbero armador convocados árbitro suplentes`,
  elections: `urna urnas debate candidata candidato vuelta balotaje encuesta encuestas voto votos
    votantes campaña elección elecciones comicios puntos`,
  weekdays: 'lunes martes miércoles jueves viernes sábado ayer anoche',
  bodyWords: `congreso senado cámara parlamento corte cortes suprema constitucional constitución
    tribunal partido comunista socialista nacionalista popular acción pueblo unida izquierda frente
    democrático movimiento unión nueva mayoría fuerzas armadas ejército marina policía nacional fiscalía
    nación defensoría ministerio público comisión verdad reconciliación inteligencia servicio central
    justicia república mesa mando solución`,
  introductions: 'apellidado apellidada llamado llamada',
  recent: 'pasado pasada próximo próxima este esta',
  pastTimes: 'entonces antaño aquella aquel',
  presentTimes: 'hoy ahora actualmente',
  presentVerbs: 'dice ha es tiene quiere niega promete está',
  timeSpans: `semana mes quincena año años
    enero febrero marzo abril mayo junio julio agosto setiembre septiembre octubre noviembre diciembre`,
};
