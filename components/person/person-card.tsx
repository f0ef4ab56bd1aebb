import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import type { PersonFacts } from '../../lib/enrichment/person.ts';
import { profileLink } from '../../lib/enrichment/profile-link.ts';
import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { Callout } from '../shell/callout.tsx';
import { nameText } from './name-text.ts';
import styles from './person-card.module.css';

interface PersonCardProps {
  facts: PersonFacts;
  isUnsure: boolean;
  isEditing: boolean;
  onEditing: (isEditing: boolean) => void;
  /** The fields, shown while editing. */
  fields: ReactNode;
}

/** Who is asked about. Names are strangers' text: each stands in its own direction and is cut, never trusted. */
export function PersonCard({ facts, isUnsure, isEditing, onEditing, fields }: PersonCardProps) {
  const link = profileLink(facts.address);
  return (
    <section className={styles.card} aria-label={text('person')}>
      <div className={styles.top}>
        <div className={styles.who}>
          <h2 className={styles.name}>
            <bdi>{nameText(facts)}</bdi>
          </h2>
          {facts.headline && (
            <p className={styles.line}>
              <bdi>{facts.headline}</bdi>
            </p>
          )}
          <p className={styles.soft}>
            <Employer {...facts} />
          </p>
        </div>
        <Tools link={link} isEditing={isEditing} onEditing={onEditing} />
      </div>
      {isUnsure && (
        <Callout tone="caution" icon="warning" title={text('unsure')}>
          <p>{text('unsure_next')}</p>
        </Callout>
      )}
      {isEditing && fields}
    </section>
  );
}

/** Each in its own direction: what stands in the one must not turn the other around. */
function Employer({ company, domain }: PersonFacts) {
  if (!company && !domain) return text('company_unknown');
  return (
    <>
      <bdi>{company}</bdi>
      {company && domain && ' · '}
      <bdi>{domain}</bdi>
    </>
  );
}

interface ToolsProps {
  link: string | null;
  isEditing: boolean;
  onEditing: (isEditing: boolean) => void;
}

function Tools({ link, isEditing, onEditing }: ToolsProps) {
  return (
    <div className={styles.tools}>
      {link && (
        <Action
          look="quiet"
          icon="external"
          aria-label={text('open_profile')}
          onPress={() => void browser.tabs.create({ url: link })}
        />
      )}
      <Action
        look="quiet"
        icon={isEditing ? 'cross' : 'edit'}
        aria-label={text(isEditing ? 'close_details' : 'edit_details')}
        aria-expanded={isEditing}
        onPress={() => onEditing(!isEditing)}
      />
    </div>
  );
}
