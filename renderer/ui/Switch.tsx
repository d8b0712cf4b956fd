interface Props {
  label: string
  on: boolean
  onChange(this: void, on: boolean): void
}

/** On or off, at once. */
export function Switch({ label, on, onChange }: Props) {
  return (
    <button type="button" className="switch" role="switch" aria-checked={on} onClick={() => onChange(!on)}>
      <span className="switch-track" aria-hidden="true" />
      <span>{label}</span>
    </button>
  )
}
