import { formatList } from '../../lib/format/format-number.ts';
import { locale, text } from '../../lib/text.ts';
import { Callout } from '../shell/callout.tsx';
import { usePreset } from '../use-preset.ts';
import { presetLines } from './preset-lines.ts';
import styles from './preset-section.module.css';
import { Section } from './section.tsx';

/** All that the administrator has set, and what of it could not be taken; nothing where there is no administrator. */
export function PresetSection() {
  const preset = usePreset();
  const lines = presetLines(preset);
  const { ignored } = preset;
  if (lines.length + ignored.length === 0) return null;
  return (
    <Section title={text('preset_title')} about={text('preset_about')}>
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {ignored.length > 0 && (
        <Callout tone="caution" icon="warning" title={text('preset_ignored')}>
          <p dir="auto">{formatList(ignored, locale())}</p>
        </Callout>
      )}
    </Section>
  );
}
