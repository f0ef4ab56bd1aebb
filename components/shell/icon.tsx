import styles from './icon.module.css';

const paths = {
  mail: 'M2.5 4.5h11v7h-11zM2.5 5l5.5 4 5.5-4',
  home: 'M2.5 7.5 8 3l5.5 4.5M4 6.5v6h8v-6M6.5 12.5V9h3v3.5',
  phone: 'M5 2.5h6v11H5zM7 11.5h2',
  minus: 'M3.5 8h9',
  check: 'm3.5 8.5 3 3 6-7',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.3',
  cross: 'm4 4 8 8M12 4l-8 8',
  question: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M6.3 6.3c.3-2.4 3.6-2.1 3.6 0C9.9 7.6 8 7.7 8 9.2M8 11.2v.3',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 7.5v3.7M8 5v.3',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 4.8V8l2.2 1.5',
  copy: 'M5.5 5.5h7v8h-7zM10 5.5v-3H3.5v8h2',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3',
  more: 'M3.500 8v.3M8 8v.3M12.500 8v.3',
  filter: 'M2.5 3.500h11L9.500 8.500v4l-3 1.500v-5.500z',
  tag: 'M2.500 2.500h5.500l5.500 5.500-5.500 5.500-5.500-5.500zM5.200 5.200v.3',
  trash: 'M3 4.500h10M6.500 4.500v-2h3v2M4.500 4.500l.5 9h6l.5-9M6.800 7v4M9.200 7v4',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9m3.3-1.2 3.2 3.2',
  coins:
    'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M10 6.200c-.4-.8-1.200-1.100-2-1.100-2.600 0-2.600 2.700 0 2.900 2.700.2 2.700 2.900 0 2.900-.9 0-1.700-.4-2-1.200M8 4v8',
  offline: 'M2.500 6.500a8 8 0 0 1 11 0M5 9.200a4.500 4.500 0 0 1 6 0M8 12v.300M3 13.500 13 2.500',
  keyboard: 'M1.500 4.500h13v7h-13zM4 7v.300M6.700 7v.300M9.400 7v.300M12 7v.300M5 9.500h6',
  save: 'M8 2.500v7M4.800 6.500 8 9.500l3.200-3M2.500 11v2.500h11V11',
  lock: 'M3.500 7.500h9v6h-9zM5.500 7.500v-2a2.500 2.500 0 0 1 5 0v2',
  pause: 'M5.500 3.500v9M10.500 3.500v9',
  play: 'M5 3.500 12 8l-7 4.500z',
  settings: 'M2.500 5h6M11.500 5h2M10 3.500v3M2.500 11h2M7.500 11h6M6 9.500v3',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  forward: 'M6.5 3.5 11 8l-4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  up: 'M3.5 10 8 5.5 12.5 10',
  edit: 'm3 13 .7-3L10.5 3.2l2.3 2.3L6 12.3zM9 4.8l2.3 2.3',
  external: 'M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13 3 7.5 8.5',
  shield: 'M8 2 3 4v3.5C3 11 5.3 13.2 8 14c2.7-.8 5-3 5-6.5V4z',
  key: 'M5.5 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6m2.2-5.2L13 2.5M11 4.5l2 2',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8m-5 5.5c.4-2.6 2.4-3.8 5-3.8s4.600 1.200 5 3.800',
} as const;

export type IconName = keyof typeof paths;

/** A small picture beside a word; never the only carrier of a meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
