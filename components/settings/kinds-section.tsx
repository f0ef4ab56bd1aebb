import { type Kind, kinds } from '../../lib/enrichment/kind.ts';
import { text } from '../../lib/text.ts';
import { useConsent } from '../consent/use-consent.ts';
import { kindNames } from '../person/kind-texts.ts';
import { Tick } from '../shell/tick.tsx';
import { Section } from './section.tsx';

interface KindsSectionProps {
  tickedKinds: readonly Kind[];
  onChange: (tickedKinds: Kind[]) => void;
}

/** Which kinds are ticked when a new person is shown, and asked for by the button on the page. */
export function KindsSection({ tickedKinds, onChange }: KindsSectionProps) {
  const consented = useConsent()?.action === 'given';
  const toggle = (kind: Kind, on: boolean) => {
    const others = tickedKinds.filter((one) => one !== kind);
    onChange(on ? [...others, kind] : others);
  };
  return (
    <Section title={text('settings_kinds')} about={text('settings_kinds_about')}>
      <div>
        {kinds.map((kind) => {
          const isBlocked = kind === 'personal-email' && !consented;
          return (
            <Tick
              key={kind}
              label={text(kindNames[kind])}
              detail={isBlocked ? text('consent_first') : ''}
              isSelected={tickedKinds.includes(kind)}
              isDisabled={isBlocked && !tickedKinds.includes(kind)}
              onChange={(on) => toggle(kind, on)}
            />
          );
        })}
      </div>
    </Section>
  );
}
