import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { CasebookTheme } from '../app/theme.tsx'
import { Icon } from './icons.tsx'
import styles from './MenuButton.module.css'
import type { MenuEntry } from './MenuButton.tsx'

type MenuListProps = {
  anchor: HTMLElement
  labelledBy: string
  heading: ReactNode
  entries: readonly MenuEntry[]
  onClose: () => void
}

export function MenuList({ anchor, labelledBy, heading, entries, onClose }: MenuListProps) {
  const router = useRouter()
  const choose = (entry: MenuEntry) => {
    onClose()
    if ('link' in entry) void router.navigate(entry.link)
    else entry.onSelect()
  }
  return (
    <CasebookTheme>
      <Menu
        open
        anchorEl={anchor}
        onClose={onClose}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ list: { 'aria-labelledby': labelledBy } }}
      >
        {heading && (
          <li role="none" className={styles.heading}>
            {heading}
          </li>
        )}
        {entries.map((entry) => (
          <MenuItem key={entry.label} onClick={() => choose(entry)} aria-current={entry.current ? 'true' : undefined}>
            {entry.label}
            {entry.current && <Icon name="check" size={16} />}
          </MenuItem>
        ))}
      </Menu>
    </CasebookTheme>
  )
}
