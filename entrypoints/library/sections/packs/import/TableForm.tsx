import { useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import { ENTITY_KINDS, type EntityKind } from '../../../../../data/pack/entity-kinds.ts';
import {
  COLUMNS,
  type Column,
  type ColumnChoice,
  guessColumns,
  type PackFromTable,
  packFromTable,
} from '../../../../../data/pack/table/pack-from-table.ts';
import type { TableRow } from '../../../../../data/pack/table/parse-csv.ts';
import { LANGUAGES, type Language } from '../../../../../data/settings/languages.ts';
import { foldKey } from '../../../../../linking/text/fold.ts';
import { textsIn } from '../../../../../locales/all-texts.ts';

const REQUIRED: readonly Column[] = ['name', 'line'];

interface Props {
  /** Without its ending. */
  fileName: string;
  rows: readonly TableRow[];
  onPack: (made: PackFromTable) => void;
  onCancel: () => void;
}

/** The kinds by their words in every language, as a table may have them. */
const kindWords = () =>
  new Map<string, EntityKind>(
    ENTITY_KINDS.flatMap((kind) => [
      [foldKey(kind), kind] as const,
      ...LANGUAGES.map((lang) => [foldKey(textsIn(lang).t(`kind.${kind}`)), kind] as const),
    ]),
  );

/** Asks which column of a table holds what, and makes a pack of it. */
export function TableForm({ fileName, rows, onPack, onCancel }: Props) {
  const { t, count, lang } = useTexts();
  const [head = [], first = []] = rows.slice(0, 2).map(({ cells }) => cells);
  const [columns, setColumns] = useState<ColumnChoice>(() => guessColumns(head));
  const [name, setName] = useState(fileName);
  const [author, setAuthor] = useState('');
  const [license, setLicense] = useState('CC-BY-4.0');
  const [tableLang, setTableLang] = useState<Language>(lang);
  const [kind, setKind] = useState<EntityKind>('person');
  const missing = REQUIRED.filter((column) => columns[column] === undefined);

  function choose(column: Column, value: string) {
    const { [column]: _, ...others } = columns;
    setColumns(value === '' ? others : { ...others, [column]: Number(value) });
  }

  function submit(event: Event) {
    event.preventDefault();
    const today = new Date().toISOString().slice(0, 10);
    const given = { name: name.trim(), author: author.trim(), license: license.trim() };
    onPack(packFromTable(rows, columns, { ...given, lang: tableLang, kind, kindWords: kindWords(), today }));
  }

  return (
    <form class="table-form" onSubmit={submit} aria-labelledby="table-form">
      <h3 id="table-form">{t('packs.table.title', fileName)}</h3>
      <p class="quiet">{count('packs.table.rows', rows.length - 1)}</p>
      <fieldset>
        <legend>{t('packs.table.columns')}</legend>
        <div class="table-fields">
          {COLUMNS.map((column) => (
            <div key={column}>
              <label>
                <span>
                  {t(`packs.table.column.${column}`)}
                  {REQUIRED.includes(column) && ` (${t('packs.table.required')})`}
                </span>
                <select
                  value={columns[column] ?? ''}
                  required={REQUIRED.includes(column)}
                  onChange={({ currentTarget }) => choose(column, currentTarget.value)}
                >
                  <option value="">{t('packs.table.none')}</option>
                  {head.map((text, index) => (
                    <option key={index} value={index}>
                      {text || t('packs.table.unnamed', index + 1)}
                    </option>
                  ))}
                </select>
              </label>
              {columns[column] !== undefined && <p class="quiet">{(first[columns[column]] ?? '').slice(0, 60)}</p>}
            </div>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('packs.table.pack')}</legend>
        <div class="table-fields">
          <label>
            <span>{t('packs.table.packName')}</span>
            <input
              required
              maxLength={200}
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          </label>
          <label>
            <span>{t('packs.table.author')}</span>
            <input maxLength={200} value={author} onInput={({ currentTarget }) => setAuthor(currentTarget.value)} />
          </label>
          <label>
            <span>{t('packs.table.license')}</span>
            <input
              required
              maxLength={200}
              value={license}
              onInput={({ currentTarget }) => setLicense(currentTarget.value)}
            />
          </label>
          <label>
            <span>{t('packs.table.language')}</span>
            <select value={tableLang} onChange={({ currentTarget }) => setTableLang(currentTarget.value as Language)}>
              {LANGUAGES.map((one) => (
                <option key={one} value={one}>
                  {t(`packs.language.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('packs.table.kind')}</span>
            <select value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value as EntityKind)}>
              {ENTITY_KINDS.map((one) => (
                <option key={one} value={one}>
                  {t(`kind.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </fieldset>
      <p class="plan-actions">
        <button type="submit" class="more" disabled={missing.length > 0}>
          {t('packs.table.continue')}
        </button>
        <button type="button" class="more" onClick={onCancel}>
          {t('packs.cancel')}
        </button>
      </p>
    </form>
  );
}
