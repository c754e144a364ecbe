export type Style = {
  readonly font: 'regular' | 'bold';
  /** Points. */
  readonly size: number;
  /** Height of a line over the size. */
  readonly leading: number;
  readonly color: string;
  /** Points between characters. */
  readonly spacing?: number;
};

/** A4 in points, with its margins. */
export const PAGE = { width: 595.28, height: 841.89, left: 68, right: 68, top: 64, bottom: 76 } as const;
export const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const PAGE_ROOM = PAGE.height - PAGE.top - PAGE.bottom;

/** Each text colour has a contrast of at least 4.5 on white and on the panel (WCAG 1.4.3). */
export const COLORS = {
  ink: '#1c2733',
  muted: '#566472',
  accent: '#1f4b5f',
  rule: '#c6d0d6',
  hairline: '#e3e8eb',
  panel: '#f3f6f7',
} as const;

const text: Style = { font: 'regular', size: 9.5, leading: 1.5, color: COLORS.ink };

export const STYLES = {
  organisation: { font: 'bold', size: 9.5, leading: 1.5, color: COLORS.accent, spacing: 0.4 },
  address: { ...text, size: 8.5, color: COLORS.muted },
  title: { font: 'bold', size: 23, leading: 1.25, color: COLORS.accent },
  subtitle: { ...text, size: 12.5, color: COLORS.muted },
  heading2: { font: 'bold', size: 11.5, leading: 1.35, color: COLORS.accent },
  heading3: { font: 'bold', size: 9.5, leading: 1.4, color: COLORS.ink },
  lead: { ...text, size: 11, leading: 1.55 },
  text,
  small: { ...text, size: 8.5, color: COLORS.muted },
  columnHeader: { font: 'bold', size: 8.5, leading: 1.4, color: COLORS.accent },
  rowHeader: { ...text, size: 9, leading: 1.45, color: COLORS.muted },
  cell: { ...text, size: 9, leading: 1.45 },
  code: { ...text, size: 9, leading: 1.5 },
  link: { ...text, color: '#0b5a8a' },
  foot: { ...text, size: 7.5, leading: 1.3, color: COLORS.muted },
} as const satisfies Record<string, Style>;

export const heightOf = (style: Style, lines = 1): number => style.size * style.leading * lines;
