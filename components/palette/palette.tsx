import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Keyboard,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components';
import type { Wish } from '../../lib/messages.ts';
import { type TextKey, text } from '../../lib/text.ts';
import { useHistoryStore } from '../history/history-store.ts';
import { Keys } from '../keyboard/keys.tsx';
import { usePanelStore } from '../panel-store.ts';
import { Icon } from '../shell/icon.tsx';
import type { Command, CommandGroup } from './command.ts';
import { goCommands } from './go-commands.ts';
import { matchCommands } from './match-commands.ts';
import styles from './palette.module.css';
import { useDoCommands } from './use-do-commands.ts';
import { usePersonCommands } from './use-person-commands.ts';

const groupNames: Record<CommandGroup, TextKey> = {
  do: 'palette_do',
  go: 'palette_go',
  people: 'palette_people',
};

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
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''} aria-label={text('palette_open')}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
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
            <Menu
              className={styles.list ?? ''}
              aria-label={text('palette_open')}
              renderEmptyState={() => <p className={styles.empty}>{text('palette_nothing')}</p>}
            >
              {groups.map(({ group, commands: own }) => (
                <MenuSection key={group} id={group}>
                  <Header className={styles.group ?? ''}>{text(groupNames[group])}</Header>
                  {own.map((command) => (
                    <Item key={command.id} command={command} onRun={() => run(command)} />
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Item({ command, onRun }: { command: Command; onRun: () => void }) {
  const { id, title, detail, icon, keys } = command;
  return (
    <MenuItem id={id} textValue={title} className={styles.item ?? ''} onAction={onRun}>
      <Icon name={icon} />
      <span className={styles.words}>
        <Text slot="label" className={styles.title ?? ''}>
          <bdi>{title}</bdi>
        </Text>
        {detail && (
          <Text slot="description" className={styles.detail ?? ''}>
            <bdi>{detail}</bdi>
          </Text>
        )}
      </span>
      {keys && (
        <Keyboard className={styles.keys ?? ''}>
          <Keys keys={keys} />
        </Keyboard>
      )}
    </MenuItem>
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
