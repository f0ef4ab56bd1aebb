import { text } from '../../lib/text.ts';
import { Choice } from '../shell/choice.tsx';
import { usePreset } from '../use-preset.ts';
import { LockedNote } from './locked-note.tsx';

interface PageControlsChoiceProps {
  value: boolean;
  onChange: (pageControls: boolean) => void;
}

/** Whether anything of ours stands in LinkedIn's pages, or the panel does it all. */
export function PageControlsChoice({ value, onChange }: PageControlsChoiceProps) {
  const { sidePanelOnly } = usePreset();
  const options = [
    { value: 'on', label: text('page_controls_on'), detail: text('page_controls_on_about') },
    { value: 'off', label: text('page_controls_off'), detail: text('page_controls_off_about') },
  ];
  return (
    <Choice
      label={text('page_controls')}
      value={value && !sidePanelOnly ? 'on' : 'off'}
      options={options}
      isDisabled={sidePanelOnly}
      onChange={(chosen) => onChange(chosen === 'on')}
    >
      {sidePanelOnly && <LockedNote />}
    </Choice>
  );
}
