import { useState } from 'react';
import { longestTag, mostTags, parseTags } from '../../lib/enrichment/parse-tags.ts';
import { facetNames } from '../../lib/history/facet-blocks.ts';
import type { PeopleChoice } from '../../lib/history/people-choice.ts';
import { plural, text } from '../../lib/text.ts';
import { useDatabase } from '../database-context.ts';
import { TaskProgress } from '../data/task-progress.tsx';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { TextInput } from '../shell/text-input.tsx';
import { Tick } from '../shell/tick.tsx';
import { useTagging } from './use-tagging.ts';
import { useLiveQuery } from '../use-live-query.ts';

interface TagDialogProps {
  people: PeopleChoice;
  count: number;
  /** The tags that can be taken away; without it, all there are. */
  known?: readonly string[];
  /** Whether the history offers Undo afterwards. */
  isUndoable?: boolean;
  onClose: () => void;
}

/** Gives tags to many people and takes others from them. */
export function TagDialog({ people, count, known, isUndoable = false, onClose }: TagDialogProps) {
  const database = useDatabase();
  const all = useLiveQuery(() => facetNames(database, 'tag'), [database]) ?? [];
  const removable = known ?? all;
  const [typed, setTyped] = useState('');
  const [removed, setRemoved] = useState<string[]>([]);
  const { busy, failure, tag } = useTagging({ people, count, isUndoable });
  const added = parseTags(typed);
  const confirm = async () => {
    if (added && (await tag(added, removed))) onClose();
  };
  const toggle = (tag: string, isOn: boolean) =>
    setRemoved(isOn ? [...removed, tag] : removed.filter((other) => other !== tag));
  return (
    <ConfirmDialog
      isOpen
      title={plural('tag_people', count)}
      confirmLabel={text('save')}
      isBusy={busy}
      failure={failure}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <TextInput
        label={text('tags_to_add')}
        hint={text('tags_hint')}
        problem={added ? undefined : text('tags_too_much', String(mostTags), String(longestTag))}
        value={typed}
        onChange={setTyped}
      />
      {removable.length > 0 && <p>{text('tags_to_remove')}</p>}
      {removable.map((tag) => (
        <Tick
          key={tag}
          label={<bdi>{tag}</bdi>}
          isSelected={removed.includes(tag)}
          onChange={(isOn) => toggle(tag, isOn)}
        />
      ))}
      {busy && <TaskProgress task="people" />}
    </ConfirmDialog>
  );
}
