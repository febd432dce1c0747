import { useState } from 'preact/hooks';
import { TextField } from '../../../../../components/own/TextField.tsx';
import { useTexts } from '../../../../../components/texts-context.ts';
import type { OwnCard } from '../../../../../data/own/own-card.ts';
import { sharedPackOf } from '../../../../../data/own/shared-pack.ts';
import type { Fault } from '../../../../../data/pack/file/faults.ts';
import { readPackFile } from '../../../../../data/pack/file/read-pack-file.ts';
import { LANGUAGES, type Language } from '../../../../../data/settings/languages.ts';
import { ownTexts } from '../../../../../locales/own-texts.ts';
import type { Sentence } from '../../../../../locales/texts.ts';
import { downloadFile } from '../../../shell/download-file.ts';
import { ActionResult } from '../../notes/ActionResult.tsx';
import { useAsyncAction } from '../../notes/use-async-action.ts';
import { CardChoice } from '../../packs/export/CardChoice.tsx';
import { exportFile, PACK_FORMATS, type PackFormat } from '../../packs/export/export-file.ts';
import { SignSwitch } from '../../packs/export/SignSwitch.tsx';
import { FaultList } from '../../packs/import/FaultList.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { useOwnTexts } from '../use-own-texts.ts';

/** The licence under which Ficha's own cards are. */
const LICENSE = 'CC-BY-4.0';

const NOTHING_RESERVED = { reservedIds: new Set<string>(), othersNames: new Set<string>() };

interface Written {
  cards: number;
  leftFacts: number;
  leftRelations: number;
}

/** Says how many cards were written, and what of them was left out. */
function writtenText({ cards, leftFacts, leftRelations }: Written): Sentence {
  return ({ count, lang }) => {
    const own = ownTexts(lang);
    return [
      count('packs.exported', cards),
      ...(leftFacts > 0 ? [own.count('share.leftFacts', leftFacts)] : []),
      ...(leftRelations > 0 ? [own.count('share.leftRelations', leftRelations)] : []),
    ].join(' ');
  };
}

/** Writes own cards, or some of them, to a file that others import. */
export function SharePack({ cards }: { cards: readonly OwnCard[] }) {
  const { t, lang } = useTexts();
  const own = useOwnTexts();
  const action = useAsyncAction();
  const [name, setName] = useState('');
  const [author, setAuthor] = useState('');
  const [license, setLicense] = useState(LICENSE);
  const [perspective, setPerspective] = useState('');
  const [written, setWritten] = useState<Language>(lang);
  const [format, setFormat] = useState<PackFormat>('ficha');
  const [sign, setSign] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const [asked, setAsked] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const entities = cards.flatMap(({ entity }) => entity ?? []);
  const taken = cards.filter(({ id, entity }) => !chosen || !entity || chosen.has(id));
  const head = { name: name.trim(), author: author.trim(), license: license.trim(), perspective: perspective.trim() };
  const isEmpty = (value: string) => (asked && value === '' ? own.t('share.needed') : undefined);

  const write = () =>
    action.run(async () => {
      const today = new Date().toISOString().slice(0, 10);
      const { pack, leftFacts, leftRelations } = sharedPackOf(taken, { ...head, lang: written, today });
      const bytes = new TextEncoder().encode(JSON.stringify(pack));
      const read = await readPackFile(bytes, NOTHING_RESERVED);
      setFaults(read.ok ? [] : read.faults);
      if (!read.ok) return undefined;
      downloadFile(await exportFile(pack, { format, sign: sign && format === 'ficha', lang: written }, true));
      return writtenText({ cards: pack.entities.length, leftFacts, leftRelations });
    });

  return (
    <details class="own-share">
      <summary>{own.t('share.title')}</summary>
      <form
        class="own-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (head.name && head.author && head.license) void write();
        }}
      >
        <p class="quiet">{own.t('share.help')}</p>
        <div class="own-pair">
          <TextField
            label={t('packs.table.packName')}
            value={name}
            onInput={setName}
            problem={isEmpty(head.name)}
            required
          />
          <TextField
            label={t('packs.table.author')}
            value={author}
            onInput={setAuthor}
            problem={isEmpty(head.author)}
            required
          />
        </div>
        <TextField
          label={own.t('share.perspective')}
          value={perspective}
          onInput={setPerspective}
          rows={2}
          help={own.t('share.perspectiveHelp')}
        />
        <div class="own-pair">
          <TextField
            label={t('packs.table.license')}
            value={license}
            onInput={setLicense}
            problem={isEmpty(head.license)}
            required
          />
          <SelectField
            label={own.t('share.language')}
            value={written}
            options={LANGUAGES.map((value) => ({ value, label: t(`packs.language.${value}`) }))}
            onChange={setWritten}
          />
          <SelectField
            label={t('packs.format')}
            value={format}
            options={PACK_FORMATS.map((value) => ({ value, label: t(`packs.formats.${value}`) }))}
            onChange={setFormat}
          />
        </div>
        <CardChoice cards={entities} chosen={chosen} onChange={setChosen} />
        {format === 'ficha' && <SignSwitch sign={sign} onChange={setSign} />}
        <p class="plan-actions">
          <button type="submit" class="more" disabled={action.busy || chosen?.size === 0}>
            {t('packs.export')}
          </button>
        </p>
        {faults.length > 0 && <FaultList title={own.t('share.refused')} faults={faults} />}
        <ActionResult action={action} />
      </form>
    </details>
  );
}
