import { useRef, useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import {
  importPack,
  type PackImport,
  type PlannedPack,
  planPackImport,
} from '../../../../../data/installed-packs/import-pack.ts';
import type { Fault } from '../../../../../data/pack/file/faults.ts';
import type { SliceOptions } from '../../../../../data/pack/file/in-slices.ts';
import type { PackFromTable, RowFault } from '../../../../../data/pack/table/pack-from-table.ts';
import type { TableRow } from '../../../../../data/pack/table/parse-csv.ts';
import { readTable } from '../../../../../data/pack/table/read-table.ts';
import { ActionResult } from '../../notes/ActionResult.tsx';
import { useAsyncAction } from '../../notes/use-async-action.ts';
import { applyPacks } from '../use-packs.ts';
import { FaultList } from './FaultList.tsx';
import { PlanView } from './PlanView.tsx';
import { RowFaults } from './RowFaults.tsx';
import { TableForm } from './TableForm.tsx';

/** Endings of the names of tables. */
const TABLE = /\.(csv|tsv)$/i;

interface Reading {
  name: string;
  /** Between 0 and 1. */
  done: number;
  abort: AbortController;
}

/** Imports a pack file after showing what it would change. */
export function ImportPack({ onChange }: { onChange: () => Promise<void> }) {
  const { t, lang } = useTexts();
  const action = useAsyncAction();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<Reading>();
  const [chosen, setChosen] = useState<{ name: string; planned: PackImport }>();
  const [table, setTable] = useState<{ name: string; rows: TableRow[] }>();
  const [rowFaults, setRowFaults] = useState<readonly RowFault[]>([]);

  function clear() {
    setChosen(undefined);
    setTable(undefined);
    setRowFaults([]);
  }

  function reset() {
    clear();
    setReading(undefined);
    // Allows the same file to be chosen again.
    if (input.current) input.current.value = '';
  }

  async function choose(file: File) {
    reading?.abort.abort();
    clear();
    if (!TABLE.test(file.name)) return read(file);
    const result = await inSteps(file.name, (options) => readTable(file, options));
    if (result?.ok) setTable({ name: file.name.replace(TABLE, ''), rows: result.rows });
    else if (result) setChosen({ name: file.name, planned: result });
  }

  async function takeTable({ pack, faults }: PackFromTable) {
    setTable(undefined);
    setRowFaults(faults);
    await read(new File([JSON.stringify(pack)], pack.name[lang]));
  }

  async function read(file: File) {
    const planned = await inSteps(file.name, (options) => planPackImport(file, options));
    if (planned) setChosen({ name: file.name, planned });
  }

  /** Shows how far the work is; gives nothing when the reader has stopped it. */
  async function inSteps<T>(name: string, work: (options: Required<SliceOptions>) => Promise<T>) {
    const abort = new AbortController();
    const { signal } = abort;
    setReading({ name, done: 0, abort });
    const onProgress = (done: number) => setReading({ name, done, abort });
    try {
      const result = await work({ signal, onProgress });
      signal.throwIfAborted();
      setReading(undefined);
      return result;
    } catch {
      if (signal.aborted) return undefined;
      setReading(undefined);
      return { ok: false as const, faults: [{ code: 'unreadable', place: '' } satisfies Fault] };
    }
  }

  function cancel() {
    reading?.abort.abort();
    reset();
  }

  async function install(plan: PlannedPack) {
    const done = await action.run(async () => {
      const { name } = await importPack(plan);
      await onChange();
      const applied = await applyPacks();
      return ({ t, lang }) => (applied ? t('packs.imported', name[lang]) : t('packs.applyLater'));
    });
    if (done) reset();
  }

  return (
    <section aria-labelledby="packs-import">
      <h2 id="packs-import">{t('packs.importTitle')}</h2>
      <p class="quiet">{t('packs.importIntro')}</p>
      <div class="tools">
        <label class="file">
          {t('packs.choose')}
          <input
            ref={input}
            type="file"
            accept=".json,.zip,.csv,.tsv,application/json,application/zip,text/csv"
            disabled={action.busy}
            onChange={({ currentTarget: { files } }) => files?.[0] && void choose(files[0])}
          />
        </label>
      </div>
      <p class="quiet" role="status">
        {reading ? t('packs.readingFile', reading.name) : action.busy && t('packs.installing')}
      </p>
      {reading && (
        <p class="pack-progress">
          <progress value={reading.done} aria-label={t('packs.readingFile', reading.name)} />
          <button type="button" class="more" onClick={cancel}>
            {t('packs.cancel')}
          </button>
        </p>
      )}
      {table && (
        <TableForm key={table.name} fileName={table.name} rows={table.rows} onPack={takeTable} onCancel={reset} />
      )}
      <RowFaults faults={rowFaults} />
      {chosen && !chosen.planned.ok && (
        <FaultList title={t('packs.refused', chosen.name)} faults={chosen.planned.faults} />
      )}
      {chosen?.planned.ok && (
        <PlanView plan={chosen.planned.plan} busy={action.busy} onImport={install} onCancel={reset} />
      )}
      {/* What the last import did is old once another file is chosen. */}
      {(action.failure || !(reading || table || chosen)) && <ActionResult action={action} />}
    </section>
  );
}
