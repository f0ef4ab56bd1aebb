import { type KeyboardEvent, useState } from 'react';
import { Autocomplete, Dialog, Input, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import type { Wish } from '../../lib/messages.ts';
import { text } from '../../lib/text.ts';
import { useHistoryStore } from '../history/history-store.ts';
import { usePanelStore } from '../panel-store.ts';
import { Icon } from '../shell/icon.tsx';
import { CommandList } from './command-list.tsx';
import type { Command } from './command.ts';
import { goCommands } from './go-commands.ts';
import { matchCommands } from './match-commands.ts';
import styles from './palette.module.css';
import { useDoCommands } from './use-do-commands.ts';
import { usePersonCommands } from './use-person-commands.ts';

interface PaletteProps {
  onClose: () => void;
  send: (wish: Wish) => Promise<void>;
}

/** Everything the panel can do and everybody it knows, behind a few letters. */
export function Palette({ onClose, send }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const people = usePersonCommands(typed);
  const commands = [...useDoCommands(send), ...goCommands(), ...people, ...searchCommand(typed)];
  const groups = matchCommands(commands, typed);
  const run = (command: Command) => {
    onClose();
    command.run();
  };
  /** Nothing is marked by itself: people come a moment later than commands, and would leave the mark on what is gone.
   * Enter means the first, which looks like it. */
  const enter = (event: KeyboardEvent<HTMLElement>) => {
    const isMarked = document.activeElement?.hasAttribute('aria-activedescendant') ?? false;
    const first = groups[0]?.commands[0];
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || isMarked || typed === '' || !first) return;
    event.stopPropagation();
    run(first);
  };
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={text('palette_open')}>
          <div className={styles.inner} data-typed={typed !== '' || undefined} onKeyDownCapture={enter}>
            <Autocomplete inputValue={typed} onInputChange={setTyped} disableAutoFocusFirst>
              <Search />
              <CommandList groups={groups} onRun={run} />
            </Autocomplete>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Search() {
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type in it
    <SearchField className={styles.search ?? ''} aria-label={text('palette_hint')} autoFocus>
      <Icon name="search" />
      <Input
        className={styles.input ?? ''}
        placeholder={text('palette_hint')}
        maxLength={200}
        spellCheck={false}
        dir="auto"
      />
    </SearchField>
  );
}

/** Whatever is typed can be searched for in the history. */
function searchCommand(typed: string): Command[] {
  const search = typed.trim();
  if (search === '') return [];
  const run = () => {
    useHistoryStore.getState().change({ search });
    usePanelStore.getState().search();
  };
  const title = text('palette_search', search);
  return [{ id: 'search for', group: 'people', title, icon: 'search', isFound: true, run }];
}
