import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { facetNames } from '../../lib/history/facet-blocks.ts';
import type { PeopleChoice } from '../../lib/history/people-choice.ts';
import { formatNumber } from '../../lib/format/format-number.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { Tick } from '../shell/tick.tsx';
import { useWish } from '../use-wish.ts';
import { useHistoryStore } from './history-store.ts';
import { parseTags } from '../../lib/enrichment/parse-tags.ts';

interface TagDialogProps {
  people: PeopleChoice;
  count: number;
  /** The tags that can be taken away; without it, all there are. */
  known?: readonly string[];
  onClose: () => void;
}

/** Gives tags to many people and takes others from them. */
export function TagDialog({ people, count, known, onClose }: TagDialogProps) {
  const database = useDatabase();
  const all = useLiveQuery(() => facetNames(database, 'tag'), [database]) ?? [];
  const removable = known ?? all;
  const [typed, setTyped] = useState('');
  const [removed, setRemoved] = useState<string[]>([]);
  const changedPeople = useHistoryStore((state) => state.changedPeople);
  const { busy, failure, send } = useWish();
  const confirm = async () => {
    const answer = await send({ type: 'tag-people', people, add: parseTags(typed), remove: removed });
    if (!answer.ok) return;
    changedPeople();
    onClose();
  };
  const toggle = (tag: string, isOn: boolean) =>
    setRemoved(isOn ? [...removed, tag] : removed.filter((other) => other !== tag));
  return (
    <ConfirmDialog
      isOpen
      title={plural('tag_people', count, formatNumber(count, locale()))}
      confirmLabel={text('save')}
      isBusy={busy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <TextInput label={text('tags_to_add')} hint={text('tags_hint')} value={typed} onChange={setTyped} />
      {removable.length > 0 && <p>{text('tags_to_remove')}</p>}
      {removable.map((tag) => (
        <Tick
          key={tag}
          label={<bdi>{tag}</bdi>}
          isSelected={removed.includes(tag)}
          onChange={(isOn) => toggle(tag, isOn)}
        />
      ))}
      {failure && <FailureNote failure={failure} urgent />}
    </ConfirmDialog>
  );
}
