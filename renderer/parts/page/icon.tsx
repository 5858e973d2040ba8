/**
 * Small line drawings beside words, for people who find a picture faster than a word. Always with words beside them,
 * so they are hidden from screen readers. Drawn for this program on a 24 by 24 ground.
 */
const DRAWINGS = {
  overview: 'M4 13h6V4H4zM14 20h6v-9h-6zM4 20h6v-3H4zM14 7h6V4h-6z',
  ahead: 'M3 17l6-6 4 4 8-8M16 7h5v5',
  money: 'M3 7h18v11H3zM3 11h18M7 15h3',
  contribution: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM15 9a2.6 2.6 0 0 0-5 1v4.5L8.5 17H15M8.5 13H13',
  payment: 'M4 7h12l-3-3M20 17H8l3 3M12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  bank: 'M4 10l8-5 8 5zM6 10v7M10 10v7M14 10v7M18 10v7M4 19h16',
  bill: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  records: 'M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7',
  plan: 'M5 4h14v16H5zM8 8h2M12 8h4M8 12h2M12 12h4M8 16h2M12 16h4',
  accounts: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 20c0-4 2.5-6 6-6s6 2 6 6M16 5.5a3 3 0 0 1 0 5M17.5 14.5c2.3.7 3.5 2.6 3.5 5.5',
  done: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0 2 2 0 0 0-4 0zM7 17a2 2 0 1 0 4 0 2 2 0 0 0-4 0z',
  backups: 'M4 4h16v6H4zM4 14h16v6H4zM8 7v.01M8 17v.01M12 7h4M12 17h4',
  right: 'M9 5l7 7-7 7',
  down: 'M5 9l7 7 7-7',
  left: 'M15 5l-7 7 7 7',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  work: 'M4 8h16v12H4zM9 8V5h6v3M4 13h16',
  bell: 'M5 17h14l-2-3v-4a5 5 0 0 0-10 0v4zM10 20.5h4',
  warn: 'M12 4l9 16H3zM12 10v4M12 17v.01',
  folder: 'M3 6h6l2 2h10v11H3z',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  plus: 'M12 5v14M5 12h14',
  look: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  back: 'M9 7l-5 5 5 5M4 12h10a6 6 0 0 1 6 6',
  print: 'M7 8V3h10v5M5 17H3v-7h18v7h-2M7 14h10v7H7z',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.5v.01',
  find: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5',
  shield: 'M12 3l7 3v5c0 4.5-2.8 8-7 10-4.2-2-7-5.5-7-10V6zM8.5 12l2.5 2.5 4.5-4.5',
  scales: 'M12 4v16M7 20h10M4 7h16M4 7l-2.5 6a3 3 0 0 0 5 0zM20 7l-2.5 6a3 3 0 0 0 5 0z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
} as const;
export type IconName = keyof typeof DRAWINGS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
