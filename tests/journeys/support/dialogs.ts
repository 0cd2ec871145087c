import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'

export const dialog = (page: Page) => page.getByRole('dialog')

export const tickAll = async (page: Page) => {
  await dialog(page).getByRole('checkbox').first().waitFor()
  for (const tick of await dialog(page).getByRole('checkbox').all()) await tick.check()
}

/** Presses the button of the dialog, which then goes. */
export const act = async (page: Page, button: string) => {
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: button }).click()
  await expect(dialog(page)).toBeHidden()
}
