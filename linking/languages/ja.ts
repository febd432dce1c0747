import type { Language } from './language.ts';

/**
 * Names as other languages write them: text in Japanese has no spaces that would set a title apart.
 */
export const JAPANESE: Language = {
  givenNames: `takeshi hiroshi kenta yuki hiro yoshiaki shogo akira daisuke haruki hideo hiroko ichiro
    junko kazuo keiji koji makoto mariko masato michiko naoki noriko ryo satoshi shinji shinzo taro tomoko
    toshiro yoko yuko yumi`,
  offices: { president: { titles: '大統領 新大統領', formerTitles: '元大統領 前大統領' } },
  kinship: {
    'child woman': '娘 長女 次女',
    'child man': '息子 長男 次男',
    'parent man': '父 父親',
    'parent woman': '母 母親',
    'spouse woman': '妻 夫人',
    'spouse man': '夫',
    'sibling woman': '姉 妹',
    'sibling man': '兄 弟',
  },
  of: 'の',
  governments: '政権 内閣 体制',
  pastPower: '失脚 時代 遺産 亡命 逃亡',
  deathWords: '死去 死亡 葬儀 遺体',
  weekdays: '曜',
  bodyWords: '議会 国会 上院 最高裁 憲法 共産党 軍 警察',
};
