import styles from './TagChips.module.css'

/** Tags to read. */
export function TagChips({ tags }: { tags: string[] }) {
  if (tags.length === 0) return null
  return (
    <ul className={styles.tags}>
      {tags.map((tag) => (
        <li key={tag} className="clip">
          {tag}
        </li>
      ))}
    </ul>
  )
}
