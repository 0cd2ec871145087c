import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { AppLink, type AppLinkTo } from './AppLink.tsx'
import styles from './Button.module.css'
import { Icon, type IconName } from './icons.tsx'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'
type Shared = { look?: Look; small?: boolean; icon?: IconName; children: ReactNode }

const classes = (look: Look, small: boolean) =>
  [styles.button, styles[look], small && styles.small].filter(Boolean).join(' ')

type ButtonProps = Shared &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'disabled'> & {
    /** Shown and announced while the press is under way; further presses do nothing. */
    busy?: boolean | string
    ref?: Ref<HTMLButtonElement>
  }

/** Never `disabled`: a greyed button tells nobody why. Press it and the answer says what is missing. */
export function Button({
  look = 'secondary',
  small = false,
  icon,
  busy,
  type,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={classes(look, small)}
      aria-disabled={busy ? true : undefined}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {icon && <Icon name={icon} size={18} />}
      {typeof busy === 'string' ? busy : children}
    </button>
  )
}

export function ButtonLink({
  look = 'secondary',
  small = false,
  icon,
  link,
  children,
  ...rest
}: Shared & { link: AppLinkTo; 'aria-label'?: string }) {
  return (
    <AppLink {...rest} link={link} className={classes(look, small)}>
      {icon && <Icon name={icon} size={18} />}
      {children}
    </AppLink>
  )
}

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'> & {
  icon: IconName
  /** What it does, and to what: "Remove Kestrel School". */
  label: string
  small?: boolean
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({ icon, label, small = false, type, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={[styles.button, styles.icon, small && styles.small].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} size={small ? 18 : 20} />
    </button>
  )
}
