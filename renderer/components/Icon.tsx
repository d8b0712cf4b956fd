import type { ReactNode } from 'react'

/** Drawn on a 16 px grid with 1.5 px strokes in the colour of the text around them. */
const shapes = {
  search: <path d="M11 11l3 3M7 2.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 0 1 0-8.5z" />,
  settings: (
    <>
      <path d="M2 5h5.5M11.5 5H14M2 11h2.5M8.5 11H14" />
      <circle cx="9.5" cy="5" r="2" />
      <circle cx="6.5" cy="11" r="2" />
    </>
  ),
  day: (
    <>
      <rect x="2.5" y="3" width="11" height="10.5" rx="2" />
      <path d="M2.5 6.5h11M5.5 1.75v2.5M10.5 1.75v2.5M5.25 9.25h3M7.25 11.25h3.5" />
    </>
  ),
  note: <path d="M3 4.5h10M3 8h10M3 11.5h6" />,
  play: <path d="M5 3.2v9.6L12.8 8z" fill="currentColor" strokeLinejoin="round" />,
  pause: (
    <g fill="currentColor" stroke="none">
      <rect x="3.5" y="3" width="3.25" height="10" rx="1" />
      <rect x="9.25" y="3" width="3.25" height="10" rx="1" />
    </g>
  ),
  stop: <rect x="3.5" y="3.5" width="9" height="9" rx="2" fill="currentColor" stroke="none" />,
  more: (
    <g fill="currentColor" stroke="none">
      <circle cx="3.5" cy="8" r="1.25" />
      <circle cx="8" cy="8" r="1.25" />
      <circle cx="12.5" cy="8" r="1.25" />
    </g>
  ),
  sent: <path d="M3.5 8.5l3 3l6-7" />,
  waiting: (
    <>
      <circle cx="8" cy="8" r="5.75" strokeDasharray="2.2 1.6" />
      <path d="M8 11V5.5M5.75 7.5L8 5.25L10.25 7.5" />
    </>
  ),
  sending: <path d="M8 13V3.5M4 7.25L8 3.25L12 7.25" />,
  checking: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M6.3 6.4a1.75 1.75 0 1 1 2.4 1.9c-.5.2-.7.5-.7 1M8 11.2v.1" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2.25L14.25 13H1.75z" strokeLinejoin="round" />
      <path d="M8 6.5v3M8 11.1v.1" />
    </>
  ),
  doubt: (
    <>
      <path d="M8 1.5L14.5 8L8 14.5L1.5 8z" strokeLinejoin="round" />
      <path d="M6.6 6.6a1.4 1.4 0 1 1 2 1.4c-.4.2-.6.5-.6.9M8 10.9v.1" />
    </>
  ),
  reminder: (
    <path
      d="M3 11.5c1-1 1.25-2 1.25-4.25a3.75 3.75 0 0 1 7.5 0c0 2.25.25 3.25 1.25 4.25zM6.5 13.75h3"
      strokeLinejoin="round"
    />
  ),
  kept: <path d="M2 9.25L3.75 3.5h8.5L14 9.25v3.25H2zM2 9.25h3.5l.75 1.5h3.5l.75-1.5H14" strokeLinejoin="round" />,
  lock: (
    <>
      <rect x="3" y="7" width="10" height="6.5" rx="1.5" />
      <path d="M5.25 7V5.25a2.75 2.75 0 0 1 5.5 0V7" />
    </>
  ),
  pin: <path d="M6 2.75h4M6.75 2.75v4L4.5 9h7L9.25 6.75v-4M8 9v4.25" strokeLinejoin="round" />,
  nothing: <path d="M4 8h8" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  copy: <path d="M5.75 5.75h7.5v7.5h-7.5zM3.5 10.25H2.75v-7.5h7.5v.75" strokeLinejoin="round" />,
  chevron: <path d="M4.5 6.5L8 10l3.5-3.5" />,
  left: <path d="M9.5 4.5L6 8l3.5 3.5" />,
  right: <path d="M6.5 4.5L10 8l-3.5 3.5" />,
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  open: <circle cx="8" cy="8" r="4" />,
  off: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M4 12L12 4" />
    </>
  ),
  offline: (
    <path d="M4.6 12.5h6.8a2.6 2.6 0 0 0 .5-5.15A4 4 0 0 0 6 4.6M4.3 6.6a2.98 2.98 0 0 0 .3 5.9M2.5 2.5l11 11" />
  ),
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof shapes

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={size < 14 ? 1.75 : 1.5}
      strokeLinecap="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  )
}
