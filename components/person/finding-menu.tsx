import type { Finding, WrongReason } from '../../lib/enrichment/finding.ts';
import { type TextKey, text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { FailureNote } from '../shell/failure-note.tsx';
import { MoreMenu } from '../shell/more-menu.tsx';
import { useWish } from '../use-wish.ts';

const done: Record<WrongReason, TextKey> = { bounced: 'marked_bounced', wrong: 'marked_wrong' };

/** What the user found out by using an address or number. */
export function FindingMenu({ finding: { id, value, wrong } }: { finding: Finding }) {
  const { failure, send } = useWish();
  const announce = usePanelStore((state) => state.announce);
  const mark = async (reason: WrongReason | null) => {
    const answer = await send({ type: 'mark-finding', findingId: id, reason });
    if (answer.ok) announce(text(reason === null ? 'mark_removed' : done[reason]));
  };
  const items = wrong
    ? [{ id: 'none', label: text('mark_remove'), onAction: () => mark(null) }]
    : [
        { id: 'bounced', label: text('mark_bounced'), onAction: () => mark('bounced') },
        { id: 'wrong', label: text('mark_wrong'), onAction: () => mark('wrong') },
      ];
  return (
    <>
      <MoreMenu label={text('more_about', value.slice(0, 100))} items={items} />
      {failure && <FailureNote failure={failure} urgent />}
    </>
  );
}
