import { useTexts } from '../../../../../components/texts-context.ts';
import { keyPart } from '../../../../../locales/texts.ts';
import { EXPORT_FORMATS, type ExportFormat } from './export-notes.ts';

interface Props {
  format: ExportFormat;
  onChange: (format: ExportFormat) => void;
}

/** Chooses the format of an export. */
export function FormatSelect({ format, onChange }: Props) {
  const { t } = useTexts();
  return (
    <label>
      {t('notesPage.format')}
      <select
        value={format}
        onChange={({ currentTarget: { value } }) => onChange(EXPORT_FORMATS.find((known) => known === value) ?? format)}
      >
        {EXPORT_FORMATS.map((option) => (
          <option key={option} value={option}>
            {t(`notesPage.formats.${keyPart(option)}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
