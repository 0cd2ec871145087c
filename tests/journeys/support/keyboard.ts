import { expect, type Page } from '@playwright/test'

type Focus = { readonly name: string; readonly question: string; readonly kind: string }

/** What has the focus: its own name, and the question (legend or heading of its row) that it belongs to. */
const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? ''
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at === document.body) return { name: '', question: '', kind: '' }
    const labels = 'labels' in at ? ((at as HTMLInputElement).labels ?? []) : []
    const name = at.getAttribute('aria-label') ?? text(labels[0]) ?? ''
    const kind = at instanceof HTMLInputElement ? at.type : at.tagName.toLowerCase()
    const legends: string[] = []
    for (let around = at.closest('fieldset'); around; around = around.parentElement?.closest('fieldset') ?? null) {
      legends.unshift(text(around.querySelector('legend')))
    }
    return { name: name || text(at), question: legends.join(' / '), kind }
  })

/** Works a page with the keyboard alone, from wherever the focus is. */
export function keyboardOf(page: Page) {
  const press = (key: string) => page.keyboard.press(key)

  async function tabUntil(what: string, isThere: (focus: Focus) => boolean) {
    const seen: string[] = []
    for (let presses = 0; presses < 250; presses += 1) {
      const focus = await focusOf(page)
      if (isThere(focus)) return focus
      seen.push(focus.name)
      await press('Tab')
    }
    throw new Error(`The keyboard never reached ${what}. It passed: ${[...new Set(seen)].join(' | ')}`)
  }
  const reach = (name: RegExp) => tabUntil(String(name), (focus) => name.test(focus.name))

  return {
    reach,
    /** Types into the box with this label. */
    async type(label: RegExp, words: string) {
      await tabUntil(
        String(label),
        ({ name, kind }) => label.test(name) && /text|email|tel|textarea|date|password/.test(kind),
      )
      await page.keyboard.type(words)
    },
    /** Picks the nth answer (from 1) of a group of radio buttons. */
    async choose(question: RegExp, nth: number) {
      await tabUntil(String(question), (focus) => question.test(focus.question) && focus.kind === 'radio')
      await press('Space')
      for (let down = 1; down < nth; down += 1) await press('ArrowDown')
    },
    /** Ticks the box with this label inside a question. */
    async tick(question: RegExp, label: RegExp) {
      await tabUntil(`${question} ${label}`, (focus) => question.test(focus.question) && label.test(focus.name))
      await press('Space')
    },
    /** Chooses in a list by typing how the entry begins. */
    async select(label: RegExp, words: string) {
      await tabUntil(String(label), ({ name, kind }) => label.test(name) && kind === 'select')
      await page.keyboard.type(words)
    },
    /** The next "I can't answer this": gives the reason "Not known". */
    async skipNext() {
      await tabUntil('I can’t answer this', ({ name }) => name === 'I can’t answer this')
      await press('Enter')
      await press('Tab')
      await page.keyboard.type('Not k')
    },
    async push(button: RegExp) {
      await tabUntil(String(button), ({ name, kind }) => button.test(name) && /button|a/.test(kind))
      await press('Enter')
    },
    async isOn(title: string) {
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    },
  }
}
export type Keyboard = ReturnType<typeof keyboardOf>
