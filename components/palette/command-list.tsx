import { Fragment } from 'react';
import { Header, Keyboard, Menu, MenuItem, MenuSection, Text } from 'react-aria-components';
import { type TextKey, text } from '../../lib/text.ts';
import { Keys } from '../keyboard/keys.tsx';
import { Icon } from '../shell/icon.tsx';
import type { Command, CommandGroup } from './command.ts';
import type { MatchedGroup } from './match-commands.ts';
import styles from './palette.module.css';

const groupNames: Record<CommandGroup, TextKey> = {
  do: 'palette_do',
  go: 'palette_go',
  people: 'palette_people',
};

interface CommandListProps {
  groups: readonly MatchedGroup[];
  onRun: (command: Command) => void;
}

export function CommandList({ groups, onRun }: CommandListProps) {
  return (
    <Menu
      className={styles.list ?? ''}
      aria-label={text('palette_open')}
      renderEmptyState={() => <p className={styles.empty}>{text('palette_nothing')}</p>}
    >
      {groups.map(({ group, commands }) => (
        <MenuSection key={group} id={group}>
          <Header className={styles.group ?? ''}>{text(groupNames[group])}</Header>
          {commands.map((command) => (
            <Item key={itemId(command)} command={command} onRun={() => onRun(command)} />
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}

/** Keys that are told later describe an item only when it is made anew. */
const itemId = ({ id, keys = [] }: Command): string => `${id} ${keys.join('')}`;

function Item({ command, onRun }: { command: Command; onRun: () => void }) {
  const { title, details = [], icon, keys } = command;
  return (
    <MenuItem id={itemId(command)} textValue={title} className={styles.item ?? ''} onAction={onRun}>
      <Icon name={icon} />
      <span className={styles.words}>
        <Text slot="label" className={styles.title ?? ''}>
          <bdi>{title}</bdi>
        </Text>
        {details.length > 0 && (
          <Text slot="description" className={styles.detail ?? ''}>
            {details.map((detail, place) => (
              <Fragment key={`${place} ${detail}`}>
                {place > 0 && ' · '}
                <bdi>{detail}</bdi>
              </Fragment>
            ))}
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
