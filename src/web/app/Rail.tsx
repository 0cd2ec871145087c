import { AppLink, type AppLinkTo } from '../parts/AppLink.tsx'
import { Icon, type IconName, Mark } from '../parts/icons.tsx'
import styles from './Rail.module.css'

type RailLink = {
  label: string
  icon: IconName
  link: AppLinkTo
  exact?: boolean
  /** How many things wait there, and what they are: { number: 3, of: 'due this week' }. */
  count?: { number: number; of: string }
}
/** A place, or a heading with places below it. Only what the person's role may open is given. */
export type RailItem = RailLink | { label: string; items: readonly RailLink[] }

type RailProps = { items: readonly RailItem[]; home: AppLinkTo; onNavigate?: () => void }

export function Rail({ items, home, onNavigate }: RailProps) {
  return (
    <nav className={styles.rail} aria-label="Main">
      <AppLink
        link={home}
        exact
        className={styles.brand}
        aria-label="Casebook, my work"
        {...(onNavigate && { onClick: onNavigate })}
      >
        <Mark />
        Casebook
      </AppLink>
      <ul className={styles.list}>
        {items.map((item) =>
          'items' in item ? (
            <li key={item.label}>
              <div className={styles.group} id={`rail-${item.label}`}>
                {item.label}
              </div>
              <ul className={styles.sublist} aria-labelledby={`rail-${item.label}`}>
                {item.items.map((below) => (
                  <RailPlace key={below.label} {...below} onNavigate={onNavigate} />
                ))}
              </ul>
            </li>
          ) : (
            <RailPlace key={item.label} {...item} onNavigate={onNavigate} />
          ),
        )}
      </ul>
    </nav>
  )
}

function RailPlace({
  label,
  icon,
  link,
  exact,
  count,
  onNavigate,
}: RailLink & { onNavigate: (() => void) | undefined }) {
  return (
    <li>
      <AppLink link={link} exact={exact ?? false} className={styles.item} {...(onNavigate && { onClick: onNavigate })}>
        <Icon name={icon} />
        {label}
        {count && count.number > 0 && (
          <span className={styles.count}>
            {count.number}
            <span className="visually-hidden"> {count.of}</span>
          </span>
        )}
      </AppLink>
    </li>
  )
}
