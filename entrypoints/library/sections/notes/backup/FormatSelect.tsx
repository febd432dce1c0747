import { useTexts } from '../../../../../components/texts-context.ts';
import { keyPart } from '../../../../../locales/texts.ts';
import { EXPORT_FORMATS, type ExportFormat } from './export-notes.ts';

interface Props {
  format: ExportFormat;
  onChange: (format: ExportFormat) => void;
}

/** In which format notes are to be exported. */
export function FormatSelect({ format, onChange }: Props) {
  const { t } = useTexts();
  return (
    <label>
      {t('notesPage.format')}
      <select
        value={format}
        onChange={({ currentTarget: { value } }) => onChange(EXPORT_FORMATS.find((one) => one === value) ?? format)}
      >
        {EXPORT_FORMATS.map((one) => (
          <option key={one} value={one}>
            {t(`notesPage.formats.${keyPart(one)}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
