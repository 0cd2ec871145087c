import Drawer from '@mui/material/Drawer'
import type { AppLinkTo } from '../parts/AppLink.tsx'
import { IconButton } from '../parts/Button.tsx'
import { Rail, type RailItem } from './Rail.tsx'
import styles from './Shell.module.css'
import { CasebookTheme } from './theme.tsx'

/** The rail on a narrow screen: slides in over the page. */
export function RailDrawer({
  items,
  home,
  onClose,
}: {
  items: readonly RailItem[]
  home: AppLinkTo
  onClose: () => void
}) {
  return (
    <CasebookTheme>
      <Drawer
        open
        onClose={onClose}
        transitionDuration={0}
        slotProps={{
          paper: { className: styles.drawer, 'aria-label': 'Menu', role: 'dialog', 'aria-modal': true } as object,
        }}
      >
        <div className={styles.drawerClose}>
          <IconButton icon="close" label="Close the menu" onClick={onClose} />
        </div>
        <Rail items={items} home={home} onNavigate={onClose} />
      </Drawer>
    </CasebookTheme>
  )
}
