import { Component, type ReactNode } from 'react';
import { text } from '../../lib/text.ts';
import { Action } from './action.tsx';
import { Callout } from './callout.tsx';
import { CopyDiagnostics } from './copy-diagnostics.tsx';
import styles from './error-boundary.module.css';

interface BoundaryState {
  broken: { error: unknown } | null;
}

/** Dexie's names for a store that cannot be opened, read or kept. */
const storageErrors =
  /Quota|OpenFailed|DatabaseClosed|MissingAPI|InvalidState|VersionError|Abort|UnknownError/;

/** Keeps a fault in one part from blanking the panel, and says what can be done. */
export class ErrorBoundary extends Component<{ children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { broken: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { broken: { error } };
  }

  override render() {
    const { broken } = this.state;
    if (!broken) return this.props.children;
    const { error } = broken;
    const isStorage = error instanceof Error && storageErrors.test(error.name);
    return (
      <div className={styles.boundary}>
        <Callout tone="bad" icon="warning" title={text(isStorage ? 'broken_storage' : 'broken')} urgent>
          <p>{text(isStorage ? 'broken_storage_next' : 'broken_next')}</p>
          <div className={styles.actions}>
            <Action onPress={() => location.reload()}>{text('reload_panel')}</Action>
            <CopyDiagnostics error={error} />
          </div>
        </Callout>
      </div>
    );
  }
}
