import { Component, type ReactNode } from 'react';
import { text } from '../../lib/text.ts';
import { Action } from './action.tsx';
import { Callout } from './callout.tsx';
import { CopyDiagnostics } from './copy-diagnostics.tsx';
import styles from './error-boundary.module.css';
import { WhenReadable } from './when-readable.tsx';

interface BoundaryState {
  broken: { error: unknown } | null;
  /** How long (ms) to wait before the next look at a database that could not be read: longer each time. */
  restMs: number;
}

const firstRestMs = 2000;
const longestRestMs = 60_000;

/** Dexie's names for a store that cannot be opened, read or kept. */
const storageErrors =
  /Quota|OpenFailed|DatabaseClosed|MissingAPI|InvalidState|VersionError|Abort|UnknownError/;

/** Keeps a fault in one part from blanking the panel, and says what can be done. What could not be read is read again as
 * soon as that is possible. */
export class ErrorBoundary extends Component<{ children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { broken: null, restMs: firstRestMs };

  static getDerivedStateFromError(error: unknown): Pick<BoundaryState, 'broken'> {
    return { broken: { error } };
  }

  private readonly tryAgain = () =>
    this.setState(({ restMs }) => ({ broken: null, restMs: Math.min(2 * restMs, longestRestMs) }));

  override render() {
    const { broken, restMs } = this.state;
    if (!broken) return this.props.children;
    const { error } = broken;
    const isStorage = error instanceof Error && storageErrors.test(error.name);
    return (
      <div className={styles.boundary}>
        {isStorage && <WhenReadable everyMs={restMs} onReadable={this.tryAgain} />}
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
