import { createTheme, ThemeProvider } from '@mui/material/styles'
import type { ReactNode } from 'react'

const colour = (main: string, strong: string, on: string) => ({
  main: `var(--${main})`,
  light: `var(--${main})`,
  dark: `var(--${strong})`,
  contrastText: `var(--${on})`,
})

// The values live in styles/tokens.css, which switches between light and dark by itself; MUI only learns their names.
const theme = createTheme({
  // Otherwise MUI would set the page's colour scheme to light as soon as a dialog opens.
  cssVariables: { nativeColor: true, cssVarPrefix: 'cb', disableCssColorScheme: true },
  palette: {
    primary: colour('button', 'button-hover', 'on-button'),
    secondary: colour('accent', 'accent-strong', 'sheet'),
    error: colour('urgent', 'urgent', 'sheet'),
    warning: colour('attention', 'attention', 'sheet'),
    info: colour('accent', 'accent-strong', 'sheet'),
    success: colour('good', 'good', 'sheet'),
    background: { default: 'var(--paper)', paper: 'var(--sheet)' },
    text: { primary: 'var(--ink)', secondary: 'var(--ink-soft)', disabled: 'var(--ink-soft)' },
    divider: 'var(--rule)',
    action: { hover: 'var(--hover)', selected: 'var(--sunk)', focus: 'var(--hover)', active: 'var(--ink-soft)' },
  },
  typography: {
    fontFamily: 'var(--text-face)',
    body1: { fontSize: 'var(--text-md)' },
    button: { textTransform: 'none', fontWeight: 560 },
    h6: { fontFamily: 'var(--serif-face)', fontWeight: 620, fontSize: '1.375rem', lineHeight: 1.25 },
  },
  shape: { borderRadius: 3 },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiBackdrop: { styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'var(--veil)' } } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiDialog: {
      styleOverrides: {
        paper: {
          border: '1px solid var(--rule)',
          borderTop: '4px solid var(--ribbon)',
          borderRadius: 'var(--corner-lg)',
          boxShadow: '0 8px 28px rgb(0 0 0 / 22%)',
        },
      },
    },
    MuiDialogActions: { styleOverrides: { root: { padding: 'var(--s4) var(--s5) var(--s5)' } } },
    MuiMenu: {
      defaultProps: { transitionDuration: 0 },
      styleOverrides: {
        paper: {
          marginTop: 4,
          border: '1px solid var(--rule)',
          boxShadow: '0 6px 18px rgb(0 0 0 / 14%)',
        },
      },
    },
    MuiMenuItem: {
      styleOverrides: {
        root: {
          minHeight: 40,
          gap: 'var(--s2)',
          '&.Mui-focusVisible': { outline: '3px solid var(--focus)', outlineOffset: -3 },
        },
      },
    },
  },
})

/**
 * MUI, in the casebook's paper and ink. Wrapped around the pieces that use it (dialogs, menus, the drawer) rather than
 * around the whole page, because it weighs 30 kB and the first screen has no need of it.
 */
export function CasebookTheme({ children }: { children: ReactNode }) {
  return <ThemeProvider theme={theme}>{children}</ThemeProvider>
}
