import { useState } from 'preact/hooks';
import { useTexts } from '../../../components/texts-context.ts';

interface Props {
  /** The last password did not open the document. */
  isWrong: boolean;
  onSubmit: (password: string) => void;
  onCancel: () => void;
}

/** Asks for the password of an encrypted document. It is not kept. */
export function PasswordForm({ isWrong, onSubmit, onCancel }: Props) {
  const { t } = useTexts();
  const [password, setPassword] = useState('');
  return (
    <main class="reader-message">
      <h1>{t('reader.password.title')}</h1>
      <form
        class="reader-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(password);
        }}
      >
        <label for="password">{t('reader.password.label')}</label>
        <input
          id="password"
          type="password"
          autocomplete="off"
          value={password}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'wrong-password' : undefined}
          // The reader can do nothing else here.
          ref={(input) => input?.focus()}
          onInput={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <button type="submit" class="more">
          {t('reader.password.open')}
        </button>
        <button type="button" class="more" onClick={onCancel}>
          {t('reader.password.cancel')}
        </button>
      </form>
      {isWrong && (
        <p id="wrong-password" class="reader-warning" role="alert">
          {t('reader.password.wrong')}
        </p>
      )}
    </main>
  );
}
