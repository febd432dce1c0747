import { useRef, useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import {
  importPack,
  type PackImport,
  type PlannedPack,
  planPackImport,
} from '../../../../../data/installed-packs/import-pack.ts';
import { ActionResult } from '../../notes/ActionResult.tsx';
import { useAsyncAction } from '../../notes/use-async-action.ts';
import { applyPacks } from '../use-packs.ts';
import { FaultList } from './FaultList.tsx';
import { PlanView } from './PlanView.tsx';

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

  function reset() {
    setChosen(undefined);
    setReading(undefined);
    // Allows the same file to be chosen again.
    if (input.current) input.current.value = '';
  }

  async function read(file: File) {
    reading?.abort.abort();
    setChosen(undefined);
    const abort = new AbortController();
    setReading({ name: file.name, done: 0, abort });
    const onProgress = (done: number) => setReading({ name: file.name, done, abort });
    try {
      const planned = await planPackImport(file, { signal: abort.signal, onProgress });
      setReading(undefined);
      setChosen({ name: file.name, planned });
    } catch {
      if (abort.signal.aborted) return;
      setReading(undefined);
      setChosen({ name: file.name, planned: { ok: false, faults: [{ code: 'unreadable', place: '' }] } });
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
      return applied ? t('packs.imported', name[lang]) : t('packs.applyLater');
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
            accept=".json,.zip,application/json,application/zip"
            disabled={action.busy}
            onChange={({ currentTarget: { files } }) => files?.[0] && void read(files[0])}
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
      {chosen && !chosen.planned.ok && <FaultList name={chosen.name} faults={chosen.planned.faults} />}
      {chosen?.planned.ok && (
        <PlanView plan={chosen.planned.plan} busy={action.busy} onImport={install} onCancel={reset} />
      )}
      <ActionResult action={action} />
    </section>
  );
}
