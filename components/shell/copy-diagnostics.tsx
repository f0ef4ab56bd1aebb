import { browser } from 'wxt/browser';
import { diagnose, type PageDiagnostics } from '../../lib/diagnostics.ts';
import { text } from '../../lib/text.ts';
import { CopyAction } from './copy-action.tsx';

interface CopyDiagnosticsProps {
  error?: unknown;
  page?: PageDiagnostics | null;
  look?: 'plain' | 'quiet';
}

/** Copies what helps to find a fault; it names no person and no key. */
export function CopyDiagnostics({ error = null, page = null, look = 'plain' }: CopyDiagnosticsProps) {
  const value = () => {
    const { version } = browser.runtime.getManifest();
    const about = { version, browser: navigator.userAgent, language: browser.i18n.getUILanguage() };
    return JSON.stringify(diagnose(error, about, page), null, 2);
  };
  return (
    <CopyAction look={look} value={value} label={text('copy_diagnostics')} name={text('copy_diagnostics')} />
  );
}
