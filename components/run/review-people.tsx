import type { EligiblePerson, PreflightDrop } from '../../lib/enrichment/preflight.ts';
import { type DropReason, dropReasons } from '../../lib/enrichment/run.ts';
import { plural, text } from '../../lib/text.ts';
import { amountsText } from '../credits/amounts-text.ts';
import { nameText } from '../person/name-text.ts';
import { Action } from '../shell/action.tsx';
import { Fold } from '../shell/fold.tsx';
import { DropLine } from './drop-line.tsx';
import { PeopleWindow } from './people-window.tsx';
import styles from './review-people.module.css';
import { dropRemedies, dropTexts } from './run-texts.ts';
import type { Review } from './use-review.ts';

/** Who would be asked, who was put back, and who is left out for which reason. */
export function ReviewPeople({ review }: { review: Review }) {
  const { eligible, drops } = review.plan.preflight;
  const again = eligible.filter((person) => person.again);
  return (
    <section className={styles.people} aria-label={text('people')}>
      <p className={styles.count}>{plural('review_eligible', eligible.length)}</p>
      {review.first !== null && <FirstOnly review={review} />}
      {eligible.length > 0 && (
        <Fold title={text('review_who')}>
          <PeopleWindow people={eligible} renderPerson={(person) => <EligibleLine person={person} />} />
        </Fold>
      )}
      {again.length > 0 && (
        <Fold title={text('fold_count', text('review_put_back'), again.length)} isOpenAtFirst>
          <PeopleWindow
            people={again}
            renderPerson={(person) => <AgainLine person={person} review={review} />}
          />
        </Fold>
      )}
      {drops.length > 0 && <p>{plural('review_dropped', drops.length)}</p>}
      {dropReasons.map((reason) => (
        <DroppedFor key={reason} reason={reason} review={review} />
      ))}
    </section>
  );
}

function DroppedFor({ reason, review }: { reason: DropReason; review: Review }) {
  const dropped = review.plan.preflight.drops.filter((drop) => drop.reason === reason);
  const remedy = dropRemedies[reason];
  if (dropped.length === 0) return null;
  return (
    <div>
      <Fold title={text('fold_count', text(dropTexts[reason]), dropped.length)}>
        <PeopleWindow people={dropped} renderPerson={(drop) => <DroppedLine drop={drop} review={review} />} />
      </Fold>
      {remedy && <p className={styles.remedy}>{text(remedy)}</p>}
    </div>
  );
}

function FirstOnly({ review }: { review: Review }) {
  const { plan, takeFirst } = review;
  return (
    <div className={styles.line}>
      <p>{text('review_first_only', plan.preflight.eligible.length, plan.eligible)}</p>
      <Action look="quiet" onPress={() => takeFirst(null)}>
        {text('review_take_all')}
      </Action>
    </div>
  );
}

function EligibleLine({ person }: { person: EligiblePerson }) {
  return <DropLine facts={person.facts} detail={person.facts.company} />;
}

function AgainLine({ person, review }: { person: EligiblePerson; review: Review }) {
  return (
    <DropLine facts={person.facts} detail={person.facts.company}>
      <Action
        look="quiet"
        aria-label={text('leave_out_name', nameText(person.facts))}
        onPress={() => review.putBack(person.key, false)}
      >
        {text('leave_out')}
      </Action>
    </DropLine>
  );
}

function DroppedLine({ drop, review }: { drop: PreflightDrop; review: Review }) {
  const { key, facts, until, putBackCost } = drop;
  const price = putBackCost === null ? null : amountsText(putBackCost);
  return (
    <DropLine
      facts={facts}
      until={until}
      detail={facts.company}
      said={price === null ? null : text('put_back_price', price)}
    >
      {key !== null && price !== null && (
        <Action
          look="quiet"
          aria-label={text('put_back_name', nameText(facts), price)}
          onPress={() => review.putBack(key, true)}
        >
          {text('put_back')}
        </Action>
      )}
    </DropLine>
  );
}
