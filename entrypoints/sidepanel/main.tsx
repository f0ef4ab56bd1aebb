import '../../lib/zod-without-eval.ts';
import '../../components/shell/theme.css';
import { I18nProvider, isRTL } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { DatabaseContext } from '../../components/database-context.ts';
import { Panel } from '../../components/shell/panel.tsx';
import { ErrorBoundary } from '../../components/shell/error-boundary.tsx';
import { StorageGate } from '../../components/shell/storage-gate.tsx';
import { TermsGate } from '../../components/shell/terms-gate.tsx';
import { sendWish } from '../../components/send-wish.ts';
import { openDatabase } from '../../lib/database.ts';
import { locale, text } from '../../lib/text.ts';

const database = openDatabase();
const reload = () => location.reload();
// Another version of the extension wants to change the shape: give way, and come back in the new one.
database.on('versionchange', () => {
  database.close();
  reload();
});
// Somebody with an older shape holds on: try again, but not in a tight loop.
database.on('blocked', () => setTimeout(reload, 2000));

void sendWish({ type: 'wake' });
Object.assign(document.documentElement, { lang: locale(), dir: isRTL(locale()) ? 'rtl' : 'ltr' });
document.title = text('extension_name');
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <I18nProvider locale={locale()}>
      <DatabaseContext value={database}>
        <ErrorBoundary>
          <StorageGate>
            <TermsGate>
              <Panel />
            </TermsGate>
          </StorageGate>
        </ErrorBoundary>
      </DatabaseContext>
    </I18nProvider>,
  );
}
