/** The logo: a ring for the day with a coloured part for an entry. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" fill="none" aria-hidden="true">
      <circle cx="20" cy="20" r="15" stroke="var(--fill-2)" strokeWidth="6" />
      <path d="M20 5a15 15 0 0 1 13 22.5" stroke="var(--accent)" strokeWidth="6" strokeLinecap="round" />
      <path d="M20 12.5V20l5 3" stroke="var(--ink)" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
